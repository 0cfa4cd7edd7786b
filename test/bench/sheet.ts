/**
 * `npm run bench -- sheet [--runs N]`: how fast the scoring sheet is, against the same criteria in plain HTML in the same
 * Chromium, at full speed and with the processor slowed four times. Medians in milliseconds, and ratios to that floor.
 *
 * Usable: from the start of loading the page until the totals and a window full of criteria are painted. Choice: from the click until the new
 * total is painted. Main is played in the page with replies that the real engine made beforehand: its call and the disk's
 * flush come on top in the program and are measured by the store's bench.
 */
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import { buildAll } from '../scripts/build.ts'
import { mayUseSandbox, requireChromium } from '../support/chromium.ts'
import { median } from '../support/median.ts'
import { chooseAndWait, focusOption, noteUsable, playMain } from './sheet/in-page.ts'
import { answers, dossier, set, steps } from './sheet/scene.ts'
import { serve } from './sheet/serve.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } })
const runs = Number(values.runs)
/** What a plain clerk's laptop should keep, at four times slower. */
const goals = { usable: 850, choice: 28 } as const

type Sample = { readonly usable: number; readonly choices: readonly number[] }

const radios = set.parts
  .flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria))
  .reduce((sum, { options }) => sum + options.length, 0)

const measure = async (browser: Browser, url: string, slowdown: number): Promise<Sample> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 728 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(playMain, { answers, states: steps.map(({ state }) => state) })
  await page.addInitScript(noteUsable)
  await page.goto(url)
  const usable = await page.waitForFunction(() => Reflect.get(window, 'usable') as number | undefined)
  await page.waitForTimeout(1500) // what loads after the sheet can be used is not a choice's time
  const choices: number[] = []
  for (const { code, option, total } of steps) {
    await page.evaluate(focusOption, { code, option })
    await page.waitForTimeout(120)
    choices.push(await page.evaluate(chooseAndWait, { code, option, total }))
    await page.waitForTimeout(60)
  }
  const sample = { usable: (await usable.jsonValue()) ?? 0, choices }
  await context.close()
  if (errors.length > 0) throw new Error(errors.join('\n'))
  return sample
}

const series = async (browser: Browser, url: string, slowdown: number) => {
  const samples: Sample[] = []
  for (let run = 0; run <= runs; run += 1) samples.push(await measure(browser, url, slowdown))
  const counted = samples.slice(1) // the first one warms the browser up
  return {
    usable: median(counted.map(({ usable }) => usable)),
    choice: median(counted.flatMap(({ choices }) => choices)),
  }
}

await buildAll({ ifStale: true })
const { address, stop } = await serve()
const browser = await chromium.launch({ executablePath: requireChromium(), chromiumSandbox: mayUseSandbox() })
console.log(`Chromium ${browser.version()}, ${steps.length} criteria, ${radios} options, medians of ${runs} loads`)
for (const slowdown of [1, 4]) {
  const floor = await series(browser, `${address}/floor`, slowdown)
  const sheet = await series(browser, `${address}/#/sheet/${dossier}`, slowdown)
  for (const name of ['usable', 'choice'] as const) {
    const goal = slowdown === 4 ? `  goal ${goals[name]} ms: ${sheet[name] <= goals[name] ? 'kept' : 'MISSED'}` : ''
    console.log(
      `${slowdown}x ${name.padEnd(7)} sheet ${sheet[name].toFixed(1).padStart(7)} ms  floor ${floor[name].toFixed(1).padStart(7)} ms  ratio ${(sheet[name] / floor[name]).toFixed(2)}${goal}`,
    )
  }
}
await browser.close()
stop()
