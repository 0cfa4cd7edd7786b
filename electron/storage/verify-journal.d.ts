import type { Disk } from './disk.ts'
/** A segment whose lines are not all as written, or do not follow from the lines before. */
export interface JournalProblem {
  readonly segment: number
  readonly problem: 'damaged' | 'broken-chain'
}
/** Reads the whole journal, the archive too, and compares every hash; empty when not one bit differs. */
export declare const verifyJournal: (
  disk: Disk,
  folder: string,
  stop?: () => boolean,
) => Promise<readonly JournalProblem[]>
