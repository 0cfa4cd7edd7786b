import { Fault } from '../../shared/fault.ts'
import { diskFault } from './disk-fault.ts'
import { errnoOf, writeFully, type DiskFile } from './disk.ts'
import { removeQuietly, syncNames, type Durability } from './durable-file.ts'
import { encodeLine, type JournalLine } from './journal-line.ts'
import { inside, layout, segmentName } from './layout.ts'
import type { Head } from './record-index.ts'

/** A line before it has its place in the chain. */
export type LineDraft = Omit<JournalLine, 'n' | 'prev' | 'synced' | 'group' | 'workspace' | 'machine'>

export interface WrittenLine {
  readonly line: JournalLine
  readonly hash: string
  readonly segment: number
}

export interface Journal {
  head(): Head
  /** The record stands whole in the current segment, so that a patch may follow. */
  touched(record: string): boolean
  /** Size of the current segment. */
  segmentBytes(): number
  /**
   * Writes acts (each the lines of one act) in one write and one flush. Resolved: on disk. Faults `disk-full` and
   * `disk-error`: none of them counts.
   */
  append(acts: readonly (readonly LineDraft[])[]): Promise<readonly (readonly WrittenLine[])[]>
  /** Begins a new segment; records are logged whole again. */
  roll(): Promise<void>
  close(): Promise<void>
}

export interface OpenSegment {
  readonly number: number
  readonly file: DiskFile
  /** Its good bytes. */
  offset: number
  /** Records that stand whole in it. */
  readonly touched: Set<string>
}

export interface JournalStart {
  readonly durability: Durability
  readonly folder: string
  readonly workspace: string
  readonly machine: string
  readonly head: Head
  /** The segment to go on with, or null: the first append begins a new one. */
  readonly current: OpenSegment | null
  /** Segments that exist already, so that a number is never used twice. */
  readonly lastNumber: number
}

const full = new Set(['ENOSPC', 'EDQUOT'])

const write = async ({ file, offset }: OpenSegment, bytes: Buffer) => {
  try {
    await writeFully(file, bytes, offset)
  } catch (error) {
    // A full disk: take back what was begun and go on with the same segment once there is room.
    if (!full.has(errnoOf(error))) throw error
    await file.truncate(offset)
    await file.datasync()
    throw new Fault('disk-full', { errno: errnoOf(error) }, { cause: error })
  }
  await file.datasync()
}

export const openJournal = (start: JournalStart): Journal => {
  const { durability, folder } = start
  let head = start.head
  let current = start.current
  let lastNumber = start.lastNumber

  /** After a failed flush nobody knows what the disk holds: the file is never flushed again, a new segment takes over. */
  const abandon = async () => {
    const broken = current?.file
    current = null
    await broken?.close().catch(() => undefined)
  }

  const roll = async (): Promise<OpenSegment> => {
    await abandon()
    lastNumber += 1
    const name = inside(folder, `${layout.journal}/${segmentName(lastNumber)}`)
    const file = await durability.disk.open(name, 'wx')
    try {
      await file.sync()
      await syncNames(durability, inside(folder, layout.journal), name)
    } catch (error) {
      await file.close().catch(() => undefined)
      await removeQuietly(durability.disk, name)
      throw error
    }
    current = { number: lastNumber, file, offset: 0, touched: new Set() }
    return current
  }

  const chained = (acts: readonly (readonly LineDraft[])[], target: OpenSegment) => {
    let { n, hash } = head
    let { offset } = target
    const place = { workspace: start.workspace, machine: start.machine, synced: n }
    const lines = acts.map((act) => {
      const first = n + 1
      return act.map((draft, index) => {
        n += 1
        const group = act.length > 1 ? { group: { id: first, index, of: act.length } } : {}
        const line: JournalLine = { ...draft, ...place, ...group, n, prev: hash }
        const { text, hash: own } = encodeLine(line)
        const written: WrittenLine = { line, hash: own, segment: target.number }
        hash = own
        offset += Buffer.byteLength(text)
        return { written, text }
      })
    })
    return { lines, after: { n, hash, segment: target.number, offset } }
  }

  const append: Journal['append'] = async (acts) => {
    try {
      const target = current ?? (await roll())
      const { lines, after } = chained(acts, target)
      await write(target, Buffer.from(lines.flatMap((act) => act.map(({ text }) => text)).join('')))
      head = after
      target.offset = after.offset
      for (const { written } of lines.flat())
        if (written.line.patch === undefined) target.touched.add(written.line.record)
      return lines.map((act) => act.map(({ written }) => written))
    } catch (error) {
      if (!(error instanceof Fault)) await abandon()
      throw diskFault(error)
    }
  }

  return {
    head: () => head,
    touched: (record) => current?.touched.has(record) ?? false,
    segmentBytes: () => current?.offset ?? 0,
    append,
    roll: async () => {
      await roll()
    },
    close: async () => {
      // Every line was flushed when it was acknowledged: an error at closing takes nothing away.
      await abandon()
    },
  }
}
