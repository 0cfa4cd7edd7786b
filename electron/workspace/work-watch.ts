import { Moment } from '../../shared/domain/day.ts'
import type { Clock } from '../storage/clock.ts'
import type { RecordStore } from '../storage/record-store.ts'
import type { LastBackup, ProgramState } from './program-state.ts'
import type { Workspace } from './workspace.ts'

/** A backup is due when work of this many milliseconds ago is in none yet. */
const twoHours = 2 * 60 * 60 * 1000
const looksBack = 2000

/** Knows since when there is work that no backup holds. */
export interface WorkWatch {
  watched(store: RecordStore): RecordStore
  backup(): Promise<{ readonly lastBackup: LastBackup | null; readonly backupDue: boolean }>
  backedUp(folder: string, at: string): Promise<Moment>
}

export const watchWork = async (workspace: Workspace, state: ProgramState, clock: Clock): Promise<WorkWatch> => {
  const id = workspace.records.workspace
  let last = await state.lastBackup(id)
  const acts = await workspace.records.acts(looksBack)
  const since = last?.at
  /** The first act that no backup holds. */
  let first = acts.findLast(({ at }) => since === undefined || at > since)?.at
  let newest: string | undefined
  return {
    watched: (store) => ({
      ...store,
      commit: async (act, changes) => {
        const receipt = await store.commit(act, changes)
        first ??= receipt.at
        newest = receipt.at
        return receipt
      },
    }),
    backup: () =>
      Promise.resolve({
        lastBackup: last,
        backupDue: first !== undefined && Date.parse(clock.now()) - Date.parse(first) >= twoHours,
      }),
    backedUp: async (folder, at) => {
      last = { at: Moment.parse(at), folder }
      // What was done while the copy was made may not be in it.
      first = newest !== undefined && newest > at ? newest : undefined
      await state.backedUp(id, last)
      return last.at
    },
  }
}
