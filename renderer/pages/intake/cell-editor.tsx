import { Popover } from '@mantine/core'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { matchesSearch } from '../../text/format.ts'
import type { Choice } from './cell-choices.ts'
import styles from './row-grid.module.css'

/** Where the person goes on after a cell: as Enter, Tab, Shift+Tab and the arrows do in a spreadsheet. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay'

const onwardOf = ({ key, shiftKey }: KeyboardEvent): Onward | undefined => {
  if (key === 'Enter') return shiftKey ? 'up' : 'down'
  if (key === 'Tab') return shiftKey ? 'left' : 'right'
  return undefined
}

const mostShown = 9

const fitting = (choices: readonly Choice[], typed: string, asOpened: boolean) => {
  if (asOpened || typed.trim() === '') return choices
  const exact = choices.filter(({ value }) => value === typed.trim())
  return [
    ...exact,
    ...choices.filter((choice) => !exact.includes(choice) && matchesSearch(`${choice.label} ${choice.also}`, typed)),
  ]
}

/**
 * The one cell being edited. Free text, or text with choices below it: typing narrows them (without diacritics), the first stands
 * ready for Enter and Tab. Text that fits no choice stays as typed and is checked like any other.
 */
export const CellEditor = (props: {
  readonly label: string
  readonly initial: string
  readonly choices: readonly Choice[]
  /** Values to offer first, from the problem of the cell. */
  readonly suggested: readonly string[]
  readonly onCommit: (value: string, onward: Onward) => void
  readonly onCancel: () => void
}) => {
  const [typed, setTyped] = useState(props.initial)
  const [touched, setTouched] = useState(false)
  const [at, setAt] = useState(0)
  const left = useRef(false)
  const listId = useId()
  const ordered = [
    ...props.choices.filter(({ value }) => props.suggested.includes(value)),
    ...props.choices.filter(({ value }) => !props.suggested.includes(value)),
  ]
  const shown = fitting(ordered, typed, !touched && props.suggested.length > 0).slice(0, touched ? mostShown : 40)
  const leave = (value: string, onward: Onward) => {
    if (left.current) return
    left.current = true
    props.onCommit(value, onward)
  }
  const commitTyped = (onward: Onward) => {
    const chosen = touched || props.suggested.length > 0 ? shown[at] : undefined
    leave(chosen && typed.trim() !== '' ? chosen.value : typed, onward)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const onward = onwardOf(event)
    if (event.key === 'Escape') {
      event.preventDefault()
      left.current = true
      props.onCancel()
    } else if (onward) {
      event.preventDefault()
      commitTyped(onward)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (shown.length === 0) commitTyped(step === 1 ? 'down' : 'up')
      else {
        setTouched(true)
        setAt((now) => (now + step + shown.length) % shown.length)
      }
    }
  }
  return (
    <Popover opened={shown.length > 0} position="bottom-start" offset={2} width={320} shadow="md" trapFocus={false}>
      <Popover.Target>
        <input
          className={styles.editor}
          aria-label={props.label}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          ref={(input) => input?.focus({ preventScroll: true })}
          {...(props.choices.length > 0 && {
            role: 'combobox',
            'aria-expanded': shown.length > 0,
            'aria-controls': listId,
            ...(shown[at] && { 'aria-activedescendant': `${listId}-${at}` }),
          })}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setTouched(true)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => leave(typed, 'stay')}
        />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <ul className={styles.choices} tabIndex={-1} role="listbox" id={listId} aria-label={props.label}>
          {shown.map((choice, index) => (
            <li
              key={choice.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault()
                leave(choice.value, 'down')
              }}
            >
              {choice.label}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
