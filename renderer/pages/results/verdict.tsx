import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { StarRating } from '../../parts/star-rating.tsx'
import { ResultStatusBadge } from '../../parts/status-badge.tsx'
import { useNumbers } from '../../text/use-numbers.ts'
import { SpreadStrip } from './spread-strip.tsx'
import styles from './verdict.module.css'

interface Props {
  readonly result: Result
  readonly set: CriteriaSet
  readonly thresholds: readonly number[]
}

/** Mean, parts and the sheets, once at least one sheet counts. */
const Figures = ({ result, set, thresholds }: Props) => {
  const { t } = useTranslation('results')
  const numbers = useNumbers()
  const lowest = Math.min(50, ...result.sheets.map(({ total }) => Math.floor(total / 10) * 10))
  return (
    <>
      <div>
        <Text size="sm" c="dimmed">
          {t('detail.mean')}
        </Text>
        <p className={styles.verdictMean}>
          {numbers.mean(result.sum, result.counted)} <small>{t('detail.of100')}</small>
        </p>
        <Text size="xs" c="dimmed">
          {t('detail.sum', { sum: result.sum, counted: result.counted })}
        </Text>
      </div>
      <dl className={styles.verdictParts}>
        {set.parts.map(({ code, max }) => (
          <div key={code}>
            <dt>{t('detail.part', { part: code })}</dt>
            <dd>
              {numbers.mean(result.parts[code], result.counted)} / {max}
              <meter
                min={0}
                max={max * Math.max(1, result.counted)}
                value={result.parts[code]}
                aria-label={t('detail.part', { part: code })}
              />
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Text size="sm" c="dimmed">
          {t('columns.sheets')}
          {result.spread !== null && ` · ${t('columns.spread')} ${t('spread', { spread: result.spread })}`}
        </Text>
        <SpreadStrip
          totals={result.sheets.map(({ total }) => total)}
          sum={result.sum}
          thresholds={thresholds}
          from={lowest}
          exceeded={result.spreadExceeded}
        />
      </div>
    </>
  )
}

/** The result at a glance: stars, mean, parts, and where the sheets stand. */
export const Verdict = (props: Props) => {
  const { t } = useTranslation('results')
  const { result } = props
  return (
    <div className={styles.verdict}>
      <div className={styles.verdictStars}>
        {result.status === 'rated' ? <StarRating stars={result.stars} /> : <ResultStatusBadge status={result.status} />}
        {result.potential === true && result.stars !== null && (
          <Text size="sm">{t('potential', { stars: result.stars })}</Text>
        )}
        {result.forwards === true && <Text size="sm">{t('forwards')}</Text>}
      </div>
      {result.counted > 0 && <Figures {...props} />}
    </div>
  )
}
