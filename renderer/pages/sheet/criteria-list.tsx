import { memo, useRef } from 'react'
import { CriterionCard } from './criterion-card.tsx'
import { useCurrentByHand, useFocusOnCurrent } from './current-card.ts'
import { OpinionField } from './opinion-field.tsx'
import type { CriterionWords } from './sheet-words.ts'
import { useSheet } from './use-sheet.ts'
import styles from './criteria-list.module.css'

/** A criterion with the headings that stand before it in the table. */
const Item = memo(({ words }: { readonly words: CriterionWords }) => {
  const { t } = useSheet()
  const { part, section, heading } = words
  return (
    <div className={styles.item}>
      {part && (
        <h2 className={styles.part}>
          {t('part', { code: part.code })}. {part.name} <span>{t('maxOnly', { points: part.max })}</span>
        </h2>
      )}
      {section && (
        <h3 className={styles.section}>
          {section.code}. {section.name} <span>{t('maxOnly', { points: section.max })}</span>
        </h3>
      )}
      {heading && (
        <h4 className={styles.heading}>
          {heading.code} {heading.name} <span>{t('maxOnly', { points: heading.max })}</span>
        </h4>
      )}
      <CriterionCard words={words} />
    </div>
  )
})

/** All criteria of the set, one under the other as in the table; those out of sight cost nothing to lay out. */
export const CriteriaList = () => {
  const { words, t } = useSheet()
  const list = useRef<HTMLElement>(null)
  useFocusOnCurrent()
  useCurrentByHand(list)
  return (
    <section ref={list} className={styles.list} data-criteria aria-label={t('criteria')}>
      {words.criteria.map((criterion) => (
        <Item key={criterion.code} words={criterion} />
      ))}
      <OpinionField />
    </section>
  )
}
