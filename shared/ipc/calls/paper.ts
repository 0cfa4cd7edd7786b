import { z } from '../../zod.ts'
import { DossierId, Sha256 } from '../../domain/id.ts'
import { PaperDocument } from '../../domain/paper-document.ts'
import { PaperFormat, PaperRef, PaperTexts } from '../../domain/paper.ts'
import { OfficialBlocker } from '../../domain/result.ts'
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
  /** SHA-256 of the content, whenever it is printed; stands as QR on each page. */
  fingerprint: Sha256,
})
export type ScorecardContent = z.output<typeof ScorecardContent>

/** A paper that can be made now. */
export const ListedPaper = z.object({
  paper: PaperRef,
  /** The product it is about, with its code; null: the whole session. */
  about: z.object({ code: z.string(), product: z.string() }).nullable(),
  /** The member whose sheet it is. */
  member: z.string().nullable(),
  formats: z.array(PaperFormat),
  draft: z.boolean(),
  /** Hidden from the acting person: their own sheet for the product is due. */
  hidden: z.boolean(),
  /** Made already, and its content has not changed since. */
  kept: z.boolean(),
})
export type ListedPaper = z.output<typeof ListedPaper>

const reads = ['council', 'dossiers', 'sheets', 'results', 'acting', 'papers', 'keys'] as const
const none = z.object({}).strict()
const SavedPaper = z.object({ file: z.string(), pages: z.int() })

export const paperCalls = {
  'papers.scorecard': query(
    ['council', 'dossiers', 'sheets', 'results', 'acting'],
    z.object({ id: DossierId }),
    ScorecardContent,
  ),
  /** Prints the page of the paper to an A4 PDF where the person wants it. */
  'papers.saveScorecard': command([], z.object({ id: DossierId }), SavedPaper),
  /** Every paper but the scorecard, as blocks of text and tables. */
  'papers.read': query(
    reads,
    z.object({ paper: PaperRef }),
    /** `formats`: in which the acting person may have it. */
    z.object({ document: PaperDocument, fingerprint: Sha256, formats: z.array(PaperFormat) }),
  ),
  'papers.list': query(
    reads,
    none,
    z.object({ papers: z.array(ListedPaper), sessionBlockers: z.array(OfficialBlocker) }),
  ),
  'papers.texts': query(
    ['council', 'papers', 'packs'],
    none,
    z.object({ texts: PaperTexts, own: z.boolean(), proposed: PaperTexts }),
  ),
  /** Null: the proposed texts again. */
  'papers.saveTexts': command(['papers'], z.object({ texts: PaperTexts.nullable() }), z.null()),
  /** Makes the paper without writing it anywhere; it is kept where its product or session is closed. The window asks for one paper a
   * call once a session is closed. */
  'papers.keep': command(['papers'], z.object({ paper: PaperRef, format: PaperFormat }), z.object({ pages: z.int() })),
  'papers.save': command(['papers'], z.object({ paper: PaperRef, format: PaperFormat }), SavedPaper),
  /** Main keeps the folder that was picked; `papers.saveInto` writes there, one paper a call, so that a person can stop in between. */
  'papers.chooseFolder': command([], none, z.object({ folder: z.string() })),
  'papers.saveInto': command(['papers'], z.object({ paper: PaperRef, format: PaperFormat }), SavedPaper),
}
