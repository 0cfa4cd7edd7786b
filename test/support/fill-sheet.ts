import type { CriteriaSet, Criterion, MarkedStars } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'

/** Points each criterion may get, by code; what is not named may get any of its options, or 0. */
export type Allowed = ReadonlyMap<string, readonly number[]>

/** All points a criterion can get; 0 is "none applies" where the table prints no 0. */
export const pointsAt = (criterion: Criterion): number[] =>
  [...new Set([0, ...criterion.options.map(({ points }) => points)])].toSorted((a, b) => a - b)

/** A lock's source is kept above 0, so that what it locks can be scored; so is a criterion whose 0 proposes a stop. */
const free = (set: CriteriaSet, criterion: Criterion): readonly number[] => {
  const locks = criteriaOf(set).some(({ lockedWhileZero }) => lockedWhileZero === criterion.code)
  return locks || criterion.zeroProposesStop ? pointsAt(criterion).filter((points) => points > 0) : pointsAt(criterion)
}

/**
 * Points by criterion that sum to exactly `total`, or undefined when the set has no such sheet: every sum that the first n
 * criteria can make is tried, so undefined is a proof.
 */
export const fillTo = (
  set: CriteriaSet,
  total: number,
  allowed: Allowed = new Map(),
): Map<string, number> | undefined => {
  const criteria = criteriaOf(set).map((criterion) => ({
    code: criterion.code,
    points: allowed.get(criterion.code) ?? free(set, criterion),
  }))
  const sums: Set<number>[] = [new Set([0])]
  for (const { points } of criteria)
    sums.push(
      new Set(
        [...(sums.at(-1) ?? [])].flatMap((sum) => points.map((here) => sum + here)).filter((sum) => sum <= total),
      ),
    )
  if (!sums.at(-1)?.has(total)) return undefined
  const filled = new Map<string, number>()
  let rest = total
  for (const [at, { code, points }] of [...criteria.entries()].toReversed()) {
    const here = points.find((candidate) => sums[at]?.has(rest - candidate))
    if (here === undefined) return undefined
    filled.set(code, here)
    rest -= here
  }
  return filled
}

export type PrintedMark = { readonly code: string; readonly stars: MarkedStars; readonly required: number }

/** The star marks as the table prints them, read straight from the options. */
export const printedMarks = (set: CriteriaSet): PrintedMark[] =>
  criteriaOf(set).flatMap(({ code, options }) =>
    options.flatMap(({ minStar, points }) => (minStar ? [{ code, stars: minStar, required: points }] : [])),
  )

/** What each criterion must reach for a grade, lower marks included (cumulative). */
export const neededFor = (set: CriteriaSet, grade: number): Map<string, number> => {
  const needed = new Map<string, number>()
  for (const { code, stars, required } of printedMarks(set))
    if (stars <= grade) needed.set(code, Math.max(required, needed.get(code) ?? 0))
  return needed
}
