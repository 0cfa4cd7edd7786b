import { z } from '../../zod.ts'
import { Applicant } from '../../domain/applicant.ts'
import { CriterionCode } from '../../domain/criteria-pack.ts'
import { Day, Moment } from '../../domain/day.ts'
import { Dossier, DossierCode, RequestKind } from '../../domain/dossier.ts'
import { FindingKind } from '../../domain/finding.ts'
import { DossierId, FindingId, MemberId, Sha256 } from '../../domain/id.ts'
import { Product } from '../../domain/product.ts'
import { Line, Name, Note } from '../../domain/text.ts'
import { Vote } from '../../domain/vote.ts'
import { command, query } from '../call.ts'

const none = z.object({}).strict()
const Rev = z.object({ rev: z.int() })
const touches = ['dossiers', 'sheets', 'results'] as const
/** A reopened product reopens its session. */
const closing = ['council', ...touches] as const

/** The dossier form (Mẫu 01). */
export const DossierEntry = z.object({
  product: Name(300),
  applicant: Applicant,
  set: z.int().min(1).max(99),
  code: DossierCode,
  request: RequestKind,
  receivedOn: Day.nullable(),
})
export type DossierEntry = z.output<typeof DossierEntry>

/** Fields of a form as typed so far: text, not yet cleaned or checked. */
const FormDraft = z
  .record(
    z.string().regex(/^[a-zA-Z]{1,40}$/),
    z
      .string()
      .max(4000)
      .transform((text) => text.toWellFormed()),
  )
  .refine((fields) => Object.keys(fields).length <= 40)

/** One recorded act on the dossier, for its history. */
const HistoryLine = z.object({
  at: Moment,
  /** Null: nobody whom the council knows by name. */
  actor: z.string().nullable(),
  act: z.string(),
  rev: z.int(),
  reason: z.string(),
  /** How the council voted on what the act decides. */
  vote: Vote.nullable(),
})

export const dossierCalls = {
  'dossiers.list': query(
    ['dossiers'],
    none,
    z.array(
      z.object({
        id: DossierId,
        code: z.string(),
        product: z.string(),
        applicant: z.string(),
        commune: z.string(),
        set: z.int(),
        request: RequestKind,
        state: z.enum(['open', 'closed', 'returned', 'withdrawn']),
        evidence: z.int(),
        /** Who stepped aside from it: another may preside over it. */
        recused: z.array(MemberId),
      }),
    ),
  ),
  /** What was said about the figures is left out while they are hidden from the acting person. */
  'dossiers.read': query(
    ['council', 'dossiers', 'acting'],
    z.object({ id: DossierId }),
    z.object({ dossier: Dossier, rev: z.int(), product: Product, history: z.array(HistoryLine) }),
  ),
  'dossiers.proposeCode': query(
    ['council', 'dossiers'],
    z.object({ commune: z.string().max(100) }),
    z.object({ code: z.string() }),
  ),
  'dossiers.add': command(touches, DossierEntry, z.object({ id: DossierId })),
  'dossiers.save': command(touches, z.object({ id: DossierId, rev: z.int(), entry: DossierEntry }), Rev),
  /** The half-filled form of a new dossier, kept on disk; null removes it. */
  'dossiers.keepDraft': command([], z.object({ draft: FormDraft.nullable() }), z.null()),
  'dossiers.readDraft': query([], none, z.record(z.string(), z.unknown()).nullable()),
  'dossiers.return': command(
    touches,
    z.object({ id: DossierId, outcome: z.enum(['returned', 'withdrawn', 'reopened']), reason: Note(1000) }),
    Rev,
  ),
  'dossiers.assign': command(touches, z.object({ id: DossierId, members: z.array(MemberId).nullable() }), Rev),
  'dossiers.recuse': command(
    touches,
    z.object({ id: DossierId, member: MemberId, reason: Note(1000), recused: z.boolean() }),
    Rev,
  ),
  'dossiers.propose': command(
    touches,
    z.object({ id: DossierId, kind: FindingKind, criterion: CriterionCode.nullable(), ground: Note(1000) }),
    z.object({ finding: FindingId }),
  ),
  /** A stored finding by id, or a derived one by its criterion. */
  'dossiers.decide': command(
    touches,
    z.object({
      id: DossierId,
      finding: z.union([z.object({ id: FindingId }), z.object({ derivedAt: CriterionCode })]),
      status: z.enum(['decided', 'rejected']),
      reason: Note(1000),
      onBehalf: Line(300),
      /** Needed where the majority decides; may be given where the council votes on findings. */
      vote: Vote.nullable().default(null),
    }),
    Rev,
  ),
  /** Two handed-in versions of one member's sheet: the chosen one counts. */
  'dossiers.chooseSheet': command(touches, z.object({ id: DossierId, member: MemberId, sheet: Sha256 }), Rev),
  'dossiers.readDissent': command(touches, z.object({ id: DossierId, criterion: CriterionCode, stars: z.int() }), Rev),
  'dossiers.overrideSpread': command(
    touches,
    z.object({ id: DossierId, reason: Note(1000), onBehalf: Line(300).default('') }),
    Rev,
  ),
  /** Closes the product with its rating or its outcome; `onBehalf` names the chair's conclusion where the secretary records it. */
  'dossiers.close': command(closing, z.object({ id: DossierId, onBehalf: Line(300) }), Rev),
  /** Takes a closed product up again; its session is open again as well. */
  'dossiers.reopen': command(closing, z.object({ id: DossierId, reason: Note(1000), onBehalf: Line(300) }), Rev),
  /** Undoes the last act of the acting person that can be undone (adding products, editing a dossier). */
  'acts.undo': command(['council', ...touches], none, z.object({ act: z.string(), records: z.int() })),
  'acts.undoable': query(
    ['acting', 'council', 'dossiers'],
    none,
    z.object({ act: z.string(), records: z.int() }).nullable(),
  ),
}
