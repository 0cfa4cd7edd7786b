import { z } from '../zod.ts'
import { CriterionCode, MarkedStars, Stars } from './criteria-pack.ts'
import { partSums } from './part-sums.ts'

/** Running totals of one sheet (tổng điểm của phiếu), from the engine. Criteria not yet scored count nothing and reach no minimum. */
export const SheetTotals = z.object({
  /** Criteria with an effective choice, of all criteria of the set. */
  scored: z.int(),
  of: z.int(),
  unscored: z.array(CriterionCode),
  total: z.int(),
  parts: partSums,
  /** Criteria that a rule of the table answers with "none applies" now, and which criterion locks them. */
  locked: z.record(CriterionCode, CriterionCode),
  starsByTotal: Stars,
  /** Stars this sheet alone would reach, minima and total. */
  stars: Stars,
  next: z
    .object({
      stars: Stars,
      missingPoints: z.int(),
      /** Marks of that and lower grades that this sheet misses. */
      minima: z.array(z.object({ criterion: CriterionCode, stars: MarkedStars, required: z.int() })),
    })
    .nullable(),
  /** Criteria whose 0 proposes a stop (set 16). */
  derivedStops: z.array(CriterionCode),
  /** Different cases are picked at criteria that have cases (set 26: 8, 9, 15). */
  caseWarning: z.boolean(),
})
export type SheetTotals = z.output<typeof SheetTotals>
