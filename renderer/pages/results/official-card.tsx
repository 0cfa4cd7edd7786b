import { Text } from '@mantine/core'
import { IconFileAlert, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../shared/domain/result.ts'
import { officialBlockers } from '../../../shared/domain/official-blockers.ts'
import type { NamedResult } from '../../../shared/ipc/calls/result.ts'
import styles from './results.module.css'

/** Official or draft, and what still stands in the way of one product, also of closing it. */
export const OfficialState = (props: {
  readonly because: Result['notOfficialBecause']
  /** Names of members who are correcting their counted sheet. */
  readonly correcting: readonly string[]
}) => {
  const { because, correcting } = props
  const { t } = useTranslation('results')
  if (because.length === 0)
    return (
      <p className={styles.official} data-official>
        <IconRosetteDiscountCheck size={20} aria-hidden /> <strong>{t('official')}</strong>
      </p>
    )
  return (
    <div className={styles.official}>
      <p>
        <IconFileAlert size={20} aria-hidden /> <strong>{t('draft')}</strong>
      </p>
      <Text size="sm">{t('draftBecause')}</Text>
      <ul>
        {because.map((blocker) => (
          <li key={blocker}>{t(`blockers.${blocker}`)}</li>
        ))}
        {correcting.length > 0 && <li>{t('correcting', { names: correcting.join(', ') })}</li>}
      </ul>
    </div>
  )
}

/** The same over all products: how many are official, and how many each matter holds back. */
export const OfficialSummary = ({ results }: { readonly results: readonly NamedResult[] }) => {
  const { t } = useTranslation('results')
  const shown = results.flatMap(({ result }) => (result === null ? [] : [result]))
  const official = shown.filter(({ notOfficialBecause }) => notOfficialBecause.length === 0)
  const counts = officialBlockers
    .map((blocker) => ({
      blocker,
      count: shown.filter(({ notOfficialBecause }) => notOfficialBecause.includes(blocker)).length,
    }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0)
    return (
      <p className={styles.official} data-official>
        <IconRosetteDiscountCheck size={20} aria-hidden /> <strong>{t('officialAll')}</strong>
      </p>
    )
  return (
    <div className={styles.official}>
      <p>
        <IconFileAlert size={20} aria-hidden />{' '}
        <strong>{t('draftOf', { official: official.length, all: shown.length })}</strong>
      </p>
      <ul>
        {counts.map(({ blocker, count }) => (
          <li key={blocker}>
            <strong>{t('products', { count })}</strong>: {t(`blockers.${blocker}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
