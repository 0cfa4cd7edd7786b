import { memo, useId } from 'react'
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

/** The rows of one criterion: a native radio group of its own. */
const Rows = ({ words, view }: CriterionProps) => {
  const { store, closed } = useSheet()
  const { choice, case: picked, lockedBy } = view
  const chosen = rowOf(words, lockedBy === null ? choice : { none: true })
  const inUse = caseInUse(words, choice, picked)
  const choose = (row: RowWords) => {
    store.moveTo(words.code)
    store.choose(words.code, row.choice)
  }
  return words.rows.map((row) => (
    <OptionRow
      key={row.id}
      row={row}
      group={cardId(words.code)}
      chosen={row === chosen}
      disabled={closed || lockedBy !== null || (row.case !== null && row.case !== inUse)}
      onChoose={choose}
    />
  ))
}

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
          <span className={styles.name}>{words.name}</span>
          <span className={styles.max}>{t('maxPoints', { points: words.criterion.max })}</span>
          <CriterionState words={words} view={view} />
        </legend>
        <p id={help} className={styles.help}>
          {words.help}
        </p>
        <CriterionNotes words={words} />
        {view.lockedBy !== null && <p className={styles.lock}>{t('lock', { by: view.lockedBy })}</p>}
        <CaseChoice words={words} view={view} />
        <div className={styles.rows}>
          <Rows words={words} view={view} />
        </div>
      </fieldset>
      <FailedEntry words={words} view={view} />
      <div className={styles.foot}>
        <Place words={words} view={view} />
        {words.hints.length > 0 && (
          <details className={styles.hints}>
            <summary>{t('hints', { count: words.hints.length })}</summary>
            <ul>
              {words.hints.map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
          </details>
        )}
        <NoteField words={words} view={view} />
      </div>
    </article>
  )
})
