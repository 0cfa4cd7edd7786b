import type { CriteriaSet } from '../../domain/criteria-pack.ts'
import type { Choices } from '../../domain/sheet.ts'
import type { CriterionSum, EffectiveChoices, SheetFigures } from '../rating-input.ts'
import { effectiveChoices } from './effective-choices.ts'
import { pointsOf, tableOf } from './set-table.ts'

/** Total, part sums and points by criterion of effective choices; what is not scored adds nothing. */
export const figuresOf = (set: CriteriaSet, effective: EffectiveChoices): SheetFigures => {
  const parts = { A: 0, B: 0, C: 0 }
  const points = tableOf(set).rows.map(({ criterion, part }) => {
    const here = pointsOf(criterion, effective[criterion.code]) ?? 0
    parts[part] += here
    return here
  })
  return { total: parts.A + parts.B + parts.C, parts, points }
}

/** Total, part sums and points by criterion of a sheet, locks applied. */
export const sheetFigures = (set: CriteriaSet, choices: Choices): SheetFigures =>
  figuresOf(set, effectiveChoices(set, choices))

/** Codes of the criteria not yet scored, in the table's order. */
export const unscoredIn = (set: CriteriaSet, effective: EffectiveChoices): string[] =>
  tableOf(set)
    .rows.map(({ criterion }) => criterion.code)
    .filter((code) => !effective[code])

/** Each criterion's sum over the given sheets, in the table's order. */
export const criterionSums = (set: CriteriaSet, sheets: readonly SheetFigures[]): CriterionSum[] =>
  tableOf(set).rows.map(({ criterion }, row) => ({
    code: criterion.code,
    max: criterion.max,
    sum: sheets.reduce((sum, sheet) => sum + (sheet.points[row] ?? 0), 0),
    counted: sheets.length,
  }))
