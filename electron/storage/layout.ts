import path from 'node:path'
import type { RecordKind } from '../../shared/record/records.ts'

/** Names inside a workspace, with `/`, relative to its folder. The one place that knows where a file lives. */
export const layout = {
  readme: 'README.txt',
  index: 'index.json',
  journal: 'journal',
  archive: 'journal/archive',
  heads: 'journal/heads.json',
  quarantine: 'quarantine',
  backups: 'backups',
  evidence: 'evidence',
  packs: 'packs',
  papers: 'papers',
  temporary: 'tmp',
} as const

/** Folders that every workspace has from the start. */
export const workspaceFolders = [
  'journal',
  'journal/archive',
  'sessions',
  'products',
  'dossiers',
  'sheets',
  'packs',
  'evidence',
  'quarantine',
  'backups',
  'tmp',
] as const

/** The file of a record. Ids must have been checked against their kind's pattern: they become names. */
export const recordFile = (kind: RecordKind, id: string): string => {
  const [dossier = '', member = '', ...rest] = id.split('.')
  switch (kind) {
    case 'council':
      return 'council.json'
    case 'session':
      return `sessions/${id}.json`
    case 'product':
      return `products/${id}.json`
    case 'dossier':
      return `dossiers/${id}.json`
    case 'draft':
      return `sheets/${dossier}/${member}/draft.json`
    case 'sheet':
      return `sheets/${dossier}/${member}/${rest.join('.')}.json`
    case 'signature':
      return `sheets/${dossier}/${member}/${rest.join('.')}.json.p7s`
    case 'trust':
      return 'trust.json'
    case 'papers':
      return 'papers.json'
  }
}

/** The generation before, beside the file. Handed-in sheets have none: they are written once. */
export const previousOf = (file: string): string => `${file}.1`

export const segmentName = (number: number): string => `${String(number).padStart(6, '0')}.jsonl`

export const segmentNumber = (name: string): number | null => {
  const digits = /^(\d{6,})\.jsonl$/.exec(name)?.[1]
  return digits === undefined ? null : Number(digits)
}

export const inside = (folder: string, name: string): string => path.join(folder, ...name.split('/'))
