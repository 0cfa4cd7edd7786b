import type { RecordKind, Records, Summaries } from '../../shared/record/records.ts'
import { definitions, isRecordKind, recordKinds } from '../../shared/record/records.ts'

/** What is known of a record without its file. */
export interface IndexEntry {
  readonly rev: number
  readonly schema: number
  /** SHA-256 of its canonical JSON; null: removed (the revision goes on if it comes back). */
  readonly sha256: string | null
  /** Segments of its first and its last line. */
  readonly born: number
  readonly segment: number
  readonly summary: Summaries[RecordKind]
}

/** Where the journal stood: number and hash of its last line, its segment, the bytes of it that are good. */
export interface Head {
  readonly n: number
  readonly hash: string
  readonly segment: number
  readonly offset: number
}

export const keyOf = (kind: RecordKind, id: string): string => `${kind}/${id}`

export const fromKey = (key: string): { readonly kind: RecordKind; readonly id: string } | null => {
  const at = key.indexOf('/')
  const kind = key.slice(0, at)
  const id = key.slice(at + 1)
  return isRecordKind(kind) && definitions[kind].id.test(id) ? { kind, id } : null
}

export interface RecordIndex {
  get(kind: RecordKind, id: string): IndexEntry | undefined
  put(kind: RecordKind, id: string, entry: IndexEntry): void
  /** Leaves a record out of lists: neither its file nor its journal lines can be read. */
  hide(kind: RecordKind, id: string): void
  ids(kind: RecordKind, prefix?: string): readonly string[]
  entries(): IterableIterator<readonly [string, IndexEntry]>
  keys(): readonly string[]
}

/** First place in a sorted list that is not below `id`. */
const placeOf = (sorted: readonly string[], id: string): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}

/** All records of a workspace by kind and id, ids kept sorted. */
export const createIndex = (saved: Iterable<readonly [string, IndexEntry]> = []): RecordIndex => {
  const all = new Map<string, IndexEntry>(saved)
  const sorted = new Map<RecordKind, string[]>(recordKinds.map((kind) => [kind, []]))
  const of = (kind: RecordKind) => sorted.get(kind) ?? []
  for (const [key, entry] of all) {
    const name = fromKey(key)
    if (name !== null && entry.sha256 !== null) of(name.kind).push(name.id)
  }
  for (const ids of sorted.values()) ids.sort()

  const hide = (kind: RecordKind, id: string) => {
    const at = placeOf(of(kind), id)
    if (of(kind)[at] === id) of(kind).splice(at, 1)
  }
  return {
    get: (kind, id) => all.get(keyOf(kind, id)),
    put: (kind, id, entry) => {
      all.set(keyOf(kind, id), entry)
      const at = placeOf(of(kind), id)
      const listed = of(kind)[at] === id
      if (entry.sha256 === null && listed) of(kind).splice(at, 1)
      if (entry.sha256 !== null && !listed) of(kind).splice(at, 0, id)
    },
    hide,
    ids: (kind, prefix = '') => {
      const list = of(kind)
      if (prefix === '') return list.slice()
      return list.slice(placeOf(list, prefix), placeOf(list, `${prefix}\uffff`))
    },
    entries: () => all.entries(),
    keys: () => [...all.keys()],
  }
}

export const summaryOf = <K extends RecordKind>(kind: K, value: Records[K]): Summaries[K] =>
  definitions[kind].summary(value)
