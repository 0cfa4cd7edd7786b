import type { Quarantined } from '../../shared/ipc/calls/workspace.ts'
import { readIndex, type SavedIndex } from './index-file.ts'
import { layout, segmentName } from './layout.ts'
import { createIndex, fromKey, type RecordIndex } from './record-index.ts'
import { recordsFromFiles } from './records-from-files.ts'
import { createReplay } from './replay.ts'
import type { ScannedLine } from './segment.ts'
import { segmentNumbers, walkSegments, type WalkedSegment } from './segment-files.ts'
import type { WorkspaceFolder } from './store-context.ts'

/** The last segment, when it can be gone on with. */
export interface Tail {
  readonly number: number
  readonly good: number
  readonly bytes: number
  /** Where the last write began. */
  readonly lastWrite: number
}

export interface FoundState {
  readonly index: RecordIndex
  /** Values that their files may not hold yet. Null: removed. */
  readonly values: ReadonlyMap<string, unknown>
  readonly touched: ReadonlySet<string>
  readonly last: (ScannedLine & { readonly segment: number }) | undefined
  readonly lastNumber: number
  readonly tail: Tail | undefined
  /** The index was built anew: which files are older than the journal is not known before they are read. */
  readonly rebuilt: boolean
  /** The newest moment named in the files, where they had to be looked at; null: none, or the journal knows. */
  readonly filesUntil: string | null
  readonly foreign: boolean
  readonly damaged: readonly Quarantined[]
}

const tailOf = ({ number, scan, lines }: WalkedSegment): Tail | undefined => {
  if (scan.damaged.length > 0 || lines.length < scan.lines.length) return undefined
  const synced = lines.at(-1)?.line.synced ?? 0
  const lastWrite = lines.find(({ line }) => line.n > synced)?.offset ?? 0
  return { number, good: scan.good, bytes: scan.bytes, lastWrite }
}

const damageOf = (walked: WalkedSegment): Quarantined | undefined => {
  if (walked.scan.damaged.length === 0 && !walked.broken) return undefined
  const file = `${layout.journal}/${segmentName(walked.number)}`
  return { file, kept: file, restoredFrom: 'nothing', rev: null }
}

/** Replays on top of the saved index, or from the first segment; undefined where the journal does not have the index's head. */
const replayFrom = async (folder: WorkspaceFolder, saved: SavedIndex | undefined) => {
  const index = createIndex(saved?.entries)
  const known = saved?.head.n ?? 0
  const replay = createReplay(index, known)
  const damaged: Quarantined[] = []
  let last: (ScannedLine & { segment: number }) | undefined
  let first: number | undefined
  let tail: Tail | undefined
  let agrees = saved === undefined
  for await (const walked of walkSegments(folder.disk, folder.folder, saved?.head.segment ?? 0)) {
    agrees ||= walked.lines.some(({ line, hash }) => line.n === known && hash === saved?.head.hash)
    if (!agrees) return undefined
    replay.segment(walked.number, walked.lines)
    tail = tailOf(walked)
    const damage = damageOf(walked)
    if (damage !== undefined) damaged.push(damage)
    const line = walked.lines.at(-1)
    first ??= walked.lines[0]?.line.n
    if (line !== undefined) last = { ...line, segment: walked.number }
  }
  if (!agrees) return undefined
  return { index, ...replay.replayed, damaged, last, first: first ?? 1, tail }
}

const isShort = (last: ScannedLine | undefined, known: number): boolean => last !== undefined && last.line.n < known

/** What the files may add: all where there is no journal, newer revisions where it lost lines, else records older than it. */
const addFromFiles = async (
  folder: WorkspaceFolder,
  { index, last, first, damaged }: NonNullable<Awaited<ReturnType<typeof replayFrom>>>,
  short: boolean,
  rebuilt: boolean,
): Promise<string | null> => {
  if (last === undefined || short || damaged.length > 0) return recordsFromFiles(folder, index, 'newer')
  return rebuilt && first > 1 ? recordsFromFiles(folder, index, 'unknown') : null
}

const takeNewer = (index: RecordIndex, saved: SavedIndex) => {
  for (const [key, entry] of saved.entries) {
    const name = fromKey(key)
    if (name !== null && (index.get(name.kind, name.id)?.rev ?? 0) < entry.rev) index.put(name.kind, name.id, entry)
  }
}

/** Built anew, the index judges every file when it is read; only what is to be removed cannot be seen from a file. */
const removalsOf = (values: ReadonlyMap<string, unknown>) => new Map([...values].filter(([, value]) => value === null))

/**
 * What the journal and the files say: the saved index and the lines after it, or, where the two do not agree, everything from
 * the first line. `knownLine` is the last line known to have been on disk.
 */
export const readState = async (folder: WorkspaceFolder, knownLine: number): Promise<FoundState> => {
  const saved = await readIndex(folder.disk, folder.folder)
  const replayed = saved === undefined ? undefined : await replayFrom(folder, saved)
  const found = replayed ?? (await replayFrom(folder, undefined))
  if (found === undefined) throw new RangeError('a replay without an index cannot disagree')
  const rebuilt = replayed === undefined
  const short = isShort(found.last, Math.max(knownLine, saved?.head.n ?? 0))
  // An index that is sound but ahead of the journal still knows what the lost lines did, removals among them.
  if (short && saved !== undefined) takeNewer(found.index, saved)
  const filesUntil = await addFromFiles(folder, found, short, rebuilt)
  const lost: Quarantined = { file: layout.journal, kept: '', restoredFrom: 'nothing', rev: null }
  return {
    index: found.index,
    values: rebuilt ? removalsOf(found.values) : found.values,
    touched: found.touched,
    last: found.last,
    lastNumber: (await segmentNumbers(folder.disk, folder.folder)).at(-1) ?? 0,
    tail: short ? undefined : found.tail,
    rebuilt,
    filesUntil,
    foreign: found.foreign,
    damaged: short ? [...found.damaged, lost] : found.damaged,
  }
}
