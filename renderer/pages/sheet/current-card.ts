import { useEffect, type RefObject } from 'react'
import { cardId } from './criterion-card.tsx'
import { useSheet, useWhole } from './use-sheet.ts'

const cardOf = (code: string) => document.getElementById(cardId(code))

/** What of a criterion takes the focus: its chosen option, else the case to pick, else its first option, else the card. */
const focusable = (card: HTMLElement): HTMLElement => {
  const radios = [...card.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(({ disabled }) => !disabled)
  const options = radios.filter(({ name }) => name === card.id)
  const cases = radios.filter(({ name }) => name !== card.id)
  const caseFirst = cases.some(({ checked }) => checked) ? undefined : cases[0]
  return options.find(({ checked }) => checked) ?? caseFirst ?? options[0] ?? radios[0] ?? card
}

/** In a window so low that the page scrolls as a whole the list may itself be out of sight. */
const showList = (list: Element) => {
  const { top, bottom } = list.getBoundingClientRect()
  if (bottom > window.innerHeight || top < 0) list.scrollIntoView({ block: 'nearest' })
}

/**
 * Brings the whole criterion into sight, with the heading above it; moves nothing when it is all to be seen. Only the list
 * scrolls: `scrollIntoView` would move the frame around it as well.
 */
const show = (card: HTMLElement) => {
  const item = card.parentElement ?? card
  const list = item.closest('[data-criteria]')
  if (list === null) return
  showList(list)
  const frame = list.getBoundingClientRect()
  const { top, bottom } = item.getBoundingClientRect()
  if (top < frame.top || bottom > frame.bottom) list.scrollTop += top - frame.top - 2
}

/** Puts the focus on a criterion. Focusing a radio button chooses nothing. */
export const focusCard = (code: string) => {
  const card = cardOf(code)
  if (card === null) return
  show(card)
  focusable(card).focus({ preventScroll: true })
}

/** When criteria above it get their true height: the one that has the focus stays where the person sees all of it. */
export const keepInSight = (code: string) => {
  const card = cardOf(code)
  if (card?.contains(document.activeElement)) show(card)
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
