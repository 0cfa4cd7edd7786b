import { z } from '../../shared/zod.ts'
import { Moment } from '../../shared/domain/day.ts'
import { Preferences } from '../../shared/ipc/calls/workspace.ts'
import type { StoreDeps } from '../storage/store-context.ts'
import { keptJson } from './kept-json.ts'

const Recent = z.object({ folder: z.string(), name: z.string(), sample: z.boolean(), openedAt: Moment })
type Recent = z.output<typeof Recent>

/** `n`: the last line of the journal that is in it for certain. */
const LastBackup = z.object({ at: Moment, folder: z.string(), n: z.int().optional() })
export type LastBackup = z.output<typeof LastBackup>

const longestList = 12

const withoutUndefined = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>

/** What the program remembers on this machine, outside every workspace. */
export interface ProgramState {
  /** This machine's id, made once. */
  machine(fresh: () => string): Promise<string>
  recent(): Promise<readonly Recent[]>
  opened(workspace: Recent): Promise<void>
  forget(folder: string): Promise<void>
  preferences(): Promise<Preferences>
  savePreferences(change: { [K in keyof Preferences]?: Preferences[K] | undefined }): Promise<Preferences>
  lastBackup(workspace: string): Promise<LastBackup | null>
  backedUp(workspace: string, backup: LastBackup): Promise<void>
}

export const openProgramState = (folder: string, deps: StoreDeps): ProgramState => {
  const machine = keptJson(folder, 'machine', z.object({ id: z.string() }), { id: '' }, deps)
  const recent = keptJson(folder, 'recent', z.array(Recent), [], deps)
  const backups = keptJson(folder, 'backups', z.record(z.string(), LastBackup), {}, deps)
  const defaults: Preferences = { language: 'vi', colorScheme: 'auto', panes: {} }
  const preferences = keptJson(folder, 'preferences', Preferences, defaults, deps)
  return {
    machine: async (fresh) => {
      const { id } = await machine.read()
      return id === '' ? (await machine.change(() => ({ id: fresh() }))).id : id
    },
    recent: () => recent.read(),
    opened: async (workspace) => {
      await recent.change((list) =>
        [workspace, ...list.filter((one) => one.folder !== workspace.folder)].slice(0, longestList),
      )
    },
    forget: async (folder) => {
      await recent.change((list) => list.filter((one) => one.folder !== folder))
    },
    preferences: () => preferences.read(),
    savePreferences: (change) =>
      preferences.change((now) =>
        Preferences.parse({ ...now, ...withoutUndefined(change), panes: { ...now.panes, ...change.panes } }),
      ),
    lastBackup: async (workspace) => (await backups.read())[workspace] ?? null,
    backedUp: async (workspace, backup) => {
      await backups.change((all) => ({ ...all, [workspace]: backup }))
    },
  }
}
