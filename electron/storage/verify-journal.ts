import type { Disk } from './disk.ts'
import { walkSegments } from './segment-files.ts'

/** A segment whose lines are not all as written, or do not follow from the lines before. */
export interface JournalProblem {
  readonly segment: number
  readonly problem: 'damaged' | 'broken-chain'
}

/** Reads the whole journal, the archive too, and compares every hash; empty when not one bit differs. */
export const verifyJournal = async (
  disk: Disk,
  folder: string,
  stop = () => false,
): Promise<readonly JournalProblem[]> => {
  const problems: JournalProblem[] = []
  for await (const { number, scan, broken } of walkSegments(disk, folder, 0)) {
    if (stop()) return problems
    if (scan.damaged.length > 0) problems.push({ segment: number, problem: 'damaged' })
    else if (broken) problems.push({ segment: number, problem: 'broken-chain' })
  }
  return problems
}
