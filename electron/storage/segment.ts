import { decodeLine, type JournalLine } from './journal-line.ts'

export interface ScannedLine {
  readonly line: JournalLine
  readonly hash: string
  readonly offset: number
  readonly length: number
}

export interface ScannedSegment {
  readonly lines: readonly ScannedLine[]
  /** Bytes up to here are whole, acknowledged or acknowledgeable; the rest is a torn tail to be set aside. */
  readonly good: number
  readonly bytes: number
  /** Places where an acknowledged line was damaged later (lines after it prove that it had been on disk). */
  readonly damaged: readonly { readonly offset: number; readonly length: number }[]
}

interface Piece {
  readonly offset: number
  readonly length: number
  readonly read: { readonly line: JournalLine; readonly hash: string } | null
}

const pieces = (bytes: Buffer): readonly Piece[] => {
  const found: Piece[] = []
  for (let offset = 0; offset < bytes.length;) {
    const feed = bytes.indexOf(10, offset)
    const end = feed === -1 ? bytes.length : feed
    // A last line without its line feed was never finished.
    found.push({ offset, length: end - offset + 1, read: feed === -1 ? null : decodeLine(bytes.subarray(offset, end)) })
    offset = end + 1
  }
  return found
}

/** Where the torn tail begins: the first unreadable piece that no later line proves to have been on disk. */
const tornFrom = (all: readonly Piece[], before: number): number => {
  let lastGood = before
  for (const [index, piece] of all.entries()) {
    if (piece.read !== null) {
      lastGood = piece.read.line.n
      continue
    }
    const provenLater = all.slice(index + 1).some(({ read }) => read !== null && read.line.synced > lastGood)
    if (!provenLater) return index
  }
  return all.length
}

/** An act of several records counts only whole: an unfinished one at the end belongs to the torn tail. */
const withoutOpenGroup = (lines: readonly ScannedLine[]): readonly ScannedLine[] => {
  const group = lines.at(-1)?.line.group
  if (group === undefined || group.index === group.of - 1) return lines
  return lines.filter(({ line }) => line.group?.id !== group.id)
}

/** Reads a segment's bytes. `before` is the number of the last line of the segment before it. */
export const scanSegment = (bytes: Buffer, before = 0): ScannedSegment => {
  const all = pieces(bytes)
  const kept = all.slice(0, tornFrom(all, before))
  const read = kept.flatMap(({ offset, length, read }) => (read === null ? [] : [{ ...read, offset, length }]))
  const lines = withoutOpenGroup(read)
  const last = lines.length === read.length ? kept.at(-1) : lines.at(-1)
  return {
    lines,
    good: last === undefined ? 0 : last.offset + last.length,
    bytes: bytes.length,
    damaged: kept.filter(({ read }) => read === null).map(({ offset, length }) => ({ offset, length })),
  }
}
