import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../../shared/domain/criteria-pack.ts'
import type { Result } from '../../../shared/domain/result.ts'
import styles from './results.module.css'

/** The star marks of a criterion, each met or missed as the engine said; a waived criterion has none. */
export const MinimaMarks = (props: {
  readonly criterion: Criterion
  readonly unmet: Result['unmet']
  readonly waived: boolean
}) => {
  const { t } = useTranslation('results')
  const marks = props.criterion.options.flatMap(({ minStar }) => (minStar === undefined ? [] : [minStar]))
  if (props.waived && marks.length > 0) return <span className={styles.mark}>{t('detail.waived')}</span>
  return (
    <span className={styles.marks}>
      {marks.map((stars) => {
        const met = !props.unmet.some((one) => one.criterion === props.criterion.code && one.stars === stars)
        return (
          <span key={stars} className={styles.mark} data-met={met}>
            {met ? <IconCheck size={13} aria-hidden /> : <IconX size={13} aria-hidden />}
            <span aria-hidden>{stars}★</span>
            <span className="read-aloud-only">{t(met ? 'detail.met' : 'detail.notMet', { stars })}</span>
          </span>
        )
      })}
    </span>
  )
}
