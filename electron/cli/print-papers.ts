/**
 * Prints the scorecards of a workspace through Chromium: `… print-scorecards.ts <workspace> <out>`. A process of its own,
 * started by `papers.ts` with `electron` standing for an installed Chromium. Prints one JSON document: the files made.
 */
import { join } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { app } from 'electron'
import type { Council } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { openBundleRoom } from '../bundle/bundle-room.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { createHandlers } from '../ipc/handlers/all.ts'
import type { HandlerDeps } from '../ipc/handlers/deps.ts'
import { writePaper } from '../papers/write-paper.ts'
import { printShell } from '../print-shell.ts'
import { assessAll, readSitting, type Assessed } from '../results/assess.ts'
import { besideProgram } from './beside-program.ts'
import { reading, storeDeps, type Reading } from './machine.ts'
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

const noPrinter = { print: () => Promise.reject(new Fault('print-failed')) }

const handlerDeps = (
  { store, desk }: Reading,
  folder: string,
  council: Council,
  acting: MemberId | null,
): HandlerDeps => ({
  program: besideProgram(folder, store, council, acting),
  packs: () => desk.packs,
  clock: desk.clock,
  random: desk.random,
  dialogs: noDialogs,
  pagePrinter: noPrinter,
  bundles: openBundleRoom(folder, storeDeps),
  roomIn: () => Promise.reject(new Fault('disk-error')),
  documents: folder,
  version: app.getVersion(),
})

/** Prints every card one after the other and ends the process. */
const printAll = async (opened: Reading, folder: string, out: string): Promise<(exitCode: number) => void> => {
  const { desk } = opened
  const sitting = await readSitting(desk)
  const { value: council } = sitting.council
  const secretary = council.roster.find(({ role, scores }) => role === 'secretary' && !scores)?.id ?? null
  const handlers = createHandlers(handlerDeps(opened, folder, council, secretary))
  const { printer, end } = await printShell(
    createDispatch(handlers, () => undefined, report),
    () => Promise.resolve(null),
  )
  const printed: PrintedPaper[] = []
  for (const assessed of await assessAll(desk, sitting)) {
    if (!hasCard(assessed) || !assessed.seesResult(secretary)) continue
    const file = fileName(assessed)
    const { pdf, pages } = await printer.print(`/papers/scorecard/${assessed.result.id}`)
    await writePaper(join(out, file), pdf)
    processOutput.err(`${file} (${pages})`)
    printed.push({ dossier: assessed.result.id, code: assessed.result.code, file, pages, bytes: pdf.length })
  }
  processOutput.out(JSON.stringify(printed))
  return end
}

const [, , folder = '', out = ''] = process.argv
try {
  await mkdir(out, { recursive: true })
  const end = await reading(folder, (opened) => printAll(opened, folder, out))
  end(0)
} catch (error) {
  report('papers', error)
  app.exit(1)
}
