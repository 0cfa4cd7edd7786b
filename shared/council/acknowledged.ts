import type { Dossier } from '../domain/dossier.ts'
import type { Result, Unmet } from '../domain/result.ts'

/**
 * The chair let this spread (độ chênh) pass. A spread that has grown since, by a corrected or a later sheet, is a new one and
 * is discussed anew; one that was let pass before its figure was recorded stays passed.
 */
export const isSpreadLetPass = (
  { spreadOverride }: Pick<Dossier, 'spreadOverride'>,
  { spread }: Pick<Result, 'spread'>,
): boolean => spreadOverride !== null && (spread ?? 0) <= (spreadOverride.spread ?? Infinity)

/** Somebody read this lone dissent; not so where another member's sheet has come to cost the star since. */
export const isDissentRead = (
  { dissentsRead }: Pick<Dossier, 'dissentsRead'>,
  { criterion, stars, dissenters }: Pick<Unmet, 'criterion' | 'stars' | 'dissenters'>,
): boolean =>
  dissentsRead.some(
    (read) =>
      read.criterion === criterion &&
      read.stars === stars &&
      (read.members === undefined || dissenters.every((member) => read.members?.includes(member))),
  )
