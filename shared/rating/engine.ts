import { Fault } from '../fault.ts'
import * as choicesV1 from './v1/effective-choices.ts'
import { judgeSheets as judgeSheetsV1 } from './v1/judge-sheets.ts'
import { rateProduct as rateProductV1 } from './v1/rate-product.ts'
import * as figuresV1 from './v1/sheet-figures.ts'
import { sheetTotals as sheetTotalsV1 } from './v1/sheet-totals.ts'

/** All that depends on the rating rules. A later version is a folder and a line here; older ones stay for old results. */
const engines = {
  1: {
    effectiveChoices: choicesV1.effectiveChoices,
    withChoice: choicesV1.withChoice,
    sheetFigures: figuresV1.sheetFigures,
    sheetTotals: sheetTotalsV1,
    criterionSums: figuresV1.criterionSums,
    judgeSheets: judgeSheetsV1,
    rateProduct: rateProductV1,
  },
} as const

/** The rating rules new results are made with; a bundle names the version it was made with. */
export const rulesVersion = 1

export type RatingEngine = (typeof engines)[1]

/** The engine of a version of the rating rules. Fault `newer-format` for one this program does not know. */
export const engineOf = (version: number): RatingEngine => {
  const engine = version === 1 ? engines[1] : undefined
  if (!engine) throw new Fault('newer-format', { rules: version })
  return engine
}

/** The engine of the current rules, function by function. */
export const { effectiveChoices, withChoice, sheetFigures, sheetTotals, criterionSums, judgeSheets, rateProduct } =
  engines[rulesVersion]
