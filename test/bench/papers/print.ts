/** Prints scorecards by the program and as static pages, in turn: `… print.ts <number of papers>`. Started by `bench/papers.ts`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { reading } from '../../../electron/cli/machine.ts'
import { paperShell } from '../../../electron/cli/paper-shell.ts'
import { sample } from '../../../electron/cli/sample.ts'
import { listPapers } from '../../../electron/papers/list-papers.ts'
import { pagesOf } from '../../../electron/papers/print.ts'
import { openHiddenWindow } from '../../../electron/window.ts'
import { paperRoute } from '../../../shared/domain/paper.ts'
import { mayUseSandbox, requireChromium } from '../../support/chromium.ts'
import { median } from '../../support/median.ts'

const wanted = Number(process.argv[2] ?? '500')
const renderer = pathToFileURL(join(import.meta.dirname, '../../../out/renderer/')).href
const folder = await mkdtemp(join(tmpdir(), 'cham-sao-bench-'))
const workspace = join(folder, 'mau')

/** The finished page as a file of its own: same styles and fonts, no script. */
const asStatic = async (route: string, file: string) => {
  const window = await openHiddenWindow(route)
  const read = `new Promise((done) => {
    const look = () => document.documentElement.dataset.paper === 'ready' ? done(document.documentElement.outerHTML) : setTimeout(look, 50)
    look()
  })`
  const html: unknown = await window.webContents.executeJavaScript(read)
  window.destroy()
  const page = String(html)
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
    .replaceAll(' crossorigin=""', '')
    .replaceAll(/href="[a-z]+:\/\/[^/"]+\//g, `href="${renderer}`)
    .replace('<head>', `<head><base href="${renderer}">`)
  await writeFile(file, page)
  return pathToFileURL(file).href
}

const timed = async <T>(work: () => Promise<T>): Promise<{ took: number; value: T }> => {
  const from = performance.now()
  const value = await work()
  return { took: performance.now() - from, value }
}

const line = (what: string, times: readonly number[]) => {
  const middle = median(times)
  console.log(
    `${what.padEnd(34)} ${middle.toFixed(0).padStart(6)} ms a paper   ${(1000 / middle).toFixed(2)} papers a second`,
  )
  return middle
}

await mkdir(folder, { recursive: true })
await sample({
  verb: 'sample',
  workspace,
  json: false,
  dossiers: 40,
  members: 9,
  seed: '1',
  split: false,
  pack: 'qd-26-2026',
  level: 'province',
})
await reading(workspace, async (opened) => {
  const { making, end } = await paperShell(opened, workspace)
  const cards = (await listPapers(making.desk)).papers.flatMap(({ paper, hidden }) =>
    paper.kind === 'scorecard' && !hidden ? [paperRoute(paper)] : [],
  )
  const files = new Map<string, string>()
  for (const [index, route] of cards.entries()) files.set(route, await asStatic(route, join(folder, `${index}.html`)))
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    chromiumSandbox: mayUseSandbox(),
    args: ['--allow-file-access-from-files'],
  })
  const ours: number[] = []
  const peers: number[] = []
  let different = 0
  for (let index = 0; index < wanted; index += 1) {
    const route = cards[index % cards.length] ?? ''
    const own = await timed(() => making.pagePrinter.print(route))
    const peer = await timed(async () => {
      const page = await browser.newPage()
      await page.goto(files.get(route) ?? '', { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready)
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
      await page.close()
      return pdf
    })
    ours.push(own.took)
    peers.push(peer.took)
    if (own.value.pages !== pagesOf(peer.value)) different += 1
  }
  console.log(`${wanted} scorecards of ${cards.length} products, ${different} with another number of pages`)
  const ratio = line('the program (hidden window)', ours) / line('Chromium, the same static HTML', peers)
  console.log(`ratio ${ratio.toFixed(2)}`)
  await browser.close()
  await rm(folder, { recursive: true, force: true })
  end(0)
})
