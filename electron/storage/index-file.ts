import { z } from '../../shared/zod.ts'
import { ifThere, readWhole, type Disk } from './disk.ts'
import { fromEnveloped, toEnveloped } from './enveloped-file.ts'
import { inside, layout } from './layout.ts'
import type { Head, IndexEntry } from './record-index.ts'
import type { RecordKind, Summaries } from '../../shared/record/records.ts'

const format = 'cham-sao/index/1'

const HeadForm = z.object({ n: z.int(), hash: z.string(), segment: z.int(), offset: z.int() })

const Summary = z.custom<Summaries[RecordKind]>((value) => typeof value === 'object')
const Entry = z.tuple([z.int(), z.int(), z.string().nullable(), z.int(), z.int(), Summary])
const Index = z.object({ head: HeadForm, entries: z.record(z.string(), Entry) })

export const indexBytes = (head: Head, entries: Iterable<readonly [string, IndexEntry]>): Buffer =>
  toEnveloped(format, {
    head,
    entries: Object.fromEntries(
      [...entries].map(([key, { rev, schema, sha256, born, segment, summary }]) => [
        key,
        [rev, schema, sha256, born, segment, summary],
      ]),
    ),
  })

export interface SavedIndex {
  readonly head: Head
  readonly entries: readonly (readonly [string, IndexEntry])[]
}

/** The saved index; undefined where it is missing or damaged: it is derived, the journal builds it anew. */
export const readIndex = async (disk: Disk, folder: string): Promise<SavedIndex | undefined> => {
  const bytes = await ifThere(readWhole(disk, inside(folder, layout.index)))
  if (bytes === undefined) return undefined
  try {
    const { head, entries } = Index.parse(fromEnveloped(format, bytes, layout.index))
    const named = Object.entries(entries).map(([key, entry]) => {
      const [rev, schema, sha256, born, segment, summary] = entry
      return [key, { rev, schema, sha256, born, segment, summary }] as const
    })
    return { head, entries: named }
  } catch {
    return undefined
  }
}
