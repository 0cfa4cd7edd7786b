import { useTranslation } from 'react-i18next'
import styles from './parts.module.css'

const outline = 'M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5L12 17.4l-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z'

/** A star rating (hạng sao) as number and stars; null is "no rating yet", never zero stars. */
export const StarRating = (props: {
  readonly stars: number | null
  readonly provisional?: boolean
  /** Without the row of five, for narrow places. */
  readonly short?: boolean
}) => {
  const { t } = useTranslation('parts')
  if (props.stars === null) return <span className={styles.provisional}>{t('noStars')}</span>
  const reached = props.stars
  const spoken = t('stars', { count: reached }) + (props.provisional ? ` (${t('provisional')})` : '')
  return (
    <span className={styles.stars} title={spoken}>
      <span aria-hidden>{reached}</span>
      <span className={styles.starRow} aria-hidden>
        {(props.short ? [1] : [1, 2, 3, 4, 5]).map((star) => (
          <svg key={star} viewBox="0 0 24 24" className={styles.star} data-reached={star <= reached}>
            <path d={outline} />
          </svg>
        ))}
      </span>
      <span className="read-aloud-only">{spoken}</span>
      {props.provisional && !props.short && (
        <span className={styles.provisional} aria-hidden>
          {t('provisional')}
        </span>
      )}
    </span>
  )
}
