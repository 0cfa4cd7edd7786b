import { useTranslation } from 'react-i18next'
import type { NamedResult } from '../../../shared/ipc/calls/result.ts'
import { useNumbers } from '../../text/use-numbers.ts'
import styles from './star-chart.module.css'

const grades = [5, 4, 3, 2, 1] as const

/** How many products reach each grade, as bars with their counts; a list for a screen reader. */
export const StarChart = ({ results }: { readonly results: readonly NamedResult[] }) => {
  const { t } = useTranslation('results')
  const numbers = useNumbers()
  const starsOf = results.map(({ result }) => result?.stars ?? null)
  const rows = [
    ...grades.map((stars) => ({
      key: String(stars),
      label: '★'.repeat(stars),
      words: t('chart.summary', { stars, count: starsOf.filter((reached) => reached === stars).length }),
      count: starsOf.filter((reached) => reached === stars).length,
    })),
    {
      key: 'unrated',
      label: t('chart.unrated'),
      words: t('chart.unrated'),
      count: results.filter(({ result }) => result !== null && result.stars === null).length,
    },
    {
      key: 'hidden',
      label: t('chart.hidden'),
      words: t('chart.hidden'),
      count: results.filter(({ result }) => result === null).length,
    },
  ]
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <figure className={styles.chart}>
      <figcaption>{t('chart.title')}</figcaption>
      <ul>
        {rows
          .filter(({ key, count }) => count > 0 || key.length === 1)
          .map(({ key, label, words, count }) => (
            <li key={key}>
              <span className={styles.chartLabel} data-stars={key.length === 1} aria-hidden>
                {label}
              </span>
              <span className="read-aloud-only">{words}</span>
              <svg className={styles.chartBar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                <rect width={(count / most) * 100} height={10} data-grade={key} />
              </svg>
              <span className={styles.chartCount} aria-hidden={key.length === 1}>
                {numbers.whole(count)}
              </span>
            </li>
          ))}
      </ul>
    </figure>
  )
}
