import type { NamedResult } from '../../../shared/ipc/calls/result.ts'
import { nearPoints } from '../../parts/reasons-in-order.ts'
import { inVietnameseOrder, matchesSearch } from '../../text/format.ts'

export interface Ranked {
  readonly named: NamedResult
  /** Place among the rated products; equal stars and mean share it. Null: not rated, or hidden. */
  readonly rank: number | null
}

type Shown = NonNullable<NamedResult['result']>

/** Better first: by stars, then by mean compared exactly (`sum / counted` by cross-multiplication). 0: equal. */
const compareResults = (left: Shown, right: Shown): number =>
  (right.stars ?? 0) - (left.stars ?? 0) || right.sum * left.counted - left.sum * right.counted

const isRated = (result: Shown | null): result is Shown => result !== null && result.status === 'rated'

/** Rated products from the best down, then those still waiting, then those out of the rating, then hidden ones. */
const group = ({ result }: NamedResult): number => {
  if (result === null) return 3
  if (result.status === 'rated') return 0
  return result.status === 'blocked' ? 1 : 2
}

/** The ranking. Not official, only an order of what the engine said. */
export const rankAll = (results: readonly NamedResult[]): Ranked[] => {
  const ordered = results.toSorted(
    (left, right) =>
      group(left) - group(right) ||
      (isRated(left.result) && isRated(right.result) ? compareResults(left.result, right.result) : 0) ||
      inVietnameseOrder(left.code, right.code),
  )
  let rank = 0
  return ordered.map((named, at) => {
    if (!isRated(named.result)) return { named, rank: null }
    const before = ordered[at - 1]?.result ?? null
    if (!isRated(before) || compareResults(before, named.result) !== 0) rank = at + 1
    return { named, rank }
  })
}

/** One sheet's small change lifts the mean over the next threshold. */
export const isNearUp = (result: Shown | null): boolean => {
  const next = isRated(result) ? result.next : null
  return next !== null && next.missingSum > 0 && next.flipOnOneSheet !== null && next.flipOnOneSheet <= nearPoints
}

/** One sheet's small change drops it below the present one. */
export const isNearDown = (result: Shown | null): boolean =>
  isRated(result) && result.fallOnOneSheet !== null && result.fallOnOneSheet <= nearPoints

export const filters = ['all', 'near', 'attention', 'hidden'] as const
export type Filter = (typeof filters)[number]

const needsAttention = ({ result, dissentsUnread }: NamedResult): boolean =>
  dissentsUnread > 0 ||
  (result !== null &&
    (result.spreadExceeded || result.openFindings.length > 0 || (result.status === 'blocked' && result.counted > 0)))

/** Whether a product stands in the filtered list. */
export const passes = (named: NamedResult, filter: Filter, search: string): boolean => {
  if (!matchesSearch(`${named.code} ${named.product} ${named.applicant} ${named.setName}`, search)) return false
  switch (filter) {
    case 'all':
      return true
    case 'near':
      return isNearUp(named.result) || isNearDown(named.result)
    case 'attention':
      return needsAttention(named)
    case 'hidden':
      return named.result === null
  }
}
