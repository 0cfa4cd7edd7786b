import { ifThere, filesBelow, readWhole } from './disk.ts'
import type { RecordKind } from '../../shared/record/records.ts'
import { definitions } from '../../shared/record/records.ts'
import { previousOf } from './layout.ts'
import { newestMoment, newestOf } from './newest-moment.ts'
import type { RecordIndex } from './record-index.ts'
import { olderCopy, readable, sha256OfValue } from './recover-record.ts'
import { entryAfter, summarise } from './replay.ts'
import type { WorkspaceFolder } from './store-context.ts'

interface Named {
  readonly kind: RecordKind
  readonly id: string
  readonly file: string
}

const single: readonly { readonly kind: RecordKind; readonly folder: string }[] = [
  { kind: 'session', folder: 'sessions' },
  { kind: 'product', folder: 'products' },
  { kind: 'dossier', folder: 'dossiers' },
]

const sheetsOf = async (folder: WorkspaceFolder): Promise<readonly Named[]> =>
  (await filesBelow(folder.disk, folder.path('sheets'))).flatMap((below): readonly Named[] => {
    const [dossier = '', member = '', name = ''] = below.split('/')
    const file = `sheets/${below}`
    if (name.endsWith('.json.p7s'))
      return [{ kind: 'signature', id: `${dossier}.${member}.${name.slice(0, -'.json.p7s'.length)}`, file }]
    if (!name.endsWith('.json')) return []
    const rest = name.slice(0, -'.json'.length)
    return rest === 'draft'
      ? [{ kind: 'draft', id: `${dossier}.${member}`, file }]
      : [{ kind: 'sheet', id: `${dossier}.${member}.${rest}`, file }]
  })

const recordFiles = async (folder: WorkspaceFolder): Promise<readonly Named[]> => {
  const named: Named[] = []
  for (const { kind, folder: name } of single)
    for (const below of await filesBelow(folder.disk, folder.path(name)))
      if (below.endsWith('.json')) named.push({ kind, id: below.slice(0, -5), file: `${name}/${below}` })
  named.push(...(await sheetsOf(folder)))
  return named.filter(({ kind, id }) => definitions[kind].id.test(id))
}

/** The council's own files do not carry its id in their names. */
const councilFile = async (
  folder: WorkspaceFolder,
  kind: 'council' | 'trust' | 'papers',
  file: string,
): Promise<readonly Named[]> => {
  for (const name of [file, previousOf(file)]) {
    const bytes = await ifThere(readWhole(folder.disk, folder.path(name)))
    const id = new RegExp(`"id":"([a-z0-9]{16})","kind":"${kind}"`).exec(bytes?.toString('utf8') ?? '')?.[1]
    if (id !== undefined) return [{ kind, id, file }]
  }
  return []
}

/**
 * Adds what the record files know and the journal does not: records it has no line of (`unknown`), and, where it lost lines,
 * newer revisions too (`newer`). Where a file cannot be read, its older copies are looked at. Out: the newest moment that any of
 * the files names.
 */
export const recordsFromFiles = async (
  folder: WorkspaceFolder,
  index: RecordIndex,
  which: 'unknown' | 'newer',
): Promise<string | null> => {
  const files = [
    ...(await councilFile(folder, 'council', 'council.json')),
    ...(await councilFile(folder, 'trust', 'trust.json')),
    ...(await councilFile(folder, 'papers', 'papers.json')),
    ...(await recordFiles(folder)),
  ]
  let until: string | null = null
  for (const { kind, id, file } of files) {
    // One that is damaged and has no older copy adds nothing; the file stays where it is.
    const found = (await readable(folder, kind, id, file)) ?? (await olderCopy(folder, kind, id))
    const known = index.get(kind, id)
    until = newestOf([until, newestMoment(found?.value)])
    if (found === undefined || (known !== undefined && (which === 'unknown' || known.rev >= found.rev))) continue
    const { rev, schema, value } = found
    const line = { rev, schema, result: sha256OfValue(value) }
    index.put(kind, id, entryAfter(known, line, known?.segment ?? 0, summarise(kind, schema, value)))
  }
  return until
}
