import { memo, useCallback, useId } from 'react'
import { CaseChoice } from './case-choice.tsx'
import { CriterionNotes } from './criterion-notes.tsx'
import { CriterionState } from './criterion-state.tsx'
import { FailedEntry } from './failed-entry.tsx'
import { NoteField } from './note-field.tsx'
import { OptionRow } from './option-row.tsx'
import { Place } from './place.tsx'
import styles from './criterion-card.module.css'
import { caseInUse, rowOf, type CriterionWords, type RowWords } from './sheet-words.ts'
import { useCriterion, useSheet, type CriterionProps } from './use-sheet.ts'

export const cardId = (code: string) => `criterion-${code}`

/** The rows of one criterion: a native radio group of its own. Of the rows only those that change repaint. */
const Rows = ({ words, view }: CriterionProps) => {
  const { store, closed } = useSheet()
  const { choice, case: picked, lockedBy } = view
  const chosen = rowOf(words, lockedBy === null ? choice : { none: true })
  const inUse = caseInUse(words, choice, picked)
  const { code } = words
  const choose = useCallback(
    (row: RowWords) => {
      store.moveTo(code)
      store.choose(code, row.choice)
    },
    [store, code],
  )
  return words.rows.map((row) => (
    <OptionRow
      key={row.id}
      row={row}
      group={cardId(code)}
      chosen={row === chosen}
      disabled={closed || lockedBy !== null || (row.case !== null && row.case !== inUse)}
      onChoose={choose}
    />
  ))
}

/** What does not change while a criterion is scored: its name, its help, the table's notes. */
const Head = memo(({ words, help }: { readonly words: CriterionWords; readonly help: string }) => (
  <>
    <p id={help} className={styles.help}>
      {words.help}
    </p>
    <CriterionNotes words={words} />
  </>
))

const Hints = memo(({ hints }: { readonly hints: readonly string[] }) => {
  const { t } = useSheet()
  if (hints.length === 0) return null
  return (
    <details className={styles.hints}>
      <summary>{t('hints', { count: hints.length })}</summary>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </details>
  )
})

/** One criterion (tiêu chí): what it asks, its options, what was noted, and how far it is saved. Repaints on its own. */
export const CriterionCard = memo(({ words }: { readonly words: CriterionWords }) => {
  const { t } = useSheet()
  const view = useCriterion(words.code)
  const help = useId()
  return (
    <article
      id={cardId(words.code)}
      className={styles.card}
      data-current={view.current || undefined}
      data-code={words.code}
      tabIndex={-1}
    >
      <fieldset className={styles.group} aria-describedby={help}>
        <legend className={styles.legend}>
          <span className={styles.code}>{words.code}</span>
          <span className={styles.name}>
            {words.name} <span className={styles.max}>{t('maxPoints', { points: words.criterion.max })}</span>
          </span>
          <CriterionState words={words} view={view} />
        </legend>
        <Head words={words} help={help} />
        {view.lockedBy !== null && <p className={styles.lock}>{t('lock', { by: view.lockedBy })}</p>}
        {words.cases.length > 0 && <CaseChoice words={words} view={view} />}
        <div className={styles.rows}>
          <Rows words={words} view={view} />
        </div>
      </fieldset>
      <FailedEntry words={words} view={view} />
      <div className={styles.foot}>
        <Place words={words} choice={view.choice} />
        <div className={styles.more}>
          <Hints hints={words.hints} />
          <NoteField code={words.code} note={view.note} saving={view.noteSaving} />
        </div>
      </div>
    </article>
  )
})
