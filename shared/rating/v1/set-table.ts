import { criteriaOf } from '../../domain/criteria-of.ts'
import type { CriteriaSet, Criterion, MarkedStars, PartCode } from '../../domain/criteria-pack.ts'
import type { Choice } from '../../domain/sheet.ts'

/** A star mark (điều kiện tối thiểu): the points that the criterion in `row` must reach for `stars`. */
export type Mark = {
  readonly row: number
  readonly criterion: string
  readonly stars: MarkedStars
  readonly required: number
}

type Row = { readonly criterion: Criterion; readonly part: PartCode; readonly most: number }

/** A set laid out for counting: one row a criterion, in the table's order. */
export type SetTable = {
  readonly rows: readonly Row[]
  readonly rowOf: ReadonlyMap<string, number>
  /** All star marks, by criterion, then by grade. */
  readonly marks: readonly Mark[]
}

/** Of two options with the same star in one criterion the lower one is the least that the grade asks for. */
const marksOf = (criterion: Criterion, row: number): Mark[] => {
  const least = new Map<MarkedStars, number>()
  for (const { minStar, points } of criterion.options)
    if (minStar) least.set(minStar, Math.min(points, least.get(minStar) ?? points))
  return [...least]
    .map(([stars, required]) => ({ row, criterion: criterion.code, stars, required }))
    .toSorted((a, b) => a.stars - b.stars)
}

const layOut = (set: CriteriaSet): SetTable => {
  const parts = set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria.map(() => part.code)))
  const rows = criteriaOf(set).map((criterion, row) => ({
    criterion,
    part: parts[row] ?? 'A',
    most: Math.max(...criterion.options.map((option) => option.points)),
  }))
  return {
    rows,
    rowOf: new Map(rows.map(({ criterion }, row) => [criterion.code, row])),
    marks: rows.flatMap(({ criterion }, row) => marksOf(criterion, row)),
  }
}

const laidOut = new WeakMap<CriteriaSet, SetTable>()

/** The set's table; laid out once a set object, since it is asked for on every choice. */
export const tableOf = (set: CriteriaSet): SetTable => {
  const known = laidOut.get(set)
  if (known) return known
  const table = layOut(set)
  laidOut.set(set, table)
  return table
}

/** Points of a choice at a criterion; "none applies" is 0. Undefined: not scored, or an index the table does not have. */
export const pointsOf = (criterion: Criterion, choice: Choice | null | undefined): number | undefined => {
  if (!choice) return undefined
  return 'none' in choice ? 0 : criterion.options[choice.option]?.points
}
