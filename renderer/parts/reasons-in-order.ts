import type { Reason } from '../../shared/domain/reason.ts'
import type { Result } from '../../shared/domain/result.ts'

const isOfHigherGrade = (reason: Reason, upTo: number): boolean => {
  const speaksOfMinimum = reason.kind === 'minimum-missed' || reason.kind === 'lone-dissent'
  return speaksOfMinimum && reason.data.stars > upTo
}

/**
 * Reasons as people want to read them: what decides the grade and the next one first; minima of grades that are out of reach
 * anyway stand apart, so that they do not bury the rest.
 */
export const reasonsInOrder = (reasons: readonly Reason[], result: Pick<Result, 'next' | 'starsByTotal'>) => {
  const upTo = Math.max(result.next?.stars ?? 5, result.starsByTotal ?? 1)
  const near = reasons.filter((reason) => !isOfHigherGrade(reason, upTo))
  const isDetail = ({ kind }: Reason) => kind === 'minimum-missed' || kind === 'lone-dissent'
  return {
    near: [...near.filter((reason) => !isDetail(reason)), ...near.filter(isDetail)],
    higher: reasons.filter((reason) => isOfHigherGrade(reason, upTo)),
  }
}
