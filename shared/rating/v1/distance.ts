import type { CriteriaPack, CriteriaSet, Stars } from '../../domain/criteria-pack.ts'
import type { NextStar, Unmet } from '../../domain/result.ts'
import { tableOf } from './set-table.ts'
import { thresholdOf } from './stars.ts'

const reachable = new WeakMap<CriteriaSet, ReadonlySet<number>>()

/** All totals that a sheet of the set can have: option lists skip values, so a rise by exactly n points may not exist. */
const totalsOf = (set: CriteriaSet): ReadonlySet<number> => {
  const known = reachable.get(set)
  if (known) return known
  let totals = new Set([0])
  for (const { criterion } of tableOf(set).rows) {
    const points = new Set([0, ...criterion.options.map((option) => option.points)])
    totals = new Set([...totals].flatMap((total) => [...points].map((here) => total + here)))
  }
  reachable.set(set, totals)
  return totals
}

const least = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.min(...numbers))

/** Smallest rise of one sheet's total by at least `missing`; null when no single sheet can. */
const riseOnOneSheet = (set: CriteriaSet, totals: readonly number[], missing: number): number | null =>
  missing === 0
    ? 0
    : least(totals.flatMap((total) => [...totalsOf(set)].map((to) => to - total)).filter((rise) => rise >= missing))

type Rated = { readonly sum: number; readonly totals: readonly number[]; readonly stars: Stars }

/** What is missing for the next star: points over all sheets, minima, and the change on one sheet that lifts the total. */
export const nextStar = (
  pack: CriteriaPack,
  set: CriteriaSet,
  { sum, totals, stars }: Rated,
  unmet: readonly Pick<Unmet, 'criterion' | 'stars'>[],
): NextStar | null => {
  const next = thresholdOf(pack, stars + 1)
  if (!next) return null
  const missingSum = Math.max(0, next.from * totals.length - sum)
  return {
    stars: next.stars,
    threshold: next.from,
    missingSum,
    minimaMissing: [...new Set(unmet.filter((mark) => mark.stars <= next.stars).map((mark) => mark.criterion))],
    flipOnOneSheet: riseOnOneSheet(set, totals, missingSum),
  }
}

/** Smallest fall of one sheet's total that takes the mean below the threshold of the grade held; null when none can. */
export const fallOnOneSheet = (pack: CriteriaPack, set: CriteriaSet, { sum, totals, stars }: Rated): number | null => {
  const held = thresholdOf(pack, stars)
  if (!held || held.from === 0) return null
  const toLose = sum - held.from * totals.length + 1
  return least(totals.flatMap((total) => [...totalsOf(set)].map((to) => total - to)).filter((fall) => fall >= toLose))
}
