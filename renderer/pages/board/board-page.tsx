import { Button, Group, Progress } from '@mantine/core'
import { IconFileSpreadsheet, IconFolders, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberId } from '../../../shared/domain/id.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall } from '../../ipc/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { useSessionClosed } from '../../parts/session-closed.tsx'
import { ShortcutHelp } from '../../parts/shortcut-help.tsx'
import { percentText } from '../../text/format.ts'
import { filtered, noFilter, type BoardFilter } from './board-filter.ts'
import { BoardGrid } from './board-grid.tsx'
import { BoardLegend } from './board-legend.tsx'
import { FilterBar } from './filter-bar.tsx'
import { NextStep } from './next-step.tsx'
import { useSetNames } from './use-set-names.ts'
import { useManages } from '../../parts/use-manages.ts'
import styles from './board.module.css'

type Board = Output<'board.read'>

/** The filter stays while the council is open, so that a sheet or dossier can be visited and left. */
let filterKept: BoardFilter = noFilter

const useBoardKeys = () => {
  const { t } = useTranslation('board')
  return [
    { keys: ['↑ ↓ ← →'], does: t('keys.arrows') },
    { keys: ['Enter'], does: t('keys.enter') },
    { keys: ['Home', 'End'], does: t('keys.home') },
    { keys: ['Ctrl+Home', 'Ctrl+End'], does: t('keys.ctrlHome') },
    { keys: ['PageUp', 'PageDown'], does: t('keys.page') },
    { keys: ['/'], does: t('keys.search') },
  ]
}

const HandedIn = ({ progress: { handedIn, due } }: { readonly progress: Board['progress'] }) => {
  const { t } = useTranslation('board')
  if (due === 0) return <div className={styles.progress}>{t('noneDue')}</div>
  const text = t('progressText', { handedIn, due, percent: percentText(handedIn, due) })
  return (
    <div className={styles.progress}>
      <Progress.Root size="sm">
        <Progress.Section value={(handedIn * 100) / due} aria-label={t('progress')} aria-valuetext={text} />
      </Progress.Root>
      <span>{text}</span>
    </div>
  )
}

const NoProducts = () => {
  const { t } = useTranslation('board')
  return (
    <EmptyState
      icon={<IconFolders size={48} stroke={1.2} aria-hidden />}
      title={t('emptyTitle')}
      action={
        <Group justify="center">
          <Button component={Link} to="/intake" leftSection={<IconFileSpreadsheet size={18} aria-hidden />}>
            {t('paste')}
          </Button>
          <Button component={Link} to="/dossiers/new" variant="default">
            {t('addOne')}
          </Button>
        </Group>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}

const FilledBoard = ({ board, acting }: { readonly board: Board; readonly acting: MemberId | null }) => {
  const { t } = useTranslation('board')
  const [filter, setFilterState] = useState(filterKept)
  const setFilter = (next: BoardFilter) => {
    filterKept = next
    setFilterState(next)
  }
  const rows = useMemo(() => filtered(board.rows, filter, acting), [board.rows, filter, acting])
  const sets = useSetNames(board.rows)
  return (
    <>
      <div className={styles.top}>
        <NextStep step={board.next} onFilter={(state) => setFilter({ ...noFilter, state })} />
        <HandedIn progress={board.progress} />
      </div>
      <FilterBar filter={filter} onChange={setFilter} sets={sets} shown={rows.length} of={board.rows.length} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('noMatchTitle')}
          action={
            <Button variant="default" onClick={() => setFilter(noFilter)}>
              {t('clear')}
            </Button>
          }
        >
          {t('noMatchText')}
        </EmptyState>
      ) : (
        <>
          <BoardGrid rows={rows} members={board.members} acting={acting} />
          <BoardLegend rows={board.rows} />
        </>
      )}
    </>
  )
}

/** The secretary's home: every product and every member's sheet at a glance, and what to do next. */
export const BoardPage = () => {
  const { t } = useTranslation('board')
  const board = useCall('board.read', {})
  const acting = useCall('acting.read', {})
  const keys = useBoardKeys()
  const manages = useManages()
  const sessionClosed = useSessionClosed()
  return (
    <Page
      title={t('title')}
      layout="fill"
      loading={board.isPending}
      error={board.error}
      onRetry={() => void board.refetch()}
      actions={
        <>
          <ShortcutHelp shortcuts={keys} />
          {manages && !sessionClosed && (
            <Button
              component={Link}
              to="/intake"
              variant="default"
              size="xs"
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      {board.data && board.data.rows.length > 0 && (
        <FilledBoard board={board.data} acting={acting.data?.member ?? null} />
      )}
      {board.data && board.data.rows.length === 0 && (
        <>
          {/* taking in products is what the empty board says itself */}
          {board.data.next.kind !== 'add-products' && (
            <div className={styles.top}>
              <NextStep step={board.data.next} onFilter={() => undefined} />
            </div>
          )}
          <NoProducts />
        </>
      )}
    </Page>
  )
}
