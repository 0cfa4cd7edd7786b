/**
 * Prints the scorecards of a workspace through Chromium: `… print-scorecards.ts <workspace> <out>`. A process of its own,
 * started by `papers.ts` with `electron` standing for an installed Chromium. Prints one JSON document: the files made.
 */
import { join } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { app } from 'electron'
import { harden, hardenBeforeReady } from '../hardening.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { createHandlers } from '../ipc/handlers/all.ts'
import { serve } from '../ipc/serve.ts'
import { pageProtocol } from '../page-protocol.ts'
import { writePaper } from '../papers/write-paper.ts'
import { windowPrinter } from '../print-window.ts'
import { assessAll, readSitting, type Assessed } from '../results/assess.ts'
import { openHiddenWindow } from '../window.ts'
import { besideProgram } from './beside-program.ts'
import { programFolder, reading, type Reading } from './machine.ts'
import { processOutput } from './output.ts'
import type { PrintedPaper } from './papers.ts'

const noDialogs = {
  chooseFolder: () => Promise.resolve(null),
  chooseFiles: () => Promise.resolve([]),
  saveFile: () => Promise.resolve(null),
}

const report = (where: string, error: unknown): void =>
  processOutput.err(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)

/** What a card can be printed of: products with an outcome whose figures the secretary may see. */
const hasCard = ({ result }: Assessed): boolean => ['rated', 'knocked-out', 'stopped'].includes(result.status)

const fileName = ({ result }: Assessed): string => `${result.code.replaceAll(/[^\p{L}\p{N}.-]+/gu, '_')}.pdf`

const printAll = async ({ store, desk }: Reading, folder: string, out: string): Promise<PrintedPaper[]> => {
  const sitting = await readSitting(desk)
  const { value: council } = sitting.council
  const secretary = council.roster.find(({ role, scores }) => role === 'secretary' && !scores)?.id ?? null
  const handlers = createHandlers({
    program: besideProgram(folder, store, council, secretary),
    packs: () => desk.packs,
    clock: desk.clock,
    random: desk.random,
    dialogs: noDialogs,
    pagePrinter: windowPrinter(openHiddenWindow),
    documents: out,
    version: app.getVersion(),
  })
  serve(createDispatch(handlers, () => undefined, report))
  const printer = windowPrinter(openHiddenWindow)
  const printed: PrintedPaper[] = []
  for (const assessed of await assessAll(desk, sitting)) {
    if (!hasCard(assessed) || !assessed.seesResult(secretary)) continue
    const file = fileName(assessed)
    const { pdf, pages } = await printer.print(`/papers/scorecard/${assessed.result.id}`)
    await writePaper(join(out, file), pdf)
    processOutput.err(`${file} (${pages})`)
    printed.push({ dossier: assessed.result.id, code: assessed.result.code, file, pages, bytes: pdf.length })
  }
  return printed
}

const [, , folder = '', out = ''] = process.argv
hardenBeforeReady()
await app.whenReady()
harden(pageProtocol(join(programFolder, 'out/renderer'), () => Promise.resolve(null)))
await mkdir(out, { recursive: true })
try {
  const printed = await reading(folder, (opened) => printAll(opened, folder, out))
  processOutput.out(JSON.stringify(printed))
  app.exit(0)
} catch (error) {
  report('papers', error)
  app.exit(1)
}
