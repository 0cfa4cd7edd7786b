import { z } from '../../shared/zod.ts'
import { openRecord } from '../../shared/record/envelope.ts'
import { applyPatch } from '../../shared/record/patch.ts'
import type { RecordKind, Summaries } from '../../shared/record/records.ts'
import { canonicalText } from '../../shared/canonical-text.ts'
import { sha256Of } from './sha256.ts'
import type { JournalLine } from './journal-line.ts'
import { fromKey, summaryOf, type IndexEntry, type RecordIndex } from './record-index.ts'
import type { ScannedLine } from './segment.ts'

/** The value a line leaves behind, from the value before it; `lost` where that cannot be told. */
export const valueAfter = (line: JournalLine, before: unknown): { readonly value: unknown } | 'lost' => {
  try {
    const value = line.patch === undefined ? (line.full ?? null) : applyPatch(before, line.patch)
    const sha256 = value === null ? null : sha256Of(canonicalText(value))
    return sha256 === line.result ? { value } : 'lost'
  } catch {
    return 'lost'
  }
}

export const summarise = (kind: RecordKind, schema: number, value: unknown): Summaries[RecordKind] => {
  const { value: opened, lock } = openRecord(kind, schema, value)
  return lock === null ? summaryOf(kind, opened) : null
}

/** The index entry of a record after a line of segment `segment`. */
export const entryAfter = (
  before: IndexEntry | undefined,
  line: Pick<JournalLine, 'rev' | 'schema' | 'result'>,
  segment: number,
  summary: Summaries[RecordKind],
): IndexEntry => ({
  rev: line.rev,
  schema: line.schema,
  sha256: line.result,
  born: before?.born ?? segment,
  segment,
  summary,
})

export interface Replayed {
  /** Values newer than their files, as the journal has them. Null: removed. */
  readonly values: Map<string, unknown>
  /** Records with a whole line in the last segment: later lines there may be patches. */
  touched: Set<string>
  /** Lines of a newer program: kinds of record, or a form of the workspace, that this one does not know. */
  foreign: boolean
}

/** The form of a whole workspace that this program writes. */
export const workspaceFormat = 1

const Begin = z.object({ format: z.int() })

const isForeign = ({ record, full }: JournalLine): boolean => {
  if (!record.startsWith('workspace/')) return fromKey(record) === null
  const begin = Begin.safeParse(full)
  return !begin.success || begin.data.format > workspaceFormat
}

/** Applies lines to the index in order. Lines up to number `known` are in the index already; they only serve as a base. */
export const createReplay = (index: RecordIndex, known: number) => {
  const replayed: Replayed = { values: new Map(), touched: new Set(), foreign: false }

  const note = (key: string, line: JournalLine, segment: number, value: unknown) => {
    const name = fromKey(key)
    if (name === null) return
    const before = index.get(name.kind, name.id)
    const summary = value === undefined || value === null ? null : summarise(name.kind, line.schema, value)
    index.put(name.kind, name.id, entryAfter(before, line, segment, summary ?? before?.summary ?? null))
    if (value === undefined) replayed.values.delete(key)
    else replayed.values.set(key, value)
  }

  return {
    replayed,
    segment: (number: number, lines: readonly ScannedLine[]) => {
      const bases = new Map<string, unknown>()
      replayed.touched = new Set()
      for (const { line } of lines) {
        const after = valueAfter(line, bases.get(line.record))
        const value = after === 'lost' ? undefined : after.value
        replayed.foreign ||= isForeign(line)
        if (line.patch === undefined) replayed.touched.add(line.record)
        bases.set(line.record, value)
        if (line.n > known) note(line.record, line, number, value)
      }
    },
  }
}
