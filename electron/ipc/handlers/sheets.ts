import type { sheetCalls } from '../../../shared/ipc/calls/sheet.ts'
import { choose, note, opinion, pickCase, redo, undo } from '../../scoring/edit-sheet.ts'
import { correct, giveUpCorrection, handIn } from '../../scoring/hand-in.ts'
import { openSheet } from '../../scoring/open-sheet.ts'
import { stopSheet } from '../../scoring/stop-sheet.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

export const sheetHandlers = ({ desk, inTurn }: Wiring): AreaHandlers<typeof sheetCalls> => ({
  'sheet.open': ({ dossier }) => openSheet(desk(), dossier),
  'sheet.choose': (input) => inTurn(() => choose(desk(), input)),
  'sheet.pickCase': (input) => inTurn(() => pickCase(desk(), input)),
  'sheet.note': (input) => inTurn(() => note(desk(), input)),
  'sheet.opinion': (input) => inTurn(() => opinion(desk(), input)),
  'sheet.undo': ({ dossier }) => inTurn(() => undo(desk(), dossier)),
  'sheet.redo': ({ dossier }) => inTurn(() => redo(desk(), dossier)),
  'sheet.handIn': ({ dossier }) => inTurn(() => handIn(desk(), dossier)),
  'sheet.correct': (input) => inTurn(() => correct(desk(), input)),
  'sheet.giveUp': ({ dossier }) => inTurn(() => giveUpCorrection(desk(), dossier)),
  'sheet.stop': (input) => inTurn(() => stopSheet(desk(), input)),
})
