import { memo, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { CriterionCard } from './criterion-card.tsx'
import { keepInSight, useCurrentByHand, useFocusOnCurrent } from './current-card.ts'
import { OpinionField } from './opinion-field.tsx'
import type { CriterionWords } from './sheet-words.ts'
import { useIdle } from '../../parts/use-idle.ts'
import { useSheet, useWhole } from './use-sheet.ts'
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

/** How many criteria before and after the current one are made at once: more than the tallest screen shows. */
const near = { before: 1, after: 5 } as const

/**
 * Which criteria are made: first those in sight, so that the sheet can be used; the others in the browser's first quiet
 * moment, or as soon as the person moves on. Until then their places are kept.
 */
const useMade = (): ((index: number) => boolean) => {
  const { store } = useSheet()
  const [start] = useState(() => store.codes.indexOf(store.whole().current))
  const [all, setAll] = useState(false)
  const idle = useIdle()
  const moved = useWhole((whole) => whole.current !== store.codes[start])
  useEffect(() => {
    if (idle) startTransition(() => setAll(true))
  }, [idle])
  useLayoutEffect(() => {
    if (all) keepInSight(store.whole().current)
  }, [all, store])
  return (index) => all || moved || (index >= start - near.before && index <= start + near.after)
}

/** All criteria of the set, one under the other as in the table; those out of sight cost nothing to lay out. */
export const CriteriaList = () => {
  const { words, t } = useSheet()
  const list = useRef<HTMLElement>(null)
  const made = useMade()
  useFocusOnCurrent()
  useCurrentByHand(list)
  return (
    <section ref={list} className={styles.list} data-criteria aria-label={t('criteria')}>
      {words.criteria.map((criterion, index) =>
        made(index) ? (
          <Item key={criterion.code} words={criterion} />
        ) : (
          <div key={criterion.code} className={styles.place} />
        ),
      )}
      <OpinionField />
    </section>
  )
}
