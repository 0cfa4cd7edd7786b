import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardRow } from '../../../shared/ipc/calls/council.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { ownColumns } from './own-columns.ts'
import { useGridKeys } from './use-grid-keys.ts'
import styles from './board.module.css'

const rowHeight = 48
const headHeight = 36

/** Where the board stood when it was left, so that coming back from a sheet finds it there. */
let topKept = 0

const useRows = (count: number, scroller: RefObject<HTMLDivElement | null>) =>
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only, never passed to memoised parts
  useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingEnd: headHeight,
    initialOffset: topKept,
    onChange: ({ scrollOffset }) => {
      topKept = scrollOffset ?? 0
    },
  })

interface Props {
  readonly rows: readonly BoardRow[]
  readonly members: Output<'board.read'>['members']
  readonly acting: string | null
}

/** Products × members. Only the rows in sight exist; one tab stop, arrows move; heads and products stay in sight. */
export const BoardGrid = ({ rows, members, acting }: Props) => {
  const { t } = useTranslation('board')
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useRows(rows.length, scroller)
  const size = { rows: rows.length, columns: ownColumns + members.length, page: 8 }
  const { grid, active, setActive, onKeyDown } = useGridKeys(size, (row) => virtual.scrollToIndex(row))
  useEffect(() => grid.current?.style.setProperty('--members', String(members.length)), [grid, members.length])
  const follow = (target: EventTarget) => {
    const place = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null
    const [row, column] = place?.split(':').map(Number) ?? []
    if (row === undefined || column === undefined) return
    if (row !== active.row || column !== active.column) setActive({ row, column })
  }
  return (
    <div className={styles.scroller} ref={scroller}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table as grid is what ARIA in HTML provides for
        role="grid"
        aria-label={t('grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={size.columns}
        className={styles.grid}
        ref={grid}
        onKeyDown={onKeyDown}
        onFocus={(event) => follow(event.target)}
      >
        <GridHead members={members} acting={acting} />
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return (
              row && (
                <GridRow
                  key={row.dossier}
                  row={row}
                  index={index}
                  top={start}
                  members={members}
                  acting={acting}
                  activeColumn={active.row === index ? active.column : null}
                />
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
