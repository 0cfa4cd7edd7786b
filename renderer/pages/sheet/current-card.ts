import { useEffect, type RefObject } from 'react'
import { cardId } from './criterion-card.tsx'
import { useSheet, useWhole } from './use-sheet.ts'

const cardOf = (code: string) => document.getElementById(cardId(code))

/** What of a criterion takes the focus: its chosen option, else its first that can be chosen, else the card itself. */
const focusable = (card: HTMLElement): HTMLElement => {
  const radios = [...card.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(({ disabled }) => !disabled)
  const options = radios.filter(({ name }) => name === card.id)
  return options.find(({ checked }) => checked) ?? options[0] ?? radios[0] ?? card
}

/** Brings the whole criterion into sight, with the heading above it; moves nothing when it is all to be seen. */
const show = (card: HTMLElement) => {
  const item = card.parentElement ?? card
  const frame = item.closest('[data-criteria]')?.getBoundingClientRect()
  const { top, bottom } = item.getBoundingClientRect()
  if (frame && top >= frame.top && bottom <= frame.bottom) return
  item.scrollIntoView({ block: 'start' })
}

/** Puts the focus on a criterion. Focusing a radio button chooses nothing. */
export const focusCard = (code: string) => {
  const card = cardOf(code)
  if (card === null) return
  show(card)
  focusable(card).focus({ preventScroll: true })
}

/** The focus follows the current criterion, unless it is in it already (a click, a tab). */
export const useFocusOnCurrent = () => {
  const current = useWhole((whole) => whole.current)
  useEffect(() => {
    const card = cardOf(current)
    if (card && !card.contains(document.activeElement)) focusCard(current)
  }, [current])
}

/** A criterion that is clicked or tabbed into becomes the current one. */
export const useCurrentByHand = (list: RefObject<HTMLElement | null>) => {
  const { store } = useSheet()
  useEffect(() => {
    const place = list.current
    const follow = ({ target }: Event) => {
      const card = target instanceof Element ? target.closest('[data-code]') : null
      const code = card?.getAttribute('data-code')
      if (code) store.moveTo(code)
    }
    for (const kind of ['focusin', 'click']) place?.addEventListener(kind, follow)
    return () => {
      for (const kind of ['focusin', 'click']) place?.removeEventListener(kind, follow)
    }
  }, [store, list])
}
