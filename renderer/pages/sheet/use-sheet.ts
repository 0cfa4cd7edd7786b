import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { TFunction } from 'i18next'
import type { CriterionNote } from '../../../shared/domain/criteria-pack.ts'
import type { CriterionView, SheetStore, WholeView } from './sheet-store.ts'
import type { CriterionWords, SheetWords } from './sheet-words.ts'

/** What a stop or knock-out is proposed for: a note of the table, or null for the dossier as a whole. */
export type StopAbout = { readonly criterion: string; readonly note: CriterionNote } | null

/** What a piece of one criterion is given: its words and its state. */
export type CriterionProps = { readonly words: CriterionWords; readonly view: CriterionView }

/** What every piece of the sheet needs and what does not change while it is filled. */
export type SheetContext = {
  readonly store: SheetStore
  readonly words: SheetWords
  /** Nothing can be entered: handed in, recused, closed, read-only. */
  readonly closed: boolean
  /** Asked for once for all rows: a hook in each would cost more than the row. */
  readonly t: TFunction<'sheet'>
  readonly openHandIn: () => void
  readonly openStop: (about: StopAbout) => void
}

const Sheet = createContext<SheetContext | null>(null)
export const SheetProvider = Sheet.Provider

export const useSheet = (): SheetContext => {
  const context = use(Sheet)
  if (context === null) throw new Error('outside of a sheet')
  return context
}

/** One criterion as it is now; repaints only when that criterion changes. */
export const useCriterion = (code: string): CriterionView => {
  const { store } = useSheet()
  const subscribe = useCallback((listener: () => void) => store.subscribe(code, listener), [store, code])
  return useSyncExternalStore(subscribe, () => store.criterion(code))
}

/** One thing about the whole sheet; repaints only when that thing changes (compared by identity). */
export const useWhole = <Part>(part: (whole: WholeView) => Part): Part => {
  const { store } = useSheet()
  const subscribe = useCallback((listener: () => void) => store.subscribe('', listener), [store])
  return useSyncExternalStore(subscribe, () => part(store.whole()))
}
