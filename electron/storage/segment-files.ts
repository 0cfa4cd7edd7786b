import type { Disk } from './disk.ts'
import { ifThere, listIfThere, readWhole } from './disk.ts'
import { inside, layout, segmentName, segmentNumber } from './layout.ts'
import { scanSegment, type ScannedLine, type ScannedSegment } from './segment.ts'

/** Numbers of all segments, in the journal or its archive, ascending. */
export const segmentNumbers = async (disk: Disk, folder: string): Promise<readonly number[]> => {
  const names = [
    ...(await listIfThere(disk, inside(folder, layout.archive))),
    ...(await listIfThere(disk, inside(folder, layout.journal))),
  ]
  const numbers = names.flatMap(({ name }) => segmentNumber(name) ?? [])
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

/** A segment's bytes, wherever it lies; it may move to the archive between the two looks. */
export const readSegment = async (disk: Disk, folder: string, number: number): Promise<Buffer | undefined> => {
  const name = segmentName(number)
  for (const place of [layout.journal, layout.archive, layout.journal]) {
    const bytes = await ifThere(readWhole(disk, inside(folder, `${place}/${name}`)))
    if (bytes !== undefined) return bytes
  }
  return undefined
}

export interface WalkedSegment {
  readonly number: number
  readonly scan: ScannedSegment
  /** Its lines without those that the next segment replaced (written, but their flush had failed). */
  readonly lines: readonly ScannedLine[]
  /** Its first line, or one inside, does not follow from the line before. */
  readonly broken: boolean
}

const follows = (lines: readonly ScannedLine[], before: ScannedLine | undefined): boolean =>
  lines.every((line, index) => {
    const previous = index === 0 ? before : lines[index - 1]
    return previous === undefined || (line.line.prev === previous.hash && line.line.n === previous.line.n + 1)
  })

/** Reads segments `from` on, in order. One whose flush failed is cut where the next one takes over. */
export async function* walkSegments(disk: Disk, folder: string, from: number): AsyncGenerator<WalkedSegment> {
  const numbers = (await segmentNumbers(disk, folder)).filter((number) => number >= from)
  let held: { number: number; scan: ScannedSegment } | undefined
  let last: ScannedLine | undefined
  const release = (next: ScannedSegment | undefined): WalkedSegment | undefined => {
    if (held === undefined) return undefined
    const takesOver = next?.lines[0]?.line.n ?? Number.POSITIVE_INFINITY
    const lines = held.scan.lines.filter(({ line }) => line.n < takesOver)
    const walked = { ...held, lines, broken: !follows(lines, last) }
    last = lines.at(-1) ?? last
    return walked
  }
  for (const number of numbers) {
    const bytes = await readSegment(disk, folder, number)
    if (bytes === undefined) continue
    const scan = scanSegment(bytes, held?.scan.lines.at(-1)?.line.n ?? last?.line.n)
    // A segment without a line says nothing about the one before it.
    const walked = scan.lines.length > 0 || number === numbers.at(-1) ? release(scan) : undefined
    if (walked !== undefined) yield walked
    if (walked !== undefined || held === undefined) held = { number, scan }
  }
  const final = release(undefined)
  if (final !== undefined) yield final
}
