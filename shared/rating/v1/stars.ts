import type { CriteriaPack, MarkedStars, Stars } from '../../domain/criteria-pack.ts'

/** A grade and the mean from which it may be given. */
export type Threshold = { readonly stars: Stars; readonly from: number }

/** Of a pack, what grades rest on. */
export type Grades = Pick<CriteriaPack, 'stars'>

/** `sum / count ≥ from`, exactly. */
const reaches = (sum: number, count: number, from: number): boolean => sum >= from * count

const highest = (pack: Grades, fits: (threshold: Threshold) => boolean): Stars =>
  pack.stars.reduce<Stars>((best, grade) => (grade.stars > best && fits(grade) ? grade.stars : best), 1)

/** The grade that the mean alone gives: half-open bands, 69.99 is 3 stars. */
export const starsByTotal = (pack: Grades, sum: number, count: number): Stars =>
  highest(pack, ({ from }) => reaches(sum, count, from))

/** The highest grade whose threshold holds with no unmet mark of that or a lower grade. */
export const starsReached = (
  pack: Grades,
  sum: number,
  count: number,
  unmet: readonly { readonly stars: MarkedStars }[],
): Stars => highest(pack, ({ stars, from }) => reaches(sum, count, from) && unmet.every((mark) => mark.stars > stars))

/** The threshold of a grade; undefined where the pack has no such grade. */
export const thresholdOf = (pack: Grades, stars: number): Threshold | undefined =>
  pack.stars.find((grade) => grade.stars === stars)
