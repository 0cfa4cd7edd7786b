import { Anchor, Badge, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowBarToDown, IconArrowBarToUp, IconEyeOff, IconFlag } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NamedResult } from '../../../shared/ipc/calls/result.ts'
import { StarRating } from '../../parts/star-rating.tsx'
import { ResultStatusBadge } from '../../parts/status-badge.tsx'
import { useNumbers } from '../../text/use-numbers.ts'
import { isNearDown, isNearUp, type Ranked } from './ranking.ts'
import { SpreadStrip } from './spread-strip.tsx'
import styles from './results.module.css'

type Shown = NonNullable<NamedResult['result']>

/** What is missing for the next star, in a few words. */
const NextWords = ({ result }: { readonly result: Shown }) => {
  const { t } = useTranslation('results')
  const numbers = useNumbers()
  const { next, counted } = result
  if (next === null) return <span>{result.status === 'rated' ? t('highest') : ''}</span>
  const points =
    next.missingSum > 0
      ? t('missing', { points: numbers.mean(next.missingSum, counted), stars: next.stars })
      : t('enough', { stars: next.stars })
  const minima = next.minimaMissing.length
  return (
    <span>
      {points}
      {minima > 0 && (
        <Text span size="xs" c="dimmed" display="block" title={next.minimaMissing.join(', ')}>
          + {t('missingMinima', { count: minima })}: {next.minimaMissing.slice(0, 4).join(', ')}
          {minima > 4 && '…'}
        </Text>
      )}
    </span>
  )
}

/** Signs that ask for a person: near a threshold, spread, findings, dissents. Words, not colour alone. */
const Signs = ({ named, limit }: { readonly named: NamedResult; readonly limit: number }) => {
  const { t } = useTranslation('results')
  const { result, dissentsUnread } = named
  if (result === null) return null
  return (
    <span className={styles.signs}>
      {isNearUp(result) && result.next !== null && (
        <Badge
          color="blue"
          leftSection={<IconArrowBarToUp size={13} aria-hidden />}
          title={t('nearUp', { stars: result.next.stars, points: result.next.flipOnOneSheet ?? 0 })}
        >
          {t('near')} {result.next.stars}★
        </Badge>
      )}
      {isNearDown(result) && (
        <Badge
          color="blue"
          leftSection={<IconArrowBarToDown size={13} aria-hidden />}
          title={t('nearDown', { stars: result.stars ?? 0, points: result.fallOnOneSheet ?? 0 })}
        >
          {t('near')} {result.stars}★
        </Badge>
      )}
      {result.spreadExceeded && (
        <Badge color="red" leftSection={<IconAlertTriangle size={13} aria-hidden />} title={t('spreadOver', { limit })}>
          {t('columns.spread')} {result.spread}
        </Badge>
      )}
      {result.openFindings.length > 0 && (
        <Badge color="amber" leftSection={<IconFlag size={13} aria-hidden />}>
          {t('openFindings', { count: result.openFindings.length })}
        </Badge>
      )}
      {dissentsUnread > 0 && (
        <Badge color="amber" leftSection={<IconEyeOff size={13} aria-hidden />}>
          {t('dissents', { count: dissentsUnread })}
        </Badge>
      )}
    </span>
  )
}

const Figures = (props: { readonly result: Shown; readonly thresholds: readonly number[]; readonly from: number }) => {
  const { t } = useTranslation('results')
  const numbers = useNumbers()
  const { result } = props
  const rated = result.status === 'rated'
  return (
    <>
      <td className={styles.starsCell}>
        {rated ? <StarRating stars={result.stars} /> : <ResultStatusBadge status={result.status} />}
        {result.potential === true && result.stars !== null && (
          <Text size="xs" c="dimmed">
            {t('potential', { stars: result.stars })}
          </Text>
        )}
        {result.forwards === true && (
          <Text size="xs" c="dimmed">
            {t('forwards')}
          </Text>
        )}
      </td>
      <td className={styles.number}>
        <strong>{rated ? numbers.mean(result.sum, result.counted) : '–'}</strong>
        <Text size="xs" c="dimmed">
          {t('counted', { count: result.counted })}
        </Text>
      </td>
      <td className={styles.partsCell}>
        {rated &&
          [result.parts.A, result.parts.B, result.parts.C].map((sum) => numbers.mean(sum, result.counted)).join(' / ')}
      </td>
      <td className={styles.nextCell}>{rated && <NextWords result={result} />}</td>
      <td>
        <SpreadStrip
          totals={result.sheets.map(({ total }) => total)}
          sum={result.sum}
          thresholds={props.thresholds}
          from={props.from}
          exceeded={result.spreadExceeded}
        />
      </td>
    </>
  )
}

/** Where figures are hidden: the own sheet that is due, or how the product ended. */
const HiddenFigures = ({ named: { id, ended } }: { readonly named: NamedResult }) => {
  const { t } = useTranslation('results')
  if (ended !== null)
    return (
      <>
        <td className={styles.starsCell}>
          <ResultStatusBadge status={ended} />
        </td>
        <td colSpan={4} className={styles.hidden}>
          <IconEyeOff size={16} aria-hidden /> {t('hiddenEnded')}
        </td>
      </>
    )
  return (
    <td colSpan={5} className={styles.hidden}>
      <IconEyeOff size={16} aria-hidden /> {t('hidden')}{' '}
      <Anchor inherit renderRoot={(props) => <Link to="/sheet/$dossier" params={{ dossier: id }} {...props} />}>
        {t('toSheet')}
      </Anchor>
    </td>
  )
}

/** One product of the ranking. */
export const ResultRow = (props: {
  readonly ranked: Ranked
  readonly thresholds: readonly number[]
  readonly from: number
  readonly limit: number
}) => {
  const { named, rank } = props.ranked
  return (
    <tr>
      <td className={styles.rank}>{rank}</td>
      <th scope="row" className={styles.productCell}>
        <Anchor
          inherit
          renderRoot={(props) => <Link to="/results/$dossier" params={{ dossier: named.id }} {...props} />}
        >
          {named.product}
        </Anchor>
        <Text size="xs" c="dimmed">
          {named.code} · {named.applicant}
        </Text>
        <Signs named={named} limit={props.limit} />
      </th>
      {named.result === null ? (
        <HiddenFigures named={named} />
      ) : (
        <Figures result={named.result} thresholds={props.thresholds} from={props.from} />
      )}
    </tr>
  )
}
