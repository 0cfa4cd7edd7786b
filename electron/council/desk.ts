import type { MemberId, RandomBytes } from '../../shared/domain/id.ts'
import type { PackLibrary } from '../packs/pack-library.ts'
import type { RecordStore } from '../storage/record-store.ts'

/** The moment now as UTC ISO 8601 with milliseconds; main passes the machine's clock, tests their own. */
export type Clock = () => string

/** What a service works with: the records of the open workspace, and who sits at the machine. */
export interface Desk {
  readonly store: RecordStore
  readonly packs: PackLibrary
  readonly clock: Clock
  readonly random: RandomBytes
  /** State in main; never taken from a call. */
  readonly acting: MemberId | null
}
