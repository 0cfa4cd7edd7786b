/**
 * `npm run bench -- papers [--papers N]`: N scorecards (500) through the program's own printing, against the same Chromium printing the
 * same pages as static HTML files, one after the other in turn. Medians in milliseconds a paper, papers a second, and the ratio.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildAll } from '../scripts/build.ts'

const { values } = parseArgs({ options: { papers: { type: 'string', default: '500' } } })
await buildAll({ ifStale: true })
const hook = pathToFileURL(join(import.meta.dirname, '../support/electron/hook.ts')).href
const run = spawnSync(
  process.execPath,
  ['--import', hook, join(import.meta.dirname, 'papers/print.ts'), values.papers],
  { stdio: 'inherit' },
)
process.exitCode = run.status ?? 1
