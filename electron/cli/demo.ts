import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { usualKinds } from '../../shared/domain/paper.ts'
import { Fault } from '../../shared/fault.ts'
import { programFolder, reading } from './machine.ts'
import { processOutput as output } from './output.ts'
import { papers } from './papers.ts'
import { rate, rateAsText } from './rate.ts'
import { sample } from './sample.ts'

/**
 * `npm run demo`: the whole job on a sample council without a window. Makes the council, prints its results as a table and the
 * papers into `out/demo`, which is made anew each time.
 */
const demo = async () => {
  const place = join(programFolder, 'out/demo')
  const workspace = join(place, 'hoi-dong-mau')
  await rm(place, { recursive: true, force: true })
  await sample({
    verb: 'sample',
    workspace,
    json: false,
    dossiers: 24,
    members: 7,
    seed: '1',
    pack: 'qd-26-2026',
    level: 'province',
  })
  output.out(rateAsText(await reading(workspace, rate)))
  const made = await papers(workspace, join(place, 'van-ban'), usualKinds, output)
  output.out(`\nHội đồng mẫu: ${workspace}\n${made.papers.length} văn bản: ${made.out}`)
}

try {
  await demo()
} catch (error) {
  output.err(error instanceof Fault ? `${error.code} ${JSON.stringify(error.detail ?? null)}` : String(error))
  process.exitCode = 1
}
