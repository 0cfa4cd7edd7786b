import type { SheetAct } from './sheet-keys.ts'
import type { SheetStore } from './sheet-store.ts'
import { caseInUse, type SheetWords } from './sheet-words.ts'

/** Where an entry can be made on the current criterion. */
const open = (store: SheetStore, closed: boolean) => !closed && store.criterion(store.whole().current).lockedBy === null

const chooseAt = (store: SheetStore, words: SheetWords, position: number) => {
  const { current } = store.whole()
  const criterion = words.of(current)
  const { choice, case: picked } = store.criterion(current)
  const inUse = caseInUse(criterion, choice, picked)
  if (criterion.cases.length > 0 && inUse === null) {
    const wanted = criterion.cases[position - 1]
    if (wanted) store.pickCase(current, wanted.no)
    return
  }
  const row = criterion.rows.find(({ key, case: no }) => key === String(position) && (no === null || no === inUse))
  if (row) store.choose(current, row.choice)
}

/** The next case of the current criterion, in turn. */
const turnCase = (store: SheetStore, words: SheetWords) => {
  const { current } = store.whole()
  const criterion = words.of(current)
  if (criterion.cases.length === 0) return
  const { choice, case: picked } = store.criterion(current)
  const now = criterion.cases.findIndex(({ no }) => no === caseInUse(criterion, choice, picked))
  const next = criterion.cases[(now + 1) % criterion.cases.length]
  if (next) store.pickCase(current, next.no)
}

const move = (store: SheetStore, by: 1 | -1) => {
  const next = store.codes[store.codes.indexOf(store.whole().current) + by]
  if (next !== undefined) store.moveTo(next)
}

/** Does what needs nothing but the sheet; false where the screen itself must act (focus, dialogs). */
export const perform = (asked: SheetAct, store: SheetStore, words: SheetWords, closed: boolean): boolean => {
  switch (asked.act) {
    case 'option':
      if (open(store, closed)) chooseAt(store, words, asked.position)
      return true
    case 'zero':
      if (open(store, closed)) store.choose(store.whole().current, words.of(store.whole().current).zero)
      return true
    case 'case':
      if (open(store, closed)) turnCase(store, words)
      return true
    case 'next':
      move(store, 1)
      return true
    case 'back':
      move(store, -1)
      return true
    case 'undo':
      if (!closed) void store.undo()
      return true
    case 'redo':
      if (!closed) void store.redo()
      return true
    default:
      return false
  }
}
