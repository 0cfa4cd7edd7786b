import { memo } from 'react'
import type { Choice } from '../../../shared/domain/sheet.ts'
import styles from './criterion-card.module.css'
import { rowOf, type CriterionWords } from './sheet-words.ts'
import { useSheet } from './use-sheet.ts'

/**
 * Where the criterion, and the option chosen, stand in the decision: the full wording is there. What a choice adds has its place
 * kept, so that nothing moves when it comes.
 */
export const Place = memo(({ words, choice }: { readonly words: CriterionWords; readonly choice: Choice | null }) => {
  const { words: sheet, t } = useSheet()
  const row = rowOf(words, choice)
  const printed = row === null || row.id === 'none' ? null : row
  return (
    <span className={styles.place} data-cases={words.cases.length > 0 || undefined}>
      {t('place', { decision: sheet.decision, set: sheet.set.no, code: words.code })}
      <span className={styles.level}>
        {printed &&
          (printed.case === null
            ? t('placeLevel', { points: printed.points })
            : t('placeCaseLevel', { points: printed.points, no: printed.case }))}
      </span>
    </span>
  )
})
