/**
 * `npm run bench -- start [--runs N]`: how long a person waits from starting the program to the first screen, on a fresh folder of
 * settings and on one that was used before. Medians in milliseconds: the whole wait, and of it the page's own part (from the
 * beginning of its load to its first content).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAll } from '../scripts/build.ts'
import { launch, shellName } from '../support/launch.ts'
import { median } from '../support/median.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })

const startOnce = async (userData: string) => {
  const began = performance.now()
  const { page, close } = await launch({ userData, env: { HOME: userData, USERPROFILE: userData } })
  await page.locator('main h1').first().waitFor()
  const shown = performance.now() - began
  const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
  await close()
  return { shown, painted }
}

const series = async (folderOf: (run: number) => string) => {
  const samples = []
  for (let run = 0; run < Number(values.runs); run += 1) samples.push(await startOnce(folderOf(run)))
  return {
    shown: median(samples.map(({ shown }) => shown)),
    painted: median(samples.map(({ painted }) => painted)),
  }
}

await buildAll({ ifStale: true })
const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
await startOnce(join(folder, 'used')) // warms the disk's cache up
console.log(`first screen on ${shellName()}, medians of ${values.runs} starts`)
for (const [name, folderOf] of [
  ['fresh', (run: number) => join(folder, `fresh-${run}`)],
  ['used', () => join(folder, 'used')],
] as const) {
  const { shown, painted } = await series(folderOf)
  console.log(`${name.padEnd(6)} ${shown.toFixed(0).padStart(6)} ms, page ${painted.toFixed(0).padStart(5)} ms`)
}
rmSync(folder, { recursive: true, force: true })
process.exit(0)
