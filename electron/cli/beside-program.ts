import type { MemberId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import type { Program } from '../ipc/handlers/deps.ts'
import type { RecordStore } from '../storage/record-store.ts'

const readOnly = (): Promise<never> => Promise.reject(new Fault('read-only', { reason: 'beside' }))

/** The program's state for papers printed by the command line: one workspace, open for reading, and nothing to change. */
export const besideProgram = (
  folder: string,
  store: RecordStore,
  council: { readonly name: string; readonly sample: boolean },
  acting: MemberId | null,
): Program => {
  const { name, sample } = council
  const preferences = { language: 'vi', colorScheme: 'light', panes: {} } as const
  return {
    store: () => store,
    folder: () => folder,
    state: () =>
      Promise.resolve({
        folder,
        name,
        sample,
        readOnly: { because: 'beside', until: null },
        quarantined: [],
        locked: 0,
        badEvidence: [],
        lastBackup: null,
        backupDue: false,
      }),
    recent: () => Promise.resolve([]),
    cabinet: () => {
      throw new Fault('read-only', { reason: 'beside' })
    },
    findEvidence: () => Promise.resolve(null),
    papers: () => ({ keep: readOnly, read: () => Promise.resolve(null), has: () => Promise.resolve(false) }),
    leaving: () => new AbortController().signal,
    acting: () => acting,
    chooseActing: () => undefined,
    settingUp: () => false,
    preferences: () => Promise.resolve(preferences),
    savePreferences: () => Promise.resolve(preferences),
    formDraft: () => Promise.resolve(null),
    create: readOnly,
    open: readOnly,
    openSample: readOnly,
    openBackup: readOnly,
    close: () => Promise.resolve(),
    forget: readOnly,
    backUp: readOnly,
    keepEvidence: readOnly,
    keepFormDraft: readOnly,
  }
}
