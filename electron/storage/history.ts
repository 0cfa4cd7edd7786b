import { openRecord } from '../../shared/record/envelope.ts'
import type { RecordKind } from '../../shared/record/records.ts'
import { frozen } from './frozen.ts'
import type { JournalLine } from './journal-line.ts'
import { fromKey, keyOf, type RecordIndex } from './record-index.ts'
import type { HistoryEntry, RecordStore } from './record-store.ts'
import { linesOf, linesOfAct } from './recover-record.ts'
import { valueAfter } from './replay.ts'
import { scanSegment } from './segment.ts'
import { readSegment, segmentNumbers } from './segment-files.ts'
import type { WorkspaceFolder } from './store-context.ts'

/** How many records' histories stay in memory: enough for every sheet a person has open or goes back to. */
const keptHistories = 200

type Entry = HistoryEntry<RecordKind>
type ActEntry = Awaited<ReturnType<RecordStore['acts']>>[number]

export interface HistorySource {
  readonly folder: WorkspaceFolder
  readonly index: RecordIndex
  /** Number of the last line that readers may see. */
  readonly seen: () => number
}

export interface History {
  of<K extends RecordKind>(kind: K, id: string): Promise<readonly HistoryEntry<K>[]>
  acts: RecordStore['acts']
  touchedBy: RecordStore['touchedBy']
  /** Takes in lines that were just acknowledged. */
  add(lines: readonly JournalLine[]): void
}

const opened = (kind: RecordKind, schema: number, value: unknown) =>
  value === null || value === undefined ? null : frozen(openRecord(kind, schema, value).value)

interface Known {
  readonly entries: Entry[]
  /** The newest value as the journal holds it, in the form it was written in. */
  raw: unknown
  schema: number
}

interface KnownActs {
  readonly list: ActEntry[]
  /** Segment down to which they were read; 0: all. */
  readonly from: number
}

/** Takes one more line of a record in: a change with both sides. */
const takeIn = (known: Known, kind: RecordKind, line: JournalLine): void => {
  const after = valueAfter(line, known.raw)
  const value = after === 'lost' ? null : after.value
  const { n, at, actor, act, reason, rev } = line
  const before = known.entries.at(-1)?.after ?? null
  known.entries.push({ n, at, actor, act, reason, rev, before, after: opened(kind, line.schema, value) })
  known.raw = value
  known.schema = line.schema
}

const actsOf = (lines: readonly JournalLine[]): readonly ActEntry[] => {
  const acts = new Map<number, ActEntry & { records: { kind: RecordKind; id: string; rev: number }[] }>()
  for (const line of lines) {
    const name = fromKey(line.record)
    if (name === null) continue
    const first = line.group?.id ?? line.n
    const { n, at, actor, act } = line
    const known = acts.get(first)?.records ?? []
    acts.set(first, { n, at, actor, act, records: [...known, { ...name, rev: line.rev }] })
  }
  return [...acts.values()]
}

