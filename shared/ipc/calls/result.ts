import { z } from '../../zod.ts'
import { CriterionCode } from '../../domain/criteria-pack.ts'
import { DossierId, MemberId, Sha256 } from '../../domain/id.ts'
import { partSums } from '../../domain/part-sums.ts'
import { Reason } from '../../domain/reason.ts'
import { EndedWithoutRating, Result } from '../../domain/result.ts'
import { Choice, SheetStatus } from '../../domain/sheet.ts'
import { query } from '../call.ts'

/** A result with the names around it; `result` is null while hidden from the acting person. */
export const NamedResult = z.object({
  id: DossierId,
  code: z.string(),
  product: z.string(),
  applicant: z.string(),
  set: z.int(),
  setName: z.string(),
  ended: EndedWithoutRating.nullable(),
  result: Result.nullable(),
  reasons: z.array(Reason),
  dissentsUnread: z.int(),
})
export type NamedResult = z.output<typeof NamedResult>

export const resultCalls = {
  'results.list': query(
    ['council', 'dossiers', 'sheets', 'results', 'acting'],
    z.object({}).strict(),
    z.array(NamedResult),
  ),
  'results.read': query(
    ['council', 'dossiers', 'sheets', 'results', 'acting'],
    z.object({ id: DossierId }),
    z.object({
      named: NamedResult,
      criteria: z.array(z.object({ code: CriterionCode, max: z.int(), sum: z.int(), counted: z.int() })),
      /** Every handed-in sheet, counted or not; choices only where the acting person may see them. */
      sheets: z.array(
        z.object({
          member: MemberId,
          /** Null: nobody whom the council knows by name. */
          name: z.string().nullable(),
          sha256: Sha256,
          round: z.int(),
          version: z.int(),
          status: SheetStatus,
          total: z.int(),
          parts: partSums,
          choices: z.record(CriterionCode, Choice),
        }),
      ),
      /** Names of members who are correcting their counted sheet; the product does not close over it. */
      correcting: z.array(z.string()),
      dissents: z.array(
        z.object({
          criterion: CriterionCode,
          stars: z.int(),
          members: z.array(z.string().nullable()),
          read: z.boolean(),
        }),
      ),
    }),
  ),
}
