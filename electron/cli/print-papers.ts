/**
 * Makes the papers of a workspace, pages through Chromium: `… print-papers.ts <workspace> <out> <kind,kind…>`. A process of its own,
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
import { readCouncil } from '../council/read-council.ts'
import { listPapers } from '../papers/list-papers.ts'
import { makePaper, paperFileName } from '../papers/make-paper.ts'
import { writePaper } from '../papers/write-paper.ts'
import { printShell } from '../print-shell.ts'
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

/** Nothing is written beside the pages. */
const atOnce = <T>(work: () => Promise<T>): Promise<T> => work()

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

/** Makes every paper of the kinds one after the other and ends the process. */
const printAll = async (
  opened: Reading,
  folder: string,
  out: string,
  kinds: readonly string[],
): Promise<(exitCode: number) => void> => {
  const { value: council } = await readCouncil(opened.store)
  const acting = council.roster.find(({ role, scores }) => role === 'secretary' && !scores)?.id ?? null
  const desk = { ...opened.desk, acting }
  const deps = handlerDeps(opened, folder, council, acting)
  const dispatch = createDispatch(createHandlers(deps), () => undefined, report)
  const { printer, end } = await printShell(dispatch, () => Promise.resolve(null))

  const making = { desk, pagePrinter: printer, shelf: deps.program.papers(), inTurn: atOnce }
  const printed: PrintedPaper[] = []
  for (const { paper, formats, about, hidden } of (await listPapers(desk)).papers) {
    if (hidden || !kinds.includes(paper.kind)) continue
    for (const format of formats) {
      const file = await paperFileName(desk, paper, format)
      const { bytes, pages } = await makePaper(making, paper, format)
      await writePaper(join(out, file), bytes)
      processOutput.err(`${file} (${pages})`)
      const dossier = 'dossier' in paper ? paper.dossier : null
      printed.push({ kind: paper.kind, dossier, code: about?.code ?? null, file, pages, bytes: bytes.length })
    }
  }
  processOutput.out(JSON.stringify(printed))
  return end
}

const [, , folder = '', out = '', kinds = ''] = process.argv
try {
  await mkdir(out, { recursive: true })
  const end = await reading(folder, (opened) => printAll(opened, folder, out, kinds.split(',')))
  end(0)
} catch (error) {
  report('papers', error)
  app.exit(1)
}
