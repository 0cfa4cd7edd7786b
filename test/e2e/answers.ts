import type { Criterion } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import { fillTo, neededFor, pointsAt } from '../support/fill-sheet.ts'
import { shippedSet } from '../support/packs.ts'

/** What a member presses at one criterion. */
export interface Answer {
  readonly code: string
  readonly keys: readonly string[]
}

const pack = 'qd-26-2026'

/** The digit printed beside the option, after that of the case where the criterion has cases; X where none applies. */
const keysFor = ({ options }: Criterion, points: number): readonly string[] => {
  const inCase = options[0]?.case?.no
  const offered = options.filter((option) => option.case?.no === inCase)
  const at = offered.findIndex((option) => option.points === points)
  if (at < 0) return ['x']
  return inCase === undefined ? [String(at + 1)] : ['1', String(at + 1)]
}

/**
 * The keys of a sheet of a set that adds up to exactly `total` and meets every mark up to `stars`; found by trying sums of the
 * printed points, without the engine.
 */
export const answersFor = (no: number, total: number, stars: number): readonly Answer[] => {
  const set = shippedSet(pack, no)
  const needed = neededFor(set, stars)
  const allowed = new Map(
    criteriaOf(set).flatMap((criterion) => {
      const least = needed.get(criterion.code)
      return least === undefined ? [] : [[criterion.code, pointsAt(criterion).filter((points) => points >= least)]]
    }),
  )
  const points = fillTo(set, total, allowed)
  if (points === undefined) throw new Error(`no sheet of set ${no} has ${total} points and ${stars} stars`)
  return criteriaOf(set).map((criterion) => ({
    code: criterion.code,
    keys: keysFor(criterion, points.get(criterion.code) ?? 0),
  }))
}
