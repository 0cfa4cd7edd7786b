import { Fault } from '../../shared/fault.ts'
import { definitions, isWriteOnce, type RecordKind } from '../../shared/record/records.ts'
import { sha256Of } from '../storage/canonical-json.ts'
import { filesBelow, readWhole, type Disk } from '../storage/disk.ts'
import { readIndex } from '../storage/index-file.ts'
import { inside, layout } from '../storage/layout.ts'
import { fromRecordBytes } from '../storage/record-adapter.ts'
import { keyOf } from '../storage/record-index.ts'
import { sha256OfValue } from '../storage/recover-record.ts'
import type { Problem } from './check.ts'
import type { JournalResults } from './check-journal.ts'

type Named = { readonly kind: RecordKind; readonly id: string }

const folders: Readonly<Record<string, RecordKind>> = { sessions: 'session', products: 'product', dossiers: 'dossier' }

const sheetOrDraft = (dossier: string, member: string, rest: string): Named =>
  rest === 'draft'
    ? { kind: 'draft', id: `${dossier}.${member}` }
    : { kind: 'sheet', id: `${dossier}.${member}.${rest}` }

/** The record whose file this is, or the generation before it (`.json.1`); null for other files. */
const recordOf = (name: string, council: string): Named | null => {
  const [top = '', second = '', third = '', fourth = ''] = name.replace(/\.json(\.1|\.p7s)?$/, '').split('/')
  if (top === 'council' || top === 'trust') return { kind: top, id: council }
  if (name.endsWith('.p7s')) return { kind: 'signature', id: `${second}.${third}.${fourth}` }
  if (top === 'sheets') return sheetOrDraft(second, third, fourth)
  const kind = folders[top]
  return kind === undefined ? null : { kind, id: second }
}

const checkRecord = (name: string, bytes: Buffer, { kind, id }: Named, results: JournalResults): Problem[] => {
  const filed = fromRecordBytes(kind, id, bytes, name)
  const sha256 = sha256OfValue(filed.value)
  const known = results.get(keyOf(kind, id))
  const parses = definitions[kind].schema.safeParse(filed.value).success
  const form = filed.schema <= definitions[kind].version && !parses
  const said = known?.byRev.get(isWriteOnce(kind) ? known.newest : filed.rev)
  return [
    ...(form ? [{ file: name, problem: 'does-not-parse', detail: '' }] : []),
    ...(known === undefined ? [{ file: name, problem: 'not-in-journal', detail: '' }] : []),
    ...(known !== undefined && said !== sha256
      ? [{ file: name, problem: 'not-as-journalled', detail: `rev ${filed.rev}` }]
      : []),
  ]
}

const evidenceProblem = (name: string, bytes: Buffer): Problem[] => {
  const hash = /^evidence\/([0-9a-f]{64})\./.exec(name)?.[1]
  if (hash === undefined || sha256Of(bytes) === hash) return []
  return [{ file: name, problem: 'not-its-hash', detail: '' }]
}

const isLooked = (name: string): boolean =>
  (name.endsWith('.json') || name.endsWith('.json.1') || name.startsWith(`${layout.evidence}/`)) &&
  ![layout.journal, layout.quarantine, layout.backups, layout.temporary, layout.packs].some((top) =>
    name.startsWith(`${top}/`),
  )

const checkFile = async (disk: Disk, folder: string, name: string, council: string, results: JournalResults) => {
  try {
    const bytes = await readWhole(disk, inside(folder, name))
    if (name.startsWith(`${layout.evidence}/`)) return evidenceProblem(name, bytes)
    const record = recordOf(name, council)
    return record === null ? [] : checkRecord(name, bytes, record, results)
  } catch (error) {
    if (error instanceof Fault) return [{ file: name, problem: error.code, detail: '' }]
    throw error
  }
}

/** Every record file, the generation before it, evidence and index, each against its checksum and the journal. */
export const checkFiles = async (
  disk: Disk,
  folder: string,
  results: JournalResults,
): Promise<{ readonly count: number; readonly problems: Problem[] }> => {
  const council = [...results.keys()].find((key) => key.startsWith('council/'))?.slice('council/'.length) ?? ''
  const names = (await filesBelow(disk, folder)).filter(isLooked)
  const problems: Problem[] = []
  for (const name of names)
    if (name === layout.index) {
      if ((await readIndex(disk, folder)) === undefined)
        problems.push({ file: name, problem: 'damaged-file', detail: '' })
    } else problems.push(...(await checkFile(disk, folder, name, council, results)))
  return { count: names.length, problems }
}
