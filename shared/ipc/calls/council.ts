import { z } from '../../zod.ts'
import { Council } from '../../domain/council.ts'
import { CouncilRules } from '../../domain/council-rules.ts'
import { Level } from '../../domain/criteria-pack.ts'
import { Day } from '../../domain/day.ts'
import { DossierId, MemberId } from '../../domain/id.ts'
import { Role } from '../../domain/member.ts'
import { Session } from '../../domain/session.ts'
import { Line, Name, Note } from '../../domain/text.ts'
import { SheetStatus } from '../../domain/sheet.ts'
import { EndedWithoutRating, ResultStatus } from '../../domain/result.ts'
import { command, query } from '../call.ts'

const none = z.object({}).strict()

/** A member as typed at set-up; a new one has no id yet. */
export const MemberEntry = z.object({
  id: MemberId.optional(),
  name: Name(120),
  role: Role,
  unit: Line(200),
  position: Line(200),
  scores: z.boolean(),
})
export type MemberEntry = z.output<typeof MemberEntry>

export const CouncilEntry = z.object({
  name: Name(300),
  level: Level,
  place: z.object({ province: Name(100), commune: Line(100), formerDistrict: Line(100) }),
  decision: z.object({ number: Name(100), day: Day }),
  roster: z.array(MemberEntry).min(1).max(40),
  rules: CouncilRules,
  packId: z.string().max(40),
  session: z.object({ name: Name(200), mode: z.enum(['meeting', 'written']), day: Day }),
})
export type CouncilEntry = z.output<typeof CouncilEntry>

/** One sheet's place in the matrix. `total` only where the acting person may see it. */
export const BoardCell = z.object({
  member: MemberId,
  state: z.enum(['not-assigned', 'not-started', ...SheetStatus.options, 'stopped']),
  scored: z.int(),
  of: z.int(),
  round: z.int(),
  /** The handed-in sheet counts, and its member is correcting it. */
  correcting: z.boolean(),
  total: z.int().nullable(),
})
export type BoardCell = z.output<typeof BoardCell>

export const BoardRow = z.object({
  dossier: DossierId,
  code: z.string(),
  product: z.string(),
  applicant: z.string(),
  set: z.int(),
  state: z.enum(['open', 'closed', 'returned', 'withdrawn']),
  cells: z.array(BoardCell),
  ended: EndedWithoutRating.nullable(),
  /** Null while hidden from the acting person. */
  result: z
    .object({
      status: ResultStatus,
      counted: z.int(),
      sum: z.int(),
      stars: z.int().nullable(),
      spread: z.int().nullable(),
      spreadExceeded: z.boolean(),
    })
    .nullable(),
  openFindings: z.int(),
})
export type BoardRow = z.output<typeof BoardRow>

/** What to do next, in one line; the screen turns it into words. */
export const NextStep = z.object({
  kind: z.enum([
    'set-up-roster',
    'make-authority',
    'choose-acting',
    'add-products',
    'mark-present',
    'score',
    'finish-correction',
    'wait-for-sheets',
    'decide-findings',
    'resolve-conflicts',
    'discuss-spread',
    'read-dissents',
    'wait-for-corrections',
    'close-products',
    'close-session',
    'make-papers',
    'seal-bundle',
    'all-done',
    'done',
  ]),
  count: z.int(),
  dossier: DossierId.nullable(),
})
export type NextStep = z.output<typeof NextStep>

export const councilCalls = {
  'council.create': command(
    ['workspace', 'council', 'packs', 'dossiers', 'sheets', 'results', 'acting'],
    /** `folder` null: main asks with a dialog, proposing one below the documents folder. */
    z.object({ council: CouncilEntry, folder: z.string().max(4000).nullable() }),
    z.object({ folder: z.string() }),
  ),
  'council.proposeFolder': query([], z.object({ name: z.string().max(300) }), z.object({ folder: z.string() })),
  'council.read': query(
    ['council'],
    none,
    z.object({ council: Council, rev: z.int(), session: Session, sessionRev: z.int() }),
  ),
  /** Whoever leaves the roster by it no longer sits at the machine, and every key is locked. */
  'council.save': command(
    ['council', 'dossiers', 'sheets', 'results', 'acting', 'keys'],
    z.object({ rev: z.int(), council: CouncilEntry, reason: Note(1000) }),
    z.object({ rev: z.int() }),
  ),
  'session.present': command(
    ['council', 'results'],
    z.object({ present: z.array(MemberId) }),
    z.object({ rev: z.int() }),
  ),
  'session.close': command(
    ['council', 'dossiers', 'results'],
    z.object({ onBehalf: Line(300) }),
    z.object({ rev: z.int() }),
  ),
  'board.read': query(
    ['council', 'dossiers', 'sheets', 'results', 'acting', 'papers', 'bundles'],
    none,
    z.object({
      members: z.array(z.object({ id: MemberId, name: z.string(), role: Role })),
      rows: z.array(BoardRow),
      next: NextStep,
      /** Over open products: sheets handed in and counted, of all sheets of members entitled to score. */
      progress: z.object({ handedIn: z.int(), due: z.int() }),
    }),
  ),
}
