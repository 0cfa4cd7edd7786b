/**
 * `npm run bench -- sheet [--runs N]`: how fast the scoring sheet is, against the same criteria in plain HTML in the same
 * Chromium, at full speed and with the processor slowed four times. Medians in milliseconds, and ratios to that floor.
 *
 * - opened: from leaving another screen of the running program until the totals and a window full of criteria are painted,
 *   the moment the sheet can be used: what happens for each of 70 products.
 * - started: the same from an empty window, with the program's own code still to be read and run.
 * - choice: from the click until the new total is painted.
 *
 * Main is played in the page with replies that the real engine made beforehand; its calls and the disk's flush are not in it.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { buildAll } from '../scripts/build.ts'
import { mayUseSandbox, requireChromium } from '../support/chromium.ts'
import { median } from '../support/median.ts'
import { chooseAndWait, focusOption, goTo, playMain, takeStates, tellUsable } from './sheet/in-page.ts'
import { answers, dossier, steps } from './sheet/scene.ts'
import { serve } from './sheet/serve.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } })
const runs = Number(values.runs)
/** What a plain clerk's laptop should keep, at four times slower. */
const goals = { opened: 850, started: 850, choice: 28 } as const
type Measured = keyof typeof goals
type Sample = Readonly<Record<Measured, readonly number[]>>

/** A fresh window over the played main. */
const openWindow = async (browser: Browser, slowdown: number) => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 728 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(playMain, answers)
  await page.addInitScript(tellUsable)
  return { page, close: () => context.close() }
}

/** Does what leads to the sheet; when it could be used, on the page's clock. */
const usableAfter = async <Told>(page: Page, act: () => Promise<Told>): Promise<{ at: number; told: Told }> => {
  const [line, told] = await Promise.all([
    page.waitForEvent('console', (message) => message.text().startsWith('usable ')),
    act(),
  ])
  return { at: Number(line.text().slice('usable '.length)), told }
}

const chooseAll = async (page: Page): Promise<readonly number[]> => {
  const taken: number[] = []
  await page.evaluate(
    takeStates,
    steps.map(({ state }) => state),
  )
  for (const { code, option, total } of steps) {
    await page.evaluate(focusOption, { code, option })
    await page.waitForTimeout(120)
    taken.push(await page.evaluate(chooseAndWait, { code, option, total }))
  }
  return taken
}

/** Both ways to the sheet, and every choice on it. `from`: an address of the running program; null for a plain page. */
const measure = async (browser: Browser, slowdown: number, sheet: string, from: string | null): Promise<Sample> => {
  const cold = await openWindow(browser, slowdown)
  const { at: started } = await usableAfter(cold.page, () => cold.page.goto(sheet))
  await cold.page.waitForTimeout(1500) // what loads after the sheet can be used is not a choice's time
  const choice = await chooseAll(cold.page)
  await cold.close()
  if (from === null) return { started: [started], opened: [started], choice }
  const warm = await openWindow(browser, slowdown)
  await warm.page.goto(from)
  await warm.page.waitForTimeout(2500)
  const { at, told: left } = await usableAfter(warm.page, () => warm.page.evaluate(goTo, new URL(sheet).hash))
  await warm.close()
  return { started: [started], opened: [at - left], choice }
}

const series = async (browser: Browser, slowdown: number, sheet: string, from: string | null) => {
  const samples: Sample[] = []
  for (let run = 0; run <= runs; run += 1) samples.push(await measure(browser, slowdown, sheet, from))
  const counted = samples.slice(1) // the first one warms the browser up
  const medianOf = (name: Measured) => median(counted.flatMap((sample) => sample[name]))
  return { opened: medianOf('opened'), started: medianOf('started'), choice: medianOf('choice') }
}

const line = (slowdown: number, name: Measured, sheet: number, floor: number) => {
  const goal = slowdown === 4 ? `  goal ${goals[name]} ms: ${sheet <= goals[name] ? 'kept' : 'MISSED'}` : ''
  const figures = `sheet ${sheet.toFixed(1).padStart(7)} ms  floor ${floor.toFixed(1).padStart(7)} ms`
  return `${slowdown}x ${name.padEnd(7)} ${figures}  ratio ${(sheet / floor).toFixed(2)}${goal}`
}

await buildAll({ ifStale: true })
const { address, stop } = await serve()
const browser = await chromium.launch({ executablePath: requireChromium(), chromiumSandbox: mayUseSandbox() })
const load = (loadavg()[0] ?? 0).toFixed(1)
console.log(
  `Chromium ${browser.version()}, set 6: ${steps.length} criteria, medians of ${runs} loads, machine load ${load}`,
)
for (const slowdown of [1, 4]) {
  const floor = await series(browser, slowdown, `${address}/floor`, null)
  const sheet = await series(browser, slowdown, `${address}/#/sheet/${dossier}`, `${address}/#/packs/compare`)
  for (const name of ['opened', 'started', 'choice'] as const)
    console.log(line(slowdown, name, sheet[name], floor[name]))
}
await browser.close()
stop()
