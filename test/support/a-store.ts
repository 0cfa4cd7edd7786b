import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createStore } from '../../electron/storage/create-store.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import type { StoreDeps } from '../../electron/storage/store-context.ts'
import { aCouncil, aSession } from './builders.ts'
import { memberId } from './ids.ts'
import { storeDeps, temporaryFolder } from './temporary-workspace.ts'

export const act = { name: 'work', actor: memberId('chu') }
export const council = aCouncil()

/** Opens a store that is closed when the test ends. */
export const open = async (folder: string, wishes: Partial<StoreDeps> = {}, mode: 'read' | 'write' = 'write') => {
  const store = await openStore(folder, storeDeps(wishes), { mode })
  onTestFinished(() => store.close())
  return store
}

/** A new workspace with a council and its session in it. */
export const aWorkspace = async (wishes: Partial<StoreDeps> = {}) => {
  const folder = path.join(await temporaryFolder(), 'hoi-dong')
  const store = await createStore(folder, storeDeps(wishes))
  onTestFinished(() => store.close())
  await store.commit(act, [
    { kind: 'council', id: council.id, value: council },
    { kind: 'session', id: 'phien00000000000', value: aSession(council) },
  ])
  return { folder, store }
}
