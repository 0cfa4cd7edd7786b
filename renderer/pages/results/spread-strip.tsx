import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../text/use-numbers.ts'
import styles from './spread-strip.module.css'

const width = 160
const height = 26

/**
 * The totals of a product's counted sheets as dots over the star thresholds, with the mean as a line. Drawing only: the same
 * figures stand beside it in words for a screen reader.
 */
export const SpreadStrip = (props: {
  readonly totals: readonly number[]
  readonly sum: number
  readonly thresholds: readonly number[]
  /** Lowest total on the scale, the same for all strips of a list. */
  readonly from: number
  readonly exceeded: boolean
}) => {
  const { t } = useTranslation('results')
  const numbers = useNumbers()
  const { totals, sum, from } = props
  if (totals.length === 0) return null
  const x = (points: number) => 4 + ((points - from) / (100 - from)) * (width - 8)
  const mean = sum / totals.length
  const words = t('strip', {
    totals: totals.toSorted((a, b) => a - b).join(', '),
    mean: numbers.mean(sum, totals.length),
  })
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.strip} role="img" aria-label={words}>
      <title>{words}</title>
      <line x1={4} x2={width - 4} y1={15} y2={15} className={styles.stripAxis} />
      {props.thresholds
        .filter((points) => points > from)
        .map((points) => (
          <line key={points} x1={x(points)} x2={x(points)} y1={5} y2={24} className={styles.stripThreshold} />
        ))}
      <line
        x1={x(Math.min(...totals))}
        x2={x(Math.max(...totals))}
        y1={15}
        y2={15}
        className={styles.stripRange}
        data-exceeded={props.exceeded}
      />
      {totals.map((total, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- dots are only drawn, two sheets may have one total
        <circle key={at} cx={x(total)} cy={15} r={3} className={styles.stripDot} data-exceeded={props.exceeded} />
      ))}
      <path d={`M${x(mean)} 9 l-4 -7 h8 z`} className={styles.stripMean} />
    </svg>
  )
}
