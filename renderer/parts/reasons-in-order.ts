import type { Reason } from '../../shared/domain/reason.ts'
import type { Result } from '../../shared/domain/result.ts'

/** A change of so many points on one sheet that decides a star counts as near the threshold (sát ngưỡng). */
export const nearPoints = 5

type OfOneMinimum = Extract<Reason, { kind: 'minimum-missed' | 'lone-dissent' }>

const isOfOneMinimum = (reason: Reason): reason is OfOneMinimum =>
  reason.kind === 'minimum-missed' || reason.kind === 'lone-dissent'

const isOfHigherGrade = (reason: Reason, upTo: number): boolean => isOfOneMinimum(reason) && reason.data.stars > upTo

/** One sheet would have to change by more than counts as near: true, but nothing to tell people. */
const isFar = (reason: Reason): boolean =>
  (reason.kind === 'rises-on-one-sheet' || reason.kind === 'falls-on-one-sheet') && reason.data.points > nearPoints

/**
 * Reasons as people want to read them: what decides the grade and the next one first; minima of grades that are out of reach
 * anyway stand apart, so that they do not bury the rest; without a rating all of them are.
 */
export const reasonsInOrder = (reasons: readonly Reason[], result: Pick<Result, 'next' | 'starsByTotal'>) => {
  const upTo = Math.max(result.next?.stars ?? 0, result.starsByTotal ?? 0)
  const near = reasons.filter((reason) => !isOfHigherGrade(reason, upTo) && !isFar(reason))
  return {
    near: [...near.filter((reason) => !isOfOneMinimum(reason)), ...near.filter(isOfOneMinimum)],
    higher: reasons.filter((reason) => isOfHigherGrade(reason, upTo)),
  }
}
