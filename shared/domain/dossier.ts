import { z } from '../zod.ts'
import { PackRef } from './criteria-pack.ts'
import { Day, Moment } from './day.ts'
import { Evidence } from './evidence.ts'
import { Finding } from './finding.ts'
import { DossierId, MemberId, ProductId, SessionId, Sha256 } from './id.ts'
import { SampleMark } from './sample-mark.ts'
import { Line, Name, Note } from './text.ts'

/** `(T)-(X)-(STT)-year`: province, commune, running number, year, as the registration form prints it. */
export const DossierCode = Name(40)

export const requestKinds = ['first', 'upgrade', 'reassessment'] as const
export const RequestKind = z.enum(requestKinds)
export type RequestKind = z.output<typeof RequestKind>

/** One product in one assessment (hồ sơ). */
export const Dossier = z
  .object({
    id: DossierId,
    product: ProductId,
    session: SessionId,
    code: DossierCode,
    set: z.int().min(1).max(99),
    request: RequestKind,
    /** Pinned with the first score; before it the council's pack applies. */
    pack: PackRef.nullable(),
    receivedOn: Day.nullable(),
    state: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('open') }).readonly(),
      z
        .object({
          kind: z.literal('closed'),
          at: Moment,
          /** Whose act it is; products closed before this was recorded have none. */
          by: MemberId.optional(),
          /** Recorded by the secretary "theo kết luận của Chủ tịch, biên bản số …". */
          onBehalf: Line(300).optional(),
          /** Two runs over the raw sheets agreed at closing, and this is the hash of what both came to. */
          recomputed: z.literal(true).optional(),
          result: Sha256.optional(),
        })
        .readonly(),
      z.object({ kind: z.literal('returned'), on: Day, reason: Note(1000) }).readonly(),
      z.object({ kind: z.literal('withdrawn'), on: Day, reason: Note(1000) }).readonly(),
    ]),
    /** Members to score it; null: everyone who scores (rule `whoScores`). */
    assigned: z.array(MemberId).readonly().nullable(),
    recusals: z.array(z.object({ member: MemberId, reason: Note(1000), at: Moment }).readonly()).readonly(),
    findings: z.array(Finding).readonly(),
    evidence: z.array(Evidence).readonly(),
    /** Where two handed-in versions of a member's sheet met: the sheet a person chose. */
    chosenSheets: z.record(MemberId, Sha256).readonly(),
    /** Lone dissents that were read: criterion and stars. A product cannot close while one is unread. */
    dissentsRead: z
      .array(
        z
          .object({
            criterion: z.string(),
            stars: z.int(),
            by: MemberId,
            at: Moment,
            /** The members whose sheets cost the star when it was read. */
            members: z.array(MemberId).readonly().optional(),
          })
          .readonly(),
      )
      .readonly(),
    spreadOverride: z
      .object({
        by: MemberId,
        at: Moment,
        reason: Note(1000),
        /** Recorded by the secretary "theo kết luận của Chủ tịch, biên bản số …". */
        onBehalf: Line(300).optional(),
        /** The spread that was let pass; a greater one is not. */
        spread: z.int().optional(),
      })
      .readonly()
      .nullable(),
    sample: SampleMark,
  })
  .readonly()
export type Dossier = z.output<typeof Dossier>

/** A dossier that was just taken in: open, not scored, nothing recorded about it. */
export const nothingRecorded = {
  pack: null,
  state: { kind: 'open' },
  assigned: null,
  recusals: [],
  findings: [],
  evidence: [],
  chosenSheets: {},
  dissentsRead: [],
  spreadOverride: null,
} as const satisfies Partial<Dossier>
