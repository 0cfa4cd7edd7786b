import type { Dossier } from '../../shared/domain/dossier.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import { sampleMark } from '../../shared/domain/sample-mark.ts'
import { Fault } from '../../shared/fault.ts'
import type { DossierEntry } from '../../shared/ipc/calls/dossier.ts'
import { manager } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { amendDossier, readOpenDossier } from './amend-dossier.ts'
import { takenCodes } from './taken-codes.ts'

/** Another set would make every sheet meaningless. Faults `already-scored`, `unknown-set`. */
const checkSet = (desk: Desk, before: Dossier, set: number, packSha256: string) => {
  if (set === before.set) return
  const scored = [...desk.store.ids('draft', before.id), ...desk.store.ids('sheet', before.id)]
  if (scored.length > 0) throw new Fault('already-scored')
  desk.packs.set(packSha256, set)
}

/** Saves the dossier form: product, applicant and dossier in one act. Faults `outdated`, `code-taken`, `already-scored`. */
export const saveDossier = async (
  desk: Desk,
  { id, rev, entry }: { readonly id: DossierId; readonly rev: number; readonly entry: DossierEntry },
): Promise<{ rev: number }> => {
  const { store } = desk
  const { value: council } = await readCouncil(store)
  const by = manager(council, desk.acting)
  const stored = await readOpenDossier(store, id)
  if (stored.rev !== rev) throw new Fault('outdated')
  checkSet(desk, stored.value, entry.set, (stored.value.pack ?? council.pack).sha256)
  if (takenCodes(store, id).has(entry.code.toUpperCase())) throw new Fault('code-taken', { code: entry.code })
  const { code, set, request, receivedOn } = entry
  const product = { id: stored.value.product, name: entry.product, applicant: entry.applicant, ...sampleMark(council) }
  return amendDossier(store, stored, { name: 'dossiers.save', by }, { code, set, request, receivedOn }, [
    { kind: 'product', id: product.id, value: product },
  ])
}
