import { app } from 'electron'
import type { Council } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { openBundleRoom } from '../bundle/bundle-room.ts'
import { readCouncil } from '../council/read-council.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { createHandlers } from '../ipc/handlers/all.ts'
import type { HandlerDeps } from '../ipc/handlers/deps.ts'
import type { PaperMaking } from '../papers/make-paper.ts'
import { printShell } from '../print-shell.ts'
import { besideProgram } from './beside-program.ts'
import { storeDeps, type Reading } from './machine.ts'
import { processOutput } from './output.ts'

const noDialogs = {
  chooseFolder: () => Promise.resolve(null),
  chooseFiles: () => Promise.resolve([]),
  saveFile: () => Promise.resolve(null),
}

/** Tells of a bug. */
export const report = (where: string, error: unknown): void =>
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
  announce: () => undefined,
  report,
  bundles: openBundleRoom(folder, storeDeps),
  roomIn: () => Promise.reject(new Fault('disk-error')),
  documents: folder,
  version: app.getVersion(),
})

/**
 * What papers of a workspace are made with outside the program: its pages in a hidden window, shown as the secretary sees them. `end` ends
 * the process.
 */
export const paperShell = async (
  opened: Reading,
  folder: string,
): Promise<{ making: PaperMaking; end: (exitCode: number) => void }> => {
  const { value: council } = await readCouncil(opened.store)
  const acting = council.roster.find(({ role, scores }) => role === 'secretary' && !scores)?.id ?? null
  const deps = handlerDeps(opened, folder, council, acting)
  const dispatch = createDispatch(createHandlers(deps), () => undefined, report)
  const { printer, end } = await printShell(dispatch, () => Promise.resolve(null))
  const desk = { ...opened.desk, acting }
  return { making: { desk, pagePrinter: printer, shelf: deps.program.papers(), inTurn: atOnce }, end }
}