/** Changes of records and acts of the workspace, read from the journal when first asked for and kept up from then on. */
export const createHistory = ({ folder, index, seen }: HistorySource): History => {
  const known = new Map<string, Promise<Known>>()

  /** Lines that a later segment replaced (their flush had failed) do not count. */
  const linesOfRecord = async (key: string, born: number, last: number, upTo: number) => {
    const numbers = (await segmentNumbers(folder.disk, folder.folder)).filter((number) => number >= born)
    let lines: JournalLine[] = []
    for (const number of numbers) {
      const bytes = await readSegment(folder.disk, folder.folder, number)
      if (bytes === undefined) continue
      const first = scanSegment(bytes.subarray(0, bytes.indexOf(10) + 1)).lines[0]?.line.n
      if (first !== undefined) lines = lines.filter(({ n }) => n < first)
      if (number > last && first !== undefined) break
      lines.push(...linesOf(bytes, key))
    }
    return lines.filter(({ n }) => n <= upTo)
  }

  const load = async (kind: RecordKind, id: string): Promise<Known> => {
    const entry = index.get(kind, id)
    const upTo = seen()
    const record: Known = { entries: [], raw: null, schema: 1 }
    if (entry === undefined) return record
    for (const line of await linesOfRecord(keyOf(kind, id), entry.born, entry.segment, upTo)) takeIn(record, kind, line)
    return record
  }

  const remember = (key: string, work: Promise<Known>) => {
    known.delete(key)
    known.set(key, work)
    work.catch(() => known.delete(key))
    const oldest = known.keys().next()
    if (known.size > keptHistories && oldest.done !== true) known.delete(oldest.value)
    return work
  }

  let acts: Promise<KnownActs> | undefined

  const rememberActs = (work: Promise<KnownActs>) => {
    acts = work
    work.catch(() => {
      acts = undefined
    })
    return work
  }

  /** Reads segments backwards until enough acts are known. */
  const loadActs = async (limit: number, upTo: number): Promise<KnownActs> => {
    const numbers = await segmentNumbers(folder.disk, folder.folder)
    const collected: JournalLine[] = []
    let takenOver = upTo + 1
    for (const number of numbers.toReversed()) {
      const bytes = await readSegment(folder.disk, folder.folder, number)
      const lines = bytes === undefined ? [] : scanSegment(bytes).lines.map(({ line }) => line)
      const valid = lines.filter(({ n }) => n < takenOver)
      takenOver = Math.min(takenOver, lines[0]?.n ?? takenOver)
      collected.unshift(...valid)
      if (actsOf(collected).length >= limit) return { list: [...actsOf(collected)], from: number }
    }
    return { list: [...actsOf(collected)], from: 0 }
  }

  const touched = new Map<string, Promise<Set<string>>>()

  /** Lines that a later segment replaced are taken in as well: whoever reads on, reads the record's own history. */
  const loadTouched = async (act: string): Promise<Set<string>> => {
    const keys = new Set<string>()
    for (const number of await segmentNumbers(folder.disk, folder.folder)) {
      const bytes = await readSegment(folder.disk, folder.folder, number)
      for (const { record } of bytes === undefined ? [] : linesOfAct(bytes, act)) keys.add(record)
    }
    return keys
  }

  const touchedByOne = (act: string): Promise<Set<string>> => {
    const work = touched.get(act) ?? loadTouched(act)
    touched.set(act, work)
    work.catch(() => touched.delete(act))
    return work
  }

  return {
    touchedBy: async (acts) => {
      const keys = new Set((await Promise.all(acts.map(touchedByOne))).flatMap((found) => [...found]))
      return [...keys].map(fromKey).filter((name) => name !== null)
    },
    of: async <K extends RecordKind>(kind: K, id: string) => {
      const key = keyOf(kind, id)
      const { entries } = await (known.get(key) ?? remember(key, load(kind, id)))
      // The map holds histories of all kinds; the key says that this one is of kind K.
      const ofKind: readonly unknown[] = entries.slice()
      return ofKind as readonly HistoryEntry<K>[]
    },
    acts: async (limit) => {
      const had = await acts
      const enough = had !== undefined && (had.list.length >= limit || had.from === 0)
      const { list } = enough ? had : await rememberActs(loadActs(limit, seen()))
      return list.slice(-limit).toReversed()
    },
    add: (lines) => {
      // A reading that failed is forgotten by then and begun anew when next asked for.
      acts?.then(({ list }) => list.push(...actsOf(lines))).catch(() => undefined)
      for (const line of lines) {
        const name = fromKey(line.record)
        const record = known.get(line.record)
        touched
          .get(line.act)
          ?.then((keys) => keys.add(line.record))
          .catch(() => undefined)
        if (name !== null) record?.then((loaded) => takeIn(loaded, name.kind, line)).catch(() => undefined)
      }
    },
  }
}
