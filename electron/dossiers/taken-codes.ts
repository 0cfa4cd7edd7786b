import type { DossierId } from '../../shared/domain/id.ts'
import type { RecordStore } from '../storage/record-store.ts'

/** The codes of all dossiers but one, in capitals: `th-01-2026` and `TH-01-2026` are the same code on paper. */
export const takenCodes = (store: RecordStore, except?: DossierId): Set<string> =>
  new Set(
    store
      .list('dossier')
      .filter(({ id }) => id !== except)
      .flatMap(({ summary }) => (summary === null ? [] : [summary.code.toUpperCase()])),
  )
