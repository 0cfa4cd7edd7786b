import { useState } from 'react'
import { FaultText } from '../../parts/fault-text.tsx'
import styles from './criteria-list.module.css'
import { useTyped } from './note-field.tsx'
import { useSheet, useWhole } from './use-sheet.ts'

/** Ý kiến chung: the member's opinion of the product, printed at the end of the sheet. */
export const OpinionField = () => {
  const { store, closed, t } = useSheet()
  const known = useWhole((whole) => whole.opinion)
  const [unsaved, setUnsaved] = useState<{ readonly words: string; readonly fault: unknown } | null>(null)
  const save = async (words: string) => {
    try {
      await store.opinion(words)
      setUnsaved(null)
    } catch (fault) {
      setUnsaved({ words, fault })
    }
  }
  const { text, type, leave } = useTyped(unsaved?.words ?? known, (words) => void save(words))
  return (
    <div className={styles.opinion}>
      <label htmlFor="sheet-opinion">{t('opinion')}</label>
      <p>{t('opinionHint')}</p>
      <textarea
        id="sheet-opinion"
        maxLength={4000}
        readOnly={closed}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      {unsaved && <FaultText fault={unsaved.fault} onRetry={() => void save(unsaved.words)} />}
    </div>
  )
}
