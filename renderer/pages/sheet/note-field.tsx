import { memo, useEffect, useRef, useState } from 'react'
import styles from './note-field.module.css'
import type { Saving } from './sheet-store.ts'
import { useSheet } from './use-sheet.ts'

export const noteId = (code: string) => `note-${code}`

/** Milliseconds without a key after which what was typed is saved; leaving the field saves at once. */
const pause = 700

/** Keeps what is typed here and hands it over after a pause, on leaving, and when the screen or window goes away. */
export const useTyped = (known: string, save: (text: string) => void) => {
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<string | null>(null)
  const timer = useRef(0)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const flush = useRef(() => {
    window.clearTimeout(timer.current)
    if (waiting.current === null) return
    latest.current(waiting.current)
    waiting.current = null
  })
  useEffect(() => {
    const now = flush.current
    window.addEventListener('pagehide', now)
    return () => {
      window.removeEventListener('pagehide', now)
      now()
    }
  }, [])
  const type = (text: string) => {
    setTyped(text)
    waiting.current = text
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(flush.current, pause)
  }
  /** On leaving: main has trimmed and normalised the words; show them as they are on disk. */
  const leave = () => {
    flush.current()
    setTyped(null)
  }
  return { text: typed ?? known, type, leave }
}

/** The note on a criterion (ghi chú): a quiet button until it is needed. */
export const NoteField = memo((props: { readonly code: string; readonly note: string; readonly saving: Saving }) => {
  const { code, note, saving } = props
  const { store, closed, t } = useSheet()
  const [opened, setOpened] = useState(false)
  const { text, type, leave } = useTyped(note, (words) => store.note(code, words))
  if (!opened && note === '')
    return closed ? null : (
      <button
        type="button"
        id={noteId(code)}
        className={styles.add}
        onClick={() => {
          setOpened(true)
        }}
      >
        {t('addNote')} <kbd aria-hidden>N</kbd>
      </button>
    )
  return (
    <div className={styles.note}>
      <label htmlFor={noteId(code)}>{t('noteOf', { code })}</label>
      <textarea
        id={noteId(code)}
        rows={2}
        maxLength={2000}
        readOnly={closed}
        value={text}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus={opened && note === ''}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          leave()
          setOpened(false)
        }}
      />
      <output className={styles.state}>{saving === 'saving' ? t('state.saving') : ''}</output>
    </div>
  )
})
