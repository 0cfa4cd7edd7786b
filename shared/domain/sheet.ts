import { z } from '../zod.ts'
import { CriterionCode, PackRef } from './criteria-pack.ts'
import { Moment } from './day.ts'
import { DossierId, MemberId, Sha256 } from './id.ts'
import { SampleMark } from './sample-mark.ts'
import { Note } from './text.ts'

/** An option by its 0-based index in the set's table, or "none applies" (0 points). `null`: not yet scored, never 0. */
export const Choice = z.union([
  z
    .object({ option: z.int().min(0).max(30) })
    .strict()
    .readonly(),
  z
    .object({ none: z.literal(true) })
    .strict()
    .readonly(),
])
export type Choice = z.output<typeof Choice>

export const Choices = z.record(CriterionCode, Choice.nullable()).readonly()
export type Choices = z.output<typeof Choices>

/** A sheet being filled (phiếu đang chấm). One per dossier and member; handing in freezes it into a `Sheet`. */
export const Draft = z
  .object({
    dossier: DossierId,
    member: MemberId,
    round: z.int().min(1),
    version: z.int().min(1),
    choices: Choices,
    /** Set 26: the case picked at a criterion, before or with an option. */
    cases: z.record(CriterionCode, z.int()).readonly(),
    notes: z.record(CriterionCode, Note(2000)).readonly(),
    opinion: Note(4000),
    /** Why a handed-in sheet is corrected (versions above 1). */
    correction: Note(1000),
    state: z.enum(['open', 'handed-in', 'stopped']),
    sample: SampleMark,
  })
  .readonly()
export type Draft = z.output<typeof Draft>

/** A handed-in sheet (phiếu đã nộp): immutable, its canonical bytes are what a member signs. Choices are effective: none is null. */
export const Sheet = z
  .object({
    dossier: DossierId,
    member: MemberId,
    round: z.int().min(1),
    version: z.int().min(1),
    choices: z.record(CriterionCode, Choice).readonly(),
    notes: z.record(CriterionCode, Note(2000)).readonly(),
    opinion: Note(4000),
    correction: Note(1000),
    /** What was judged, by hash. */
    judged: z.object({ pack: PackRef, set: z.int(), dossierRev: z.int(), rules: Sha256, evidence: Sha256 }).readonly(),
    handedInAt: Moment,
    sample: SampleMark,
  })
  .readonly()
export type Sheet = z.output<typeof Sheet>

/** Only `submitted` sheets count. Derived, never stored: see `shared/council/sheet-status.ts`. */
const sheetStatuses = ['draft', 'submitted', 'recused', 'superseded', 'conflict'] as const
export const SheetStatus = z.enum(sheetStatuses)
export type SheetStatus = z.output<typeof SheetStatus>
