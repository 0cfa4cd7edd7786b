import { z } from '../../zod.ts'
import { CriterionCode, PackRef } from '../../domain/criteria-pack.ts'
import { DossierId } from '../../domain/id.ts'
import { Choice, Draft } from '../../domain/sheet.ts'
import { SheetTotals } from '../../domain/sheet-totals.ts'
import { Note } from '../../domain/text.ts'
import { command, query } from '../call.ts'

/** The acting member's own sheet after a change that is on disk. */
export const SheetState = z.object({
  draft: Draft,
  rev: z.int(),
  totals: SheetTotals,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
})
export type SheetState = z.output<typeof SheetState>

const touches = ['sheets', 'results'] as const
const at = { dossier: DossierId }

/** All of these speak of the acting member's own sheet. A reply means: flushed to disk. */
export const sheetCalls = {
  'sheet.open': query(
    ['dossiers', 'council', 'acting'],
    z.object(at),
    z.object({
      dossier: z.object({
        id: DossierId,
        code: z.string(),
        product: z.string(),
        applicant: z.string(),
        set: z.int(),
        pack: PackRef,
      }),
      state: SheetState,
      /** Why it cannot be edited now. */
      closedBecause: z.enum(['recused', 'not-assigned', 'handed-in', 'dossier-closed', 'read-only']).nullable(),
      /** The handed-in sheet that counts while a correction of it is not handed in; null where none is left open. */
      counted: z.object({ version: z.int(), total: z.int() }).nullable(),
      neighbours: z.object({ previous: DossierId.nullable(), next: DossierId.nullable() }),
    }),
  ),
  'sheet.choose': command(
    touches,
    z.object({ ...at, criterion: CriterionCode, choice: Choice.nullable() }),
    SheetState,
  ),
  'sheet.pickCase': command(touches, z.object({ ...at, criterion: CriterionCode, case: z.int() }), SheetState),
  'sheet.note': command(touches, z.object({ ...at, criterion: CriterionCode, note: Note(2000) }), SheetState),
  'sheet.opinion': command(touches, z.object({ ...at, opinion: Note(4000) }), SheetState),
  'sheet.undo': command(touches, z.object(at), SheetState),
  'sheet.redo': command(touches, z.object(at), SheetState),
  /** Faults: `sheet-incomplete` with the unscored codes. */
  'sheet.handIn': command(['dossiers', ...touches], z.object(at), SheetState),
  /** A new version of a handed-in sheet, with the reason. */
  'sheet.correct': command(['dossiers', ...touches], z.object({ ...at, reason: Note(1000) }), SheetState),
  /** Gives a correction up: the sheet stands again as it was handed in. */
  'sheet.giveUp': command(['dossiers', ...touches], z.object(at), SheetState),
  /** Hands in at once with a proposed stop or knock-out; the sheet does not count and comes back if the finding is rejected. */
  'sheet.stop': command(
    ['dossiers', ...touches],
    z.object({ ...at, kind: z.enum(['knockout', 'stop']), criterion: CriterionCode.nullable(), ground: Note(1000) }),
    SheetState,
  ),
}
