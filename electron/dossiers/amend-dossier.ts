import type { Dossier } from '../../shared/domain/dossier.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import { Fault } from '../../shared/fault.ts'
import type { Change, RecordStore, Stored } from '../storage/record-store.ts'

/** A dossier by id. Fault `not-found`. */
export const readDossier = async (store: RecordStore, id: DossierId): Promise<Stored<'dossier'>> => {
  const stored = await store.read('dossier', id)
  if (stored === undefined) throw new Fault('not-found', { kind: 'dossier' })
  return stored
}

/** As `readDossier`; fault `dossier-closed` when the council has closed it. */
export const readOpenDossier = async (store: RecordStore, id: DossierId): Promise<Stored<'dossier'>> => {
  const stored = await readDossier(store, id)
  if (stored.value.state.kind === 'closed') throw new Fault('dossier-closed')
  return stored
}

/** Commits a dossier's new value, with other records that change in the same act; refuses when it moved on meanwhile. */
export const amendDossier = async (
  store: RecordStore,
  stored: Stored<'dossier'>,
  act: { readonly name: string; readonly by: Member; readonly reason?: string },
  change: Partial<Dossier>,
  others: readonly Change[] = [],
): Promise<{ rev: number }> => {
  const receipt = await store.commit({ name: act.name, actor: act.by.id, reason: act.reason ?? '' }, [
    { kind: 'dossier', id: stored.id, value: { ...stored.value, ...change }, ifRev: stored.rev },
    ...others,
  ])
  const own = receipt.revs.find(({ kind, id }) => kind === 'dossier' && id === stored.id)
  return { rev: own?.rev ?? stored.rev }
}
