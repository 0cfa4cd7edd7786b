import type { RecordKind } from '../../shared/record/records.ts'
import { canonicalText } from '../../shared/canonical-text.ts'
import { sha256Of } from './sha256.ts'
import { ifThere, listIfThere, readWhole } from './disk.ts'
import { decodeLine, type JournalLine } from './journal-line.ts'
import { layout, previousOf, recordFile } from './layout.ts'
import { fromRecordBytes, type FiledRecord } from './record-adapter.ts'
import { keyOf, type IndexEntry } from './record-index.ts'
import { valueAfter } from './replay.ts'
import { readSegment } from './segment-files.ts'
import type { WorkspaceFolder } from './store-context.ts'

/** The lines with this field in a segment's bytes, without reading the other lines. */
const linesWith = (bytes: Buffer, field: 'record' | 'act', value: string): readonly JournalLine[] => {
  const needle = Buffer.from(`"${field}":${JSON.stringify(value)},`)
  const found: JournalLine[] = []
  for (let at = bytes.indexOf(needle); at !== -1;) {
    const start = bytes.lastIndexOf(10, at) + 1
    const feed = bytes.indexOf(10, at)
    if (feed === -1) break
    const read = decodeLine(bytes.subarray(start, feed))
    if (read?.line[field] === value) found.push(read.line)
    at = bytes.indexOf(needle, feed)
  }
  return found
}

/** The lines of one record. */
export const linesOf = (bytes: Buffer, key: string): readonly JournalLine[] => linesWith(bytes, 'record', key)

/** The lines that acts of one name wrote. */
export const linesOfAct = (bytes: Buffer, act: string): readonly JournalLine[] => linesWith(bytes, 'act', act)

/** A record as the journal has it at the revision the index names; undefined where its lines are damaged or gone. */
export const fromJournal = async (
  folder: WorkspaceFolder,
  kind: RecordKind,
  id: string,
  entry: IndexEntry,
): Promise<FiledRecord | undefined> => {
  const bytes = await readSegment(folder.disk, folder.folder, entry.segment)
  if (bytes === undefined) return undefined
  let value: unknown
  for (const line of linesOf(bytes, keyOf(kind, id))) {
    const after = valueAfter(line, value)
    value = after === 'lost' ? undefined : after.value
    if (line.rev === entry.rev && line.result === entry.sha256 && value !== undefined)
      return { rev: line.rev, schema: line.schema, value }
  }
  return undefined
}

/** A record's file, or one of its older copies; undefined where it is missing or damaged. */
export const readable = async (
  folder: WorkspaceFolder,
  kind: RecordKind,
  id: string,
  name: string,
): Promise<FiledRecord | undefined> => {
  try {
    const bytes = await ifThere(readWhole(folder.disk, folder.path(name)))
    return bytes === undefined ? undefined : fromRecordBytes(kind, id, bytes, name)
  } catch {
    // A damaged older copy is no help; the next one is tried.
    return undefined
  }
}

type OlderCopy = FiledRecord & { readonly restoredFrom: 'previous' | 'backup' }
export type Recovered = OlderCopy | (FiledRecord & { readonly restoredFrom: 'journal' })

/** The generation before, else the newest day's backup. */
export const olderCopy = async (
  folder: WorkspaceFolder,
  kind: RecordKind,
  id: string,
): Promise<OlderCopy | undefined> => {
  const file = recordFile(kind, id)
  const previous = await readable(folder, kind, id, previousOf(file))
  if (previous !== undefined) return { ...previous, restoredFrom: 'previous' }
  const days = (await listIfThere(folder.disk, folder.path(layout.backups))).map(({ name }) => name)
  for (const day of days.toSorted().toReversed()) {
    const kept = await readable(folder, kind, id, `${layout.backups}/${day}/${file}`)
    if (kept !== undefined) return { ...kept, restoredFrom: 'backup' }
  }
  return undefined
}

/** A record whose file cannot be read: from the journal, else the generation before, else the newest day's backup. */
export const recoverRecord = async (
  folder: WorkspaceFolder,
  kind: RecordKind,
  id: string,
  entry: IndexEntry,
): Promise<Recovered | undefined> => {
  const journalled = await fromJournal(folder, kind, id, entry)
  if (journalled !== undefined) return { ...journalled, restoredFrom: 'journal' }
  // Of a handed-in sheet there is one version only; an older one cannot stand in for it.
  if (kind === 'sheet') return undefined
  return olderCopy(folder, kind, id)
}

export const sha256OfValue = (value: unknown): string => sha256Of(canonicalText(value))
