import { z } from '../../zod.ts'
import { DossierId } from '../../domain/id.ts'
import { Council } from '../../domain/council.ts'
import { CriteriaSet } from '../../domain/criteria-pack.ts'
import { Dossier } from '../../domain/dossier.ts'
import { Product } from '../../domain/product.ts'
import { Moment } from '../../domain/day.ts'
import { command, query } from '../call.ts'
import { NamedResult } from './result.ts'

/** Everything a scorecard (phiếu kết quả) prints; figures from the engine only. */
export const ScorecardContent = z.object({
  council: Council,
  dossier: Dossier,
  product: Product,
  set: CriteriaSet,
  decision: z.string(),
  named: NamedResult,
  members: z.array(
    z.object({ name: z.string(), role: z.string(), total: z.int(), A: z.int(), B: z.int(), C: z.int() }),
  ),
  criteria: z.array(z.object({ code: z.string(), sum: z.int(), counted: z.int() })),
  /** Marked BẢN NHÁP unless empty. */
  notOfficialBecause: z.array(z.string()),
  printedAt: Moment,
})
export type ScorecardContent = z.output<typeof ScorecardContent>

export const paperCalls = {
  'papers.scorecard': query(
    ['council', 'dossiers', 'sheets', 'results', 'acting'],
    z.object({ id: DossierId }),
    ScorecardContent,
  ),
  /** Prints the page of the paper to an A4 PDF where the person wants it. */
  'papers.saveScorecard': command([], z.object({ id: DossierId }), z.object({ file: z.string(), pages: z.int() })),
}
