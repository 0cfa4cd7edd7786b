import { z } from '../../zod.ts'
import { faultCodes } from '../../fault.ts'
import { DossierId, Sha256 } from '../../domain/id.ts'
import { PaperDocument, PaperHead } from '../../domain/paper-document.ts'
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
  head: PaperHead,
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
  /** The deputy who presides over the product in the chair's place and signs for it; absent where the chair does. */
  deputy: z.string().optional(),
  /** Says that the criteria are not in force on the day of the session; null where they are. */
  outOfForce: z.string().nullable(),
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
  /** Made already in each of its formats, and its content has not changed since. */
  kept: z.boolean(),
})
export type ListedPaper = z.output<typeof ListedPaper>

/** A file of a paper, and the code of the product it is about (null: the whole session). */
export const NamedPaper = z.object({ paper: PaperRef, format: PaperFormat, code: z.string().nullable() })
export type NamedPaper = z.output<typeof NamedPaper>

/** How far main is with the papers of the closed session. */
export const PapersMaking = z.object({
  /** False: the work has ended, or was stopped. */
  working: z.boolean(),
  /** What is being made; null while what is missing is looked for, and at the end. */
  now: NamedPaper.nullable(),
  done: z.int(),
  all: z.int(),
  /** What could not be made, and why; it is tried again when the council is opened the next time. */
  failed: z.array(NamedPaper.extend({ because: z.enum(faultCodes) })),
})
export type PapersMaking = z.output<typeof PapersMaking>

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
  /** Null: nothing was to be made since the council was opened. */
  'papers.making': query(['papers-made', 'workspace'], none, PapersMaking.nullable()),
  /** Makes what is missing of a closed session's papers, as main does by itself when it is closed or opened. Resolved: no paper is
   * being made any more. */
  'papers.keep': command(['papers-made'], none, z.null()),
  /** What was made until now is kept. */
  'papers.stopKeeping': command(['papers-made'], none, z.null()),
  'papers.save': command(['papers'], z.object({ paper: PaperRef, format: PaperFormat }), SavedPaper),
  /** Main keeps the folder that was picked; `papers.saveInto` writes there, one paper a call, so that a person can stop in between. */
  'papers.chooseFolder': command([], none, z.object({ folder: z.string() })),
  'papers.saveInto': command(['papers'], z.object({ paper: PaperRef, format: PaperFormat }), SavedPaper),
}
