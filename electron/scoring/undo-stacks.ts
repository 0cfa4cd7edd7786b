import type { Draft } from '../../shared/domain/sheet.ts'
import type { HistoryEntry, RecordStore } from '../storage/record-store.ts'

/** What undo and redo of one sheet go back and forth to; both from the journal, so that they survive a restart. */
export interface UndoStacks {
  /** Values before each change that stands, oldest first. */
  readonly done: readonly Draft[]
  /** Values that undo left, the next to redo last. */
  readonly undone: readonly Draft[]
}

const none: UndoStacks = { done: [], undone: [] }

const edits: readonly string[] = ['sheet.choose', 'sheet.pickCase', 'sheet.note', 'sheet.opinion']

const blank = (draft: Draft): Draft => ({
  ...draft,
  choices: Object.fromEntries(Object.keys(draft.choices).map((code) => [code, null])),
  cases: {},
  notes: {},
  opinion: '',
})

type Step = Pick<HistoryEntry<'draft'>, 'act' | 'before' | 'after'>

/**
 * The stacks after one more journalled change. Undo and redo are acts themselves; a new change forgets what was undone; any
 * other act (hand-in, correction, stop, reopening) is a boundary that undo does not cross.
 */
export const afterStep = ({ done, undone }: UndoStacks, { act, before, after }: Step): UndoStacks => {
  if (after === null) return none
  const left = before ?? blank(after)
  if (edits.includes(act)) return { done: [...done, left], undone: [] }
  if (act === 'sheet.undo') return { done: done.slice(0, -1), undone: [...undone, left] }
  if (act === 'sheet.redo') return { done: [...done, left], undone: undone.slice(0, -1) }
  return none
}

type Remembered = { readonly rev: number; readonly stacks: UndoStacks }
const remembered = new WeakMap<RecordStore, Map<string, Remembered>>()

const memoryOf = (store: RecordStore): Map<string, Remembered> => {
  const known = remembered.get(store) ?? new Map<string, Remembered>()
  remembered.set(store, known)
  return known
}

/** The stacks of a draft at a revision: remembered, or read from the journal at the first touch. */
export const stacksAt = async (store: RecordStore, id: string, rev: number): Promise<UndoStacks> => {
  if (rev === 0) return none
  const memory = memoryOf(store)
  const known = memory.get(id)
  if (known?.rev === rev) return known.stacks
  const stacks = (await store.history('draft', id)).reduce(afterStep, none)
  memory.set(id, { rev, stacks })
  return stacks
}

/** Keeps the stacks beside a draft that was just written, so that the next change need not read the journal. */
export const rememberStacks = (store: RecordStore, id: string, rev: number, stacks: UndoStacks): void => {
  memoryOf(store).set(id, { rev, stacks })
}
