import type { CriterionNote } from '../../../shared/domain/criteria-pack.ts'
import styles from './criterion-notes.module.css'
import type { CriterionWords } from './sheet-words.ts'
import { useSheet, useWhole } from './use-sheet.ts'

const NoteLine = ({ note, code }: { readonly note: CriterionNote; readonly code: string }) => {
  const { words, closed, openStop, t } = useSheet()
  const grave = note.kind === 'knockout' || note.kind === 'stop'
  return (
    <p className={styles.note} data-kind={note.kind}>
      <strong>{t(`noteKinds.${note.kind}`)}:</strong> {words.say(note.text)}
      {grave && !closed && (
        <button type="button" className={styles.propose} onClick={() => openStop({ criterion: code, note })}>
          {t('proposeIt')}
        </button>
      )}
    </p>
  )
}

/** What the table notes at a criterion: grounds for a knock-out or stop, conditions, hints; and a stop that its 0 proposes. */
export const CriterionNotes = ({ words }: { readonly words: CriterionWords }) => {
  const { t } = useSheet()
  const stops = useWhole((whole) => whole.totals.derivedStops.includes(words.code))
  const notes = [...words.sectionNotes, ...words.criterion.notes]
  return (
    <>
      {notes.map((note) => (
        <NoteLine key={note.text.vi} note={note} code={words.code} />
      ))}
      {stops && (
        <output className={styles.note} data-kind="stop">
          <strong>{t('noteKinds.stop')}:</strong> {t('derivedStop')}
        </output>
      )}
    </>
  )
}
