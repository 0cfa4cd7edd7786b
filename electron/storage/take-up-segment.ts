import { sha256Of } from './sha256.ts'
import { renamePatiently, syncNames, writeNew } from './durable-file.ts'
import { inside, layout, segmentName } from './layout.ts'
import type { OpenSegment } from './journal.ts'
import { ifThere, readFully, writeFully } from './disk.ts'
import type { FoundState } from './read-state.ts'
import type { WorkspaceFolder } from './store-context.ts'

/** Keeps the bytes of a torn tail before they are cut off: nobody was told that they were saved. */
const keepTail = async (folder: WorkspaceFolder, number: number, tail: Buffer) => {
  const temporary = folder.temporaryName()
  const kept = `${layout.quarantine}/tail-${sha256Of(tail).slice(0, 8)}-${segmentName(number)}`
  await writeNew(folder.durability, temporary, tail)
  await renamePatiently(folder.durability, temporary, folder.path(kept))
  await syncNames(folder.durability, folder.path(layout.quarantine), folder.path(kept))
}

/**
 * Goes on with the last segment, if it is whole but for a torn tail: the tail is set aside and cut, and the last write is
 * written and flushed once more, since a failed flush may have left it in memory only. Null: a new segment is to begin.
 */
export const takeUpSegment = async (folder: WorkspaceFolder, state: FoundState): Promise<OpenSegment | null> => {
  const { tail } = state
  if (tail === undefined) return null
  const name = inside(folder.folder, `${layout.journal}/${segmentName(tail.number)}`)
  const file = await ifThere(folder.disk.open(name, 'r+'))
  if (file === undefined) return null
  try {
    if (tail.bytes > tail.good) {
      await keepTail(folder, tail.number, await readFully(file, tail.good, tail.bytes - tail.good))
      await file.truncate(tail.good)
    }
    await writeFully(file, await readFully(file, tail.lastWrite, tail.good - tail.lastWrite), tail.lastWrite)
    await file.sync()
    await syncNames(folder.durability, inside(folder.folder, layout.journal), name)
  } catch (error) {
    await file.close()
    throw error
  }
  return { number: tail.number, file, offset: tail.good, touched: new Set(state.touched) }
}
