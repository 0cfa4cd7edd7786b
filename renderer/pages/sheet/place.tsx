import { memo } from 'react'
import type { Choice } from '../../../shared/domain/sheet.ts'
import styles from './criterion-card.module.css'
import { rowOf, type CriterionWords } from './sheet-words.ts'
import { useSheet } from './use-sheet.ts'

/** Where the criterion, and the option chosen, stand in the decision: the full wording is there. */
export const Place = memo(({ words, choice }: { readonly words: CriterionWords; readonly choice: Choice | null }) => {
  const { words: sheet, t } = useSheet()
  const row = rowOf(words, choice)
  const place = { decision: sheet.decision, set: sheet.set.no, code: words.code }
  if (row === null || row.id === 'none') return <span className={styles.place}>{t('place', place)}</span>
  return (
    <span className={styles.place}>
      {row.case === null
        ? t('placeLevel', { ...place, points: row.points })
        : t('placeCaseLevel', { ...place, points: row.points, no: row.case })}
    </span>
  )
})
