import { Fault } from '../shared/fault.ts'
import type { Program } from './ipc/handlers/deps.ts'

const none = () => Promise.reject(new Fault('no-workspace'))

/** Stands in until the program's state is kept in `electron/workspace`: no workspace can be opened. */
export const temporaryProgram = (): Program => ({
  store: () => {
    throw new Fault('no-workspace')
  },
  folder: () => '',
  state: () => Promise.resolve(null),
  recent: () => Promise.resolve([]),
  create: none,
  open: none,
  openSample: none,
  openBackup: none,
  close: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  backUp: none,
  keepEvidence: none,
  acting: () => null,
  chooseActing: () => undefined,
  preferences: () => Promise.resolve({ language: 'vi', colorScheme: 'light', panes: {} }),
  savePreferences: () => Promise.resolve({ language: 'vi', colorScheme: 'light', panes: {} }),
  formDraft: () => Promise.resolve(null),
  keepFormDraft: () => Promise.resolve(),
})
