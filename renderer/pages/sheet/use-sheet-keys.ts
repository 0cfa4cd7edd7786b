import { useEffect } from 'react'
import { focusCard } from './current-card.ts'
import { noteId } from './note-field.tsx'
import { perform } from './sheet-acts.ts'
import { actOf, placeOf, type SheetAct } from './sheet-keys.ts'
import type { SheetStore } from './sheet-store.ts'
import type { SheetWords } from './sheet-words.ts'

const toNote = (code: string) => {
  const place = document.getElementById(noteId(code))
  // The button opens the field, which takes the focus itself.
  if (place instanceof HTMLButtonElement) place.click()
  else place?.focus()
}

/**
 * A key chose for the focused criterion: the focus goes to what it chose, where ← and → then go on. Not when the person has
 * pressed Enter meanwhile: on a slow machine both keys come before the next frame.
 */
const followChoice = (store: SheetStore) => {
  const code = store.whole().current
  const focused = document.activeElement
  if (focused instanceof HTMLInputElement && focused.type === 'radio' && focused.closest(`[data-code="${code}"]`))
    window.requestAnimationFrame(() => {
      if (store.whole().current === code) focusCard(code)
    })
}

/** Listens to the keys of the sheet wherever the focus is, as long as the sheet is on the screen. */
export const useSheetKeys = (props: {
  readonly store: SheetStore
  readonly words: SheetWords
  readonly closed: boolean
  readonly onHandIn: () => void
  readonly onEvidence: () => void
}) => {
  useEffect(() => {
    const { store, words, closed } = props
    const back = () => focusCard(store.whole().current)
    const onScreen = (asked: SheetAct, place: string) => {
      if (asked.act === 'note') toNote(store.whole().current)
      else if (asked.act === 'evidence') (place === 'evidence' ? back : props.onEvidence)()
      else if (asked.act === 'leave-text' || asked.act === 'leave-evidence') back()
      else if (asked.act === 'hand-in' && !closed) props.onHandIn()
    }
    const onKey = (event: KeyboardEvent) => {
      const place = placeOf(event.target)
      const asked = event.defaultPrevented ? null : actOf(event, place)
      if (asked === null) return
      event.preventDefault()
      if (perform(asked, store, words, closed)) followChoice(store)
      else onScreen(asked, place)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
