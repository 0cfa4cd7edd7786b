import { useTranslation } from 'react-i18next'
import type { BoardCell, BoardRow } from '../../../shared/ipc/calls/council.ts'
import { cellIcons, CorrectingIcon } from './cell-look.ts'
import styles from './board.module.css'

const inOrder: readonly BoardCell['state'][] = [
  'not-started',
  'draft',
  'submitted',
  'superseded',
  'recused',
  'not-assigned',
  'stopped',
  'conflict',
]

/** Those that every session has, named also while none stands there. */
const always: ReadonlySet<BoardCell['state']> = new Set(['not-started', 'draft', 'submitted'])

/** What the signs in the cells mean: every one that stands in a cell, so that the line stays short. */
export const BoardLegend = ({ rows }: { readonly rows: readonly BoardRow[] }) => {
  const { t } = useTranslation('board')
  const there = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)))
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {inOrder
        .filter((state) => always.has(state) || there.has(state))
        .map((state) => {
          const Icon = cellIcons[state]
          return (
            <li key={state}>
              <span className={styles.sheet} data-state={state}>
                <Icon size={14} aria-hidden />
              </span>
              {t(`cell.${state}`, { scored: 'n', of: '32', round: 2 })}
            </li>
          )
        })}
      {rows.some(({ cells }) => cells.some(({ correcting }) => correcting)) && (
        <li>
          <span className={styles.sheet}>
            <CorrectingIcon size={13} className={styles.correcting} aria-hidden />
          </span>
          {t('cell.correcting')}
        </li>
      )}
    </ul>
  )
}
