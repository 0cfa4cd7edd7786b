import { Moment } from '../../shared/domain/day.ts'
import type { Clock } from '../storage/clock.ts'
import type { RecordStore } from '../storage/record-store.ts'
import type { LastBackup, ProgramState } from './program-state.ts'
import type { Workspace } from './workspace.ts'

/** A backup is due when work of this many milliseconds ago is in none yet. */
const twoHours = 2 * 60 * 60 * 1000
/** On leaving, work begun this long ago is worth a backup; who only had a look is not asked. */
const aQuarter = 15 * 60 * 1000
const looksBack = 2000

/** Knows since when there is work that no backup holds. */
export interface WorkWatch {
  watched(store: RecordStore): RecordStore
  backup(): Promise<{ readonly lastBackup: LastBackup | null; readonly backupDue: boolean }>
  /** Work that is worth a backup, and in none, would be left behind on leaving now. */
  unkept(): boolean
  /** The newest act so far; what comes after it may not be in a backup that begins now. */
  newest(): number
  /** A backup was made at that moment, with all acts up to `upTo` in it. */
  backedUp(folder: string, at: string, upTo: number): Promise<Moment>
}

export const watchWork = async (workspace: Workspace, state: ProgramState, clock: Clock): Promise<WorkWatch> => {
  const id = workspace.records.workspace
  let last = await state.lastBackup(id)
  const acts = await workspace.records.acts(looksBack)
  const since = last
  /** The first act that no backup holds: by its place in the journal, because a clock may have been set back. */
  let first = acts.findLast(({ n, at }) => since === null || n > (since.n ?? Infinity) || at > since.at)?.at
  let newest = { n: acts[0]?.n ?? 0, at: acts[0]?.at }
  const isOlder = (milliseconds: number) =>
    first !== undefined && Date.parse(clock.now()) - Date.parse(first) >= milliseconds
  return {
    watched: (store) => ({
      ...store,
      commit: async (act, changes) => {
        const receipt = await store.commit(act, changes)
        first ??= receipt.at
        newest = receipt
        return receipt
      },
    }),
    newest: () => newest.n,
    backup: () =>
      Promise.resolve({
        lastBackup: last,
        backupDue: isOlder(twoHours),
      }),
    unkept: () => isOlder(aQuarter),
    backedUp: async (folder, at, upTo) => {
      last = { at: Moment.parse(at), folder, n: upTo }
      // What was done while the copy was made may not be in it.
      first = newest.n > upTo ? newest.at : undefined
      await state.backedUp(id, last)
      return last.at
    },
  }
}
