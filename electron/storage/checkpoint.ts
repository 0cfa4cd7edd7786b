import { Low } from 'lowdb'
import { diskFault, onDisk } from './disk-fault.ts'
import { renamePatiently, syncNames } from './durable-file.ts'
import { writeHeads, type Heads } from './heads.ts'
import { indexBytes } from './index-file.ts'
import type { Journal } from './journal.ts'
import type { Latest } from './latest.ts'
import { inside, layout, recordFile, segmentName, segmentNumber } from './layout.ts'
import { RecordAdapter, type FiledRecord } from './record-adapter.ts'
import { fromKey, type RecordIndex } from './record-index.ts'
import type { Held, WorkspaceFolder } from './store-context.ts'

export interface CheckpointSource {
  readonly folder: WorkspaceFolder
  readonly index: RecordIndex
  readonly latest: Latest
  readonly journal: Journal
  readonly heads: () => Heads
}

const fileRecord = async ({ folder }: CheckpointSource, key: string, held: Held): Promise<void> => {
  const name = fromKey(key)
  if (name === null) return
  if (held.value === null) return folder.remove(recordFile(name.kind, name.id))
  const { rev, schema, value } = held
  const low = new Low<FiledRecord>(new RecordAdapter(folder, name.kind, name.id), { rev, schema, value })
  await low.write()
}

/** Segments that lie wholly before the one with the last line go to the archive: the index stands for them. */
const archive = async ({ folder, journal }: CheckpointSource): Promise<void> => {
  const { disk, durability } = folder
  const at = (name: string) => inside(folder.folder, name)
  const keepFrom = journal.head().segment
  const numbers = (await disk.list(at(layout.journal))).flatMap(({ name }) => segmentNumber(name) ?? [])
  const old = numbers.filter((number) => number < keepFrom)
  for (const number of old) {
    const name = segmentName(number)
    await renamePatiently(durability, at(`${layout.journal}/${name}`), at(`${layout.archive}/${name}`))
    await syncNames(durability, at(layout.archive), at(`${layout.archive}/${name}`))
  }
  if (old.length > 0) await syncNames(durability, at(layout.journal))
}

/**
 * Writes every record that its file does not hold yet; `whole` also the index, so that the next opening replays nothing before
 * it. One file that cannot be written stops no other; the first such fault comes back, everything stays in the journal.
 */
export const writeCheckpoint = async (source: CheckpointSource, whole: boolean): Promise<unknown> => {
  const { folder, index, latest, journal } = source
  const head = journal.head()
  let problem: unknown
  const written: (readonly [string, Held])[] = []
  const due = [...latest.unfiled]
  for (const [key, held] of due) {
    try {
      await fileRecord(source, key, held)
      written.push([key, held])
    } catch (error) {
      problem ??= diskFault(error)
    }
  }
  try {
    await onDisk(() => folder.settle())
    for (const [key, held] of written) latest.filed(key, held)
    if (problem !== undefined || !whole) return problem
    await onDisk(async () => {
      await folder.replace(layout.index, indexBytes(head, index.entries()))
      await writeHeads(folder, { ...source.heads(), n: head.n, hash: head.hash })
      await archive(source)
    })
  } catch (error) {
    return error
  }
  return undefined
}
