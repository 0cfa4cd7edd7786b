import { Fault } from '../../shared/fault.ts'
import type { RecordStore, Stored } from '../storage/record-store.ts'

const only = async <K extends 'council' | 'session'>(store: RecordStore, kind: K): Promise<Stored<K>> => {
  const [id] = store.ids(kind)
  const stored = id === undefined ? undefined : await store.read(kind, id)
  if (stored === undefined) throw new Fault('not-found', { kind })
  return stored
}

/** The one council of the workspace. */
export const readCouncil = (store: RecordStore): Promise<Stored<'council'>> => only(store, 'council')

/** The council's session; a workspace holds one for now. */
export const readSession = (store: RecordStore): Promise<Stored<'session'>> => only(store, 'session')
