import type { Disk } from '../storage/disk.ts'
import { layout, segmentName } from '../storage/layout.ts'
import { valueAfter } from '../storage/replay.ts'
import { walkSegments, type WalkedSegment } from '../storage/segment-files.ts'
import type { Problem } from './check.ts'

/** What the journal says of each record: the hash of its value at every revision, and the newest revision. */
export type JournalResults = ReadonlyMap<
  string,
  { readonly newest: number; readonly byRev: ReadonlyMap<number, string | null> }
>

type Known = { value: unknown; newest: number; readonly byRev: Map<number, string | null> }

const chainProblems = ({ number, scan, broken }: WalkedSegment): Problem[] => {
  const file = `${layout.journal}/${segmentName(number)}`
  return [
    ...scan.damaged.map(({ offset }) => ({ file, problem: 'damaged-line', detail: `byte ${offset}` })),
    ...(broken ? [{ file, problem: 'broken-chain', detail: '' }] : []),
  ]
}

/** Walks the whole chain; every line must follow from the one before and leave exactly the value whose hash it names. */
export const checkJournal = async (
  disk: Disk,
  folder: string,
): Promise<{ readonly lines: number; readonly problems: Problem[]; readonly results: JournalResults }> => {
  const records = new Map<string, Known>()
  const problems: Problem[] = []
  let lines = 0
  for await (const segment of walkSegments(disk, folder, 0)) {
    problems.push(...chainProblems(segment))
    for (const { line } of segment.lines) {
      lines += 1
      const known = records.get(line.record) ?? { value: null, newest: 0, byRev: new Map() }
      const after = valueAfter(line, known.value)
      if (after === 'lost') {
        const file = `${layout.journal}/${segmentName(segment.number)}`
        problems.push({ file, problem: 'line-without-result', detail: `${line.n} ${line.record}` })
      } else known.value = after.value
      known.newest = line.rev
      known.byRev.set(line.rev, line.result)
      records.set(line.record, known)
    }
  }
  return { lines, problems, results: records }
}
