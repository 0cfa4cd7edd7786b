import type { CriteriaPack, PackRef } from '../../shared/domain/criteria-pack.ts'
import type { MemberId, RandomBytes } from '../../shared/domain/id.ts'
import type { RecordStore } from '../storage/record-store.ts'

/** The moment now as UTC ISO 8601 with milliseconds; main passes the machine's clock, tests their own. */
export type Clock = () => string

/** The criteria packs at hand, parsed and self-checked. */
export interface PackShelf {
  readonly all: readonly { readonly ref: PackRef; readonly pack: CriteriaPack }[]
}

/** What a service works with: the records of the open workspace, and who sits at the machine. */
export interface Desk {
  readonly store: RecordStore
  readonly packs: PackShelf
  readonly clock: Clock
  readonly random: RandomBytes
  /** State in main; never taken from a call. */
  readonly acting: MemberId | null
}
