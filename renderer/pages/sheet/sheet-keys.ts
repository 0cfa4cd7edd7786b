/** What a key on the sheet asks for. The whole scheme is described in this folder's README. */
export type SheetAct =
  | { readonly act: 'option'; readonly position: number }
  | { readonly act: 'zero' | 'next' | 'back' | 'note' | 'evidence' | 'case' | 'hand-in' | 'undo' | 'redo' }
  | { readonly act: 'leave-text' | 'leave-evidence' }

/** Where the key was pressed: it decides which keys already have a meaning of their own there. */
export type KeyPlace = 'sheet' | 'control' | 'text' | 'evidence' | 'foreign'

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

const textTypes = ['text', 'search', 'number', 'email', 'tel', 'url', 'password', 'date']
const foreign =
  '[popover],[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"],[role="separator"],[role="slider"]'

/** Reads the place from the element that has the focus. */
export const placeOf = (target: EventTarget | null): KeyPlace => {
  if (!(target instanceof Element)) return 'sheet'
  if (target.closest(foreign) !== null) return 'foreign'
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'text'
  if (target instanceof HTMLInputElement && textTypes.includes(target.type)) return 'text'
  if (target instanceof HTMLElement && target.isContentEditable) return 'text'
  if (target.closest('[data-evidence-pane]') !== null) return 'evidence'
  return target.closest('button,a,summary') === null ? 'sheet' : 'control'
}

/**
 * The digit of a key press. By `code` first: on the Vietnamese keyboard layout of Windows the digit row types ă, â, ê, ô and
 * tone marks, and the person still means 1, 2, 3, 4.
 */
const digitOf = ({ key, code, shiftKey }: Key): number | null => {
  const byCode = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (byCode !== undefined && !shiftKey) return Number(byCode)
  return /^\d$/.test(key) ? Number(key) : null
}

const withControl = (key: Key): SheetAct | null => {
  const name = key.key.toLowerCase()
  if (name === 'enter') return { act: 'hand-in' }
  if (name === 'z') return { act: key.shiftKey ? 'redo' : 'undo' }
  return name === 'y' ? { act: 'redo' } : null
}

const letters: Readonly<Record<string, SheetAct>> = {
  x: { act: 'zero' },
  n: { act: 'note' },
  e: { act: 'evidence' },
  c: { act: 'case' },
}
const moves: Readonly<Record<string, SheetAct>> = {
  Enter: { act: 'next' },
  ArrowDown: { act: 'next' },
  ArrowUp: { act: 'back' },
}

const plainAct = (key: Key, place: KeyPlace): SheetAct | null => {
  const digit = digitOf(key)
  if (digit !== null) return digit === 0 ? { act: 'zero' } : { act: 'option', position: digit }
  if (place === 'evidence' && key.key === 'Escape') return { act: 'leave-evidence' }
  // The evidence pane scrolls with the arrows, and a button or link opens with Enter.
  if (place !== 'evidence' && !(place === 'control' && key.key === 'Enter')) {
    const move = moves[key.key]
    if (move !== undefined) return move
  }
  return letters[key.key.toLowerCase()] ?? null
}

/**
 * What a key press asks for, or null when it is not the sheet's: while a Vietnamese input method composes (Telex, VNI), in
 * dialogs and menus, and, but for Ctrl+Enter and Escape, while a person types.
 */
export const actOf = (key: Key, place: KeyPlace): SheetAct | null => {
  // 229 is what Chromium reports for keys an input method has taken.
  if (key.isComposing || key.keyCode === 229 || place === 'foreign' || key.altKey) return null
  const control = key.ctrlKey || key.metaKey
  if (place === 'text') {
    if (control && key.key === 'Enter') return { act: 'hand-in' }
    return key.key === 'Escape' ? { act: 'leave-text' } : null
  }
  return control ? withControl(key) : plainAct(key, place)
}
