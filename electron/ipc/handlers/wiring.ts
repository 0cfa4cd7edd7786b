import type { KeyDesk } from '../../keys/council-keys.ts'
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
}

export const wire = (deps: HandlerDeps): Wiring => ({
  ...deps,
  inTurn: createQueue(),
  desk: () => ({
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
  }),
})
