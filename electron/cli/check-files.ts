import type { PackRef } from '../../shared/domain/criteria-pack.ts'
import { Fault } from '../../shared/fault.ts'
import { definitions, isWriteOnce, type RecordKind } from '../../shared/record/records.ts'
import { packFileName } from '../packs/keep-pack.ts'
import { sha256Of } from '../storage/sha256.ts'
import { filesBelow, ifThere, readWhole, type Disk } from '../storage/disk.ts'
import { readIndex, type SavedIndex } from '../storage/index-file.ts'
import { inside, layout, recordFile } from '../storage/layout.ts'
import { fromRecordBytes } from '../storage/record-adapter.ts'
import { fromKey, keyOf } from '../storage/record-index.ts'
import { sha256OfValue } from '../storage/recover-record.ts'
import type { Problem } from './check.ts'
import type { JournalResults } from './check-journal.ts'

type Named = { readonly kind: RecordKind; readonly id: string }

const folders: Readonly<Record<string, RecordKind>> = { sessions: 'session', products: 'product', dossiers: 'dossier' }

const ofSheets = (dossier: string, member: string, rest: string, ending: string): Named => {
  if (rest === 'draft') return { kind: 'draft', id: `${dossier}.${member}` }
  return { kind: ending === '.json.p7s' ? 'signature' : 'sheet', id: `${dossier}.${member}.${rest}` }
}

/** The record whose file this is, or the generation before it (`.json.1`); null for other files. */
const recordOf = (name: string, council: string): Named | null => {
  const [, stem = '', ending = ''] = /^(.*?)(\.json|\.json\.p7s)(\.1)?$/.exec(name) ?? []
  const [top = '', second = '', third = '', fourth = ''] = stem.split('/')
  if (top === 'council' || top === 'trust') return { kind: top, id: council }
  if (top === 'sheets') return ofSheets(second, third, fourth, ending)
  const kind = folders[top]
  return kind === undefined ? null : { kind, id: second }
}

/** A record's file that is sound in itself, to be compared with the journal. */
export type FiledSound = Named & { readonly file: string; readonly rev: number; readonly sha256: string }

type Looked = { readonly problems: readonly Problem[]; readonly filed: readonly FiledSound[] }

const nothing: Looked = { problems: [], filed: [] }

const lookAtRecord = (file: string, bytes: Buffer, { kind, id }: Named): Looked => {
  const { rev, schema, value } = fromRecordBytes(kind, id, bytes, file)
  const { version, schema: form } = definitions[kind]
  const unfit = schema <= version && !form.safeParse(value).success
  return {
    problems: unfit ? [{ file, problem: 'does-not-parse', detail: '' }] : [],
    filed: [{ kind, id, file, rev, sha256: sha256OfValue(value) }],
  }
}

const evidenceProblem = (name: string, bytes: Buffer): Problem[] => {
  const hash = /^evidence\/([0-9a-f]{64})\./.exec(name)?.[1]
  if (hash === undefined || sha256Of(bytes) === hash) return []
  return [{ file: name, problem: 'not-its-hash', detail: '' }]
}

const isLooked = (name: string): boolean =>
  (/\.(json|json\.1|p7s)$/.test(name) || name.startsWith(`${layout.evidence}/`)) &&
  ![layout.journal, layout.quarantine, layout.backups, layout.temporary, layout.packs].some((top) =>
    name.startsWith(`${top}/`),
  )

const lookAt = async (disk: Disk, folder: string, file: string, council: string): Promise<Looked> => {
  const bytes = await ifThere(readWhole(disk, inside(folder, file)))
  // Gone since the folder was listed: an open window replaced it.
  if (bytes === undefined) return nothing
  if (file.startsWith(`${layout.evidence}/`)) return { ...nothing, problems: evidenceProblem(file, bytes) }
  const record = recordOf(file, council)
  try {
    return record === null ? nothing : lookAtRecord(file, bytes, record)
  } catch (error) {
    if (error instanceof Fault) return { ...nothing, problems: [{ file, problem: error.code, detail: '' }] }
    throw error
  }
}

const indexProblem = async (disk: Disk, folder: string): Promise<Looked> =>
  (await readIndex(disk, folder)) === undefined
    ? { ...nothing, problems: [{ file: layout.index, problem: 'damaged-file', detail: '' }] }
    : nothing

/** Every record file, the generation before it, evidence and index, each against its own checksum and form. */
export const checkFiles = async (
  disk: Disk,
  folder: string,
  council: string,
): Promise<Looked & { readonly count: number; readonly present: ReadonlySet<string> }> => {
  const all = await filesBelow(disk, folder)
  const names = all.filter(isLooked)
  const problems: Problem[] = []
  const filed: FiledSound[] = []
  for (const name of names) {
    const looked = name === layout.index ? await indexProblem(disk, folder) : await lookAt(disk, folder, name, council)
    problems.push(...looked.problems)
    filed.push(...looked.filed)
  }
  return { count: names.length, present: new Set(all), problems, filed }
}

/**
 * Files that are not there: every record that the saved index knows was filed before it was saved, unless the journal has it removed
 * since. `index` was read before the files were listed.
 */
export const missingFiles = (
  index: SavedIndex | undefined,
  present: ReadonlySet<string>,
  results: JournalResults,
): Problem[] =>
  (index?.entries ?? []).flatMap(([key, { sha256 }]) => {
    const name = fromKey(key)
    const said = results.get(key)
    const removed = sha256 === null || (said !== undefined && said.byRev.get(said.newest) === null)
    const file = name === null ? '' : recordFile(name.kind, name.id)
    return removed || file === '' || present.has(file) ? [] : [{ file, problem: 'missing-file', detail: '' }]
  })

/** Packs that records name and the workspace does not keep (any more). */
export const missingPacks = (named: readonly PackRef[], present: ReadonlySet<string>): Problem[] =>
  [...new Set(named.map((ref) => `${layout.packs}/${packFileName({ ref })}`))]
    .filter((file) => !present.has(file))
    .map((file) => ({ file, problem: 'missing-file', detail: '' }))

/** Files whose record is not what the journal says it was at that revision. A handed-in sheet's file names no revision. */
export const compareWithJournal = (filed: readonly FiledSound[], results: JournalResults): Problem[] =>
  filed.flatMap(({ kind, id, file, rev, sha256 }) => {
    const known = results.get(keyOf(kind, id))
    if (known === undefined) return [{ file, problem: 'not-in-journal', detail: '' }]
    const said = known.byRev.get(isWriteOnce(kind) ? known.newest : rev)
    return said === sha256 ? [] : [{ file, problem: 'not-as-journalled', detail: `rev ${rev}` }]
  })
