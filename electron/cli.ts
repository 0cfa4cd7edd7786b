import { processOutput } from './cli/output.ts'
import { run } from './cli/run.ts'

/** The program without a window: `npm run -s cli -- <verb>`. */
process.exitCode = await run(process.argv.slice(2), processOutput)
