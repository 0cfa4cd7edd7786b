import type { KeyDesk } from '../../keys/council-keys.ts'
import { readSession } from '../../council/read-council.ts'
import { createPaperKeeping, type PaperKeeping } from '../../papers/keep-papers.ts'
import type { PaperMaking } from '../../papers/make-paper.ts'
import { signingWith } from '../../keys/signing.ts'
import type { HandlerDeps } from './deps.ts'

/** One piece of work after the other; a failed one does not stop the next. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

const createQueue = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }
}

/** What every area's handlers share. */
export interface Wiring extends HandlerDeps {
  /** The desk of this very moment. Fault `no-workspace`. */
  desk(): KeyDesk
  /** Everything that reads, decides and writes goes in turn: no act is decided on records that another act changes meanwhile. */
  readonly inTurn: InTurn
  /** What makes the papers of a closed session. */
  readonly keeping: PaperKeeping
}

/** What papers of the open workspace are made with in the name of who closed its session; null where nothing is to be made. */
const making = async ({ program, packs, ...deps }: HandlerDeps, inTurn: InTurn): Promise<PaperMaking | null> => {
  const { clock, random, pagePrinter } = deps
  const at = { store: program.store(), packs: packs(), shelf: program.papers() }
  const { value: session } = await readSession(at.store)
  if (session.state === 'open' || at.store.readOnly !== null) return null
  const desk = { store: at.store, packs: at.packs, clock, random, acting: session.closed?.by ?? null }
  return { desk, pagePrinter, shelf: at.shelf, inTurn }
}

/** The desk of this very moment. */
const deskOf = (deps: HandlerDeps) => () => ({
  store: deps.program.store(),
  packs: deps.packs(),
  clock: deps.clock,
  random: deps.random,
  acting: deps.program.acting(),
  settingUp: deps.program.settingUp(),
  // asked for only by who needs keys: papers printed by the command line have none
  get cabinet() {
    return deps.program.cabinet()
  },
  get signing() {
    return signingWith(deps.program.cabinet())
  },
})

export const wire = (deps: HandlerDeps): Wiring => {
  const inTurn = createQueue()
  const keeping = createPaperKeeping({
    making: () => making(deps, inTurn),
    leaving: () => deps.program.leaving(),
    announce: deps.announce,
    report: deps.report,
  })
  return { ...deps, inTurn, keeping, desk: deskOf(deps) }
}
