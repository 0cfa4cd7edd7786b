import type { Draft } from '../../shared/domain/sheet.ts'
import type { SheetState } from '../../shared/ipc/calls/sheet.ts'
import type { Desk } from '../council/desk.ts'
import type { Change } from '../storage/record-store.ts'
import { draftId, type OwnSheet } from './own-sheet.ts'
import { sheetState } from './sheet-state.ts'
import { afterStep, rememberStacks, stacksAt } from './undo-stacks.ts'

/** The first mark on any sheet of a dossier pins the pack it is scored with, in the same act. */
const pinned = ({ dossier, pack }: OwnSheet): readonly Change[] =>
  dossier.value.pack === null
    ? [{ kind: 'dossier', id: dossier.id, value: { ...dossier.value, pack: pack.ref }, ifRev: dossier.rev }]
    : []

/** A dossier that changes in the act is given in `others` with its pack; else the pin is added here. */
const withPin = (own: OwnSheet, others: readonly Change[]): readonly Change[] =>
  others.some(({ kind }) => kind === 'dossier') ? others : [...pinned(own), ...others]

/**
 * Commits the sheet's new value, and what changes with it, as one act. Out: the sheet as it now stands on disk. A resolved
 * promise means flushed.
 */
export const saveDraft = async (
  desk: Desk,
  own: OwnSheet,
  act: { readonly name: string; readonly reason?: string },
  draft: Draft,
  others: readonly Change[] = [],
): Promise<SheetState> => {
  const { store } = desk
  const id = draftId(draft.dossier, draft.member)
  const before = await stacksAt(store, id, own.rev)
  const receipt = await store.commit({ name: act.name, actor: own.member.id, reason: act.reason ?? '' }, [
    { kind: 'draft', id, value: draft, ...(own.rev === 0 ? {} : { ifRev: own.rev }) },
    ...withPin(own, others),
  ])
  const rev = receipt.revs.find(({ kind }) => kind === 'draft')?.rev ?? own.rev
  const step = { act: act.name, before: own.rev === 0 ? null : own.draft, after: draft }
  rememberStacks(store, id, rev, afterStep(before, step))
  const dossier = (await store.read('dossier', own.dossier.id)) ?? own.dossier
  return sheetState(store, { ...own, dossier, draft, rev })
}
