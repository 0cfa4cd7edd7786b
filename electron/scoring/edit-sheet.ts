import { isDeepStrictEqual } from 'node:util'
import type { CriteriaSet } from '../../shared/domain/criteria-pack.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import type { Choice, Draft } from '../../shared/domain/sheet.ts'
import { Fault } from '../../shared/fault.ts'
import type { SheetState } from '../../shared/ipc/calls/sheet.ts'
import { withChoice } from '../../shared/rating/engine.ts'
import type { Desk } from '../council/desk.ts'
import { criterionIn } from './criterion-in.ts'
import { draftId, mustBeOpen, ownSheet } from './own-sheet.ts'
import { saveDraft } from './save-draft.ts'
import { sheetState } from './sheet-state.ts'
import { stacksAt } from './undo-stacks.ts'

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([code]) => code !== key))

/** Writes a change of the own sheet; one that changes nothing (the same choice again) writes nothing. */
const edit = async (
  desk: Desk,
  dossier: DossierId,
  act: string,
  change: (draft: Draft, set: CriteriaSet) => Draft,
): Promise<SheetState> => {
  const own = mustBeOpen(await ownSheet(desk, dossier), desk.store.readOnly)
  const draft = change(own.draft, own.set)
  return isDeepStrictEqual(draft, own.draft) ? sheetState(desk.store, own) : saveDraft(desk, own, { name: act }, draft)
}

type At = { readonly dossier: DossierId; readonly criterion: string }

/**
 * Chooses an option or "none applies" at a criterion; null takes the choice back. Set 26: an option brings its case along.
 * Faults `unknown-criterion`, `unknown-option`, `criterion-locked`, and those of `mustBeOpen`.
 */
export const choose = (desk: Desk, { dossier, criterion, choice }: At & { readonly choice: Choice | null }) =>
  edit(desk, dossier, 'sheet.choose', (draft, set) => {
    const choices = withChoice(set, draft.choices, criterion, choice)
    const chosen =
      choice !== null && 'option' in choice ? criterionIn(set, criterion).options[choice.option] : undefined
    const cases = chosen?.case === undefined ? draft.cases : { ...draft.cases, [criterion]: chosen.case.no }
    return { ...draft, choices, cases }
  })

/** Picks the case at a criterion (set 26); a choice of another case is taken back. Faults `unknown-criterion`, `unknown-option`. */
export const pickCase = (desk: Desk, input: At & { readonly case: number }) =>
  edit(desk, input.dossier, 'sheet.pickCase', (draft, set) => {
    const { options } = criterionIn(set, input.criterion)
    if (!options.some((option) => option.case?.no === input.case))
      throw new Fault('unknown-option', { criterion: input.criterion, case: input.case })
    const choice = draft.choices[input.criterion] ?? null
    const stays = choice !== null && 'option' in choice && options[choice.option]?.case?.no === input.case
    return {
      ...draft,
      cases: { ...draft.cases, [input.criterion]: input.case },
      choices:
        stays || choice === null || 'none' in choice ? draft.choices : { ...draft.choices, [input.criterion]: null },
    }
  })

/** Writes the note at a criterion; an empty one removes it. Fault `unknown-criterion`. */
export const note = (desk: Desk, { dossier, criterion, note }: At & { readonly note: string }) =>
  edit(desk, dossier, 'sheet.note', (draft, set) => {
    const { code } = criterionIn(set, criterion)
    return { ...draft, notes: note === '' ? without(draft.notes, code) : { ...draft.notes, [code]: note } }
  })

/** Writes the member's opinion on the whole product (ý kiến). */
export const opinion = (desk: Desk, { dossier, opinion }: { readonly dossier: DossierId; readonly opinion: string }) =>
  edit(desk, dossier, 'sheet.opinion', (draft) => ({ ...draft, opinion }))

const travel = async (desk: Desk, dossier: DossierId, direction: 'undo' | 'redo'): Promise<SheetState> => {
  const own = mustBeOpen(await ownSheet(desk, dossier), desk.store.readOnly)
  const stacks = await stacksAt(desk.store, draftId(dossier, own.member.id), own.rev)
  const target = (direction === 'undo' ? stacks.done : stacks.undone).at(-1)
  if (target === undefined) throw new Fault('nothing-to-undo')
  return saveDraft(desk, own, { name: `sheet.${direction}` }, target)
}

/** Takes the last change of the own sheet back, itself a new act; stops at a hand-in or correction. Fault `nothing-to-undo`. */
export const undo = (desk: Desk, dossier: DossierId) => travel(desk, dossier, 'undo')

/** Brings back what undo took, until a new change. Fault `nothing-to-undo`. */
export const redo = (desk: Desk, dossier: DossierId) => travel(desk, dossier, 'redo')
