import type { SheetState } from '../../shared/ipc/calls/sheet.ts'
import { sheetTotals } from '../../shared/rating/engine.ts'
import { waivedCriteria } from '../../shared/council/waivers.ts'
import type { RecordStore } from '../storage/record-store.ts'
import { draftId, type OwnSheet } from './own-sheet.ts'
import { stacksAt } from './undo-stacks.ts'

/** The sheet as it stands on disk, its running totals from the engine, and whether undo and redo have somewhere to go. */
export const sheetState = async (store: RecordStore, own: OwnSheet): Promise<SheetState> => {
  const { draft, rev, set, pack, dossier } = own
  const stacks = await stacksAt(store, draftId(draft.dossier, draft.member), rev)
  return {
    draft,
    rev,
    totals: sheetTotals(set, pack.pack, draft.choices, draft.cases, waivedCriteria(dossier.value.findings)),
    canUndo: draft.state === 'open' && stacks.done.length > 0,
    canRedo: draft.state === 'open' && stacks.undone.length > 0,
  }
}
