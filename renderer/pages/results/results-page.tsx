import { Button, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconListDetails, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedResult } from '../../../shared/ipc/calls/result.ts'
import { useCall } from '../../ipc/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { useCouncilSets } from '../../parts/use-council-sets.ts'
import { OfficialSummary } from './official-card.tsx'
import { filters, passes, rankAll, type Filter } from './ranking.ts'
import { ResultRow } from './result-row.tsx'
import { StarChart } from './star-chart.tsx'
import styles from './results.module.css'

/** The scale of all strips starts at the ten below the lowest total, at most at 50. */
const scaleFrom = (results: readonly NamedResult[]): number => {
  const totals = results.flatMap(({ result }) => result?.sheets.map(({ total }) => total) ?? [])
  return Math.min(50, ...totals.map((total) => Math.floor(total / 10) * 10))
}

const columns = ['rank', 'product', 'stars', 'mean', 'parts', 'next', 'sheets'] as const

const Ranking = ({ results }: { readonly results: readonly NamedResult[] }) => {
  const { t } = useTranslation('results')
  const { pack, council } = useCouncilSets()
  const [filter, setFilter] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  const searched = useDeferredValue(search)
  const ranked = useMemo(() => rankAll(results), [results])
  const shown = ranked.filter(({ named }) => passes(named, filter, searched))
  const thresholds = pack?.stars.map(({ from }) => from) ?? []
  const from = scaleFrom(results)
  return (
    <>
      <div className={styles.tools}>
        <SegmentedControl
          aria-label={t('filters.label')}
          data={filters.map((value) => ({
            value,
            label: `${t(`filters.${value}`)} (${ranked.filter(({ named }) => passes(named, value, '')).length})`,
          }))}
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
        />
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search}
        />
      </div>
      {shown.length === 0 ? (
        <Text className={styles.noMatch} component="output">
          {t('noMatch')}
        </Text>
      ) : (
        <table className={styles.ranking}>
          <caption className="read-aloud-only">{t('ranking')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <ResultRow
                key={one.named.id}
                ranked={one}
                thresholds={thresholds}
                from={from}
                limit={council?.rules.spreadLimit ?? 0}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** Every product with its stars, from the best down (Kết quả). */
export const ResultsPage = () => {
  const { t } = useTranslation('results')
  const { data, error, isPending, refetch } = useCall('results.list', {})
  return (
    <Page title={t('title')} loading={isPending} error={error} onRetry={() => void refetch()}>
      {data && data.length === 0 && (
        <EmptyState
          icon={<IconListDetails size={48} stroke={1.5} aria-hidden />}
          title={t('empty')}
          action={
            <Button component={Link} to="/intake" mt="sm">
              {t('toIntake')}
            </Button>
          }
        >
          {t('emptyText')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          <div className={styles.summary}>
            <StarChart results={data} />
            <OfficialSummary results={data} />
          </div>
          <Ranking results={data} />
        </>
      )}
    </Page>
  )
}
