import type { DossierId } from '../../shared/domain/id.ts'
import type { RecordStore } from '../storage/record-store.ts'

/** The codes of all dossiers but one, in capitals: `th-01-2026` and `TH-01-2026` are the same code on paper. */
export const takenCodes = async (store: RecordStore, except?: DossierId): Promise<Set<string>> => {
  const ids = store.ids('dossier').filter((id) => id !== except)
  const dossiers = await Promise.all(ids.map((id) => store.read('dossier', id)))
  return new Set(dossiers.flatMap((stored) => (stored === undefined ? [] : [stored.value.code.toUpperCase()])))
}
