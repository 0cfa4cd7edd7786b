import type { MemberId, RandomBytes } from '../../shared/domain/id.ts'
import type { PackLibrary } from '../packs/pack-library.ts'
import type { Clock } from '../storage/clock.ts'
import type { RecordStore } from '../storage/record-store.ts'
import type { Signing } from '../keys/signing.ts'

/** What a service works with: the records of the open workspace, and who sits at the machine. */
export interface Desk {
  readonly store: RecordStore
  readonly packs: PackLibrary
  readonly clock: Clock
  readonly random: RandomBytes
  /** State in main; never taken from a call. */
  readonly acting: MemberId | null
  /** The keys open on this machine; absent where nobody signs (command line, reading). */
  readonly signing?: Signing
}
