import { randomBytes } from 'node:crypto'
import type { Program } from '../../electron/ipc/handlers/deps.ts'
import type { Clock } from '../../electron/storage/clock.ts'
import { createStore } from '../../electron/storage/create-store.ts'
import { nodeDisk } from '../../electron/storage/disk.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import type { OpenStore } from '../../electron/storage/store.ts'
import type { StoreDeps } from '../../electron/storage/store-context.ts'
import { Fault } from '../../shared/fault.ts'
import type { MemberId } from '../../shared/domain/id.ts'

export const testProgram = (clock: Clock): Program => {
  const deps: StoreDeps = {
    disk: nodeDisk,
    platform: process.platform,
    pause: async () => undefined,
    clock,
    random: randomBytes,
    schedule: () => () => undefined,
    machine: 'may1000000000000',
  }
  let store: OpenStore | null = null
  let acting: MemberId | null = null
  let draft: Record<string, unknown> | null = null
  let folder = ''
  return {
    store: () => {
      if (!store) throw new Fault('no-workspace')
      return store
    },
    folder: () => folder,
    state: async () => null,
    recent: async () => [],
    create: async (path, act, changes) => {
      store = await createStore(path, deps)
      folder = path
      await store.commit(act, changes)
      acting = null
    },
    open: async (path) => {
      await store?.close()
      store = await openStore(path, deps, { mode: 'write' })
      folder = path
      acting = null
    },
    openSample: async () => undefined,
    openBackup: async () => undefined,
    close: async () => {
      await store?.close()
      store = null
    },
    forget: async () => undefined,
    backUp: async () => {
      throw new Fault('cancelled')
    },
    acting: () => acting,
    chooseActing: (member) => {
      acting = member
    },
    preferences: async () => ({ language: 'vi', colorScheme: 'auto', panes: {} }),
    savePreferences: async () => ({ language: 'vi', colorScheme: 'auto', panes: {} }),
    keepEvidence: async () => {
      throw new Fault('file-unreadable')
    },
    formDraft: async () => draft,
    keepFormDraft: async (d) => {
      draft = d
    },
  }
}
