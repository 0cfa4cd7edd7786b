import type { MinimaPolicy } from '../../domain/council-rules.ts'
import type { MemberId } from '../../domain/id.ts'
import type { Unmet } from '../../domain/result.ts'
import type { SheetFigures } from '../rating-input.ts'
import type { Mark, SetTable } from './set-table.ts'

type Tested = {
  readonly required: number
  readonly sum: number
  readonly reaching: number
  readonly counted: number
}

/** How a minimum is tested on several sheets; the decision does not say, the council chose. */
const holds: Readonly<Record<MinimaPolicy, (tested: Tested) => boolean>> = {
  majority: ({ reaching, counted }) => 2 * reaching > counted,
  mean: ({ sum, required, counted }) => sum >= required * counted,
  every: ({ reaching, counted }) => reaching === counted,
}

/** A counted sheet as the minima see it. */
export type CountedSheet = { readonly member: MemberId; readonly figures: SheetFigures }

const pointsAt = (sheet: CountedSheet, { row }: Mark) => sheet.figures.points[row] ?? 0

const testOf = (mark: Mark, points: readonly number[]): Tested => ({
  required: mark.required,
  sum: points.reduce((sum, here) => sum + here, 0),
  reaching: points.filter((here) => here >= mark.required).length,
  counted: points.length,
})

/** The members of whom any one, giving the criterion its most, would make the mark hold. */
const dissentersAt = (mark: Mark, most: number, sheets: readonly CountedSheet[], policy: MinimaPolicy): MemberId[] => {
  const points = sheets.map((sheet) => pointsAt(sheet, mark))
  return sheets.filter((_, at) => holds[policy](testOf(mark, points.with(at, most)))).map(({ member }) => member)
}

/**
 * Every star mark, of all grades, missed under the policy, in the table's order; criteria in `waived` are left out. A mark
 * is reached by points of its criterion, whatever option or case they came from.
 */
export const unmetMarks = (
  table: SetTable,
  sheets: readonly CountedSheet[],
  policy: MinimaPolicy,
  waived: ReadonlySet<string>,
): Unmet[] =>
  table.marks.flatMap((mark) => {
    if (waived.has(mark.criterion)) return []
    const tested = testOf(
      mark,
      sheets.map((sheet) => pointsAt(sheet, mark)),
    )
    if (holds[policy](tested)) return []
    const dissenters = dissentersAt(mark, table.rows[mark.row]?.most ?? 0, sheets, policy)
    return [
      {
        criterion: mark.criterion,
        stars: mark.stars,
        required: mark.required,
        sum: tested.sum,
        sheetsReaching: tested.reaching,
        loneDissent: dissenters.length > 0,
        dissenters,
      },
    ]
  })
