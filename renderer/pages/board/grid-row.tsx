import { memo, useMemo } from 'react'
import type { BoardRow } from '../../../shared/ipc/calls/council.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { ownColumns } from './own-columns.ts'
import { ProductCells } from './product-cells.tsx'
import { SheetCell } from './sheet-cell.tsx'
import styles from './board.module.css'

interface Props {
  readonly row: BoardRow
  readonly index: number
  /** Pixels from the top of the body. */
  readonly top: number
  readonly members: Output<'board.read'>['members']
  readonly acting: string | null
  /** The column of the grid's one tab stop, when it is in this row. */
  readonly activeColumn: number | null
}

/** One product with everybody's sheet. */
export const GridRow = memo(({ row, index, top, members, acting, activeColumn }: Props) => {
  const cells = useMemo(() => new Map(row.cells.map((cell) => [cell.member, cell])), [row.cells])
  const place = (column: number) => ({
    'data-cell': `${index}:${column}`,
    tabIndex: activeColumn === column ? 0 : -1,
  })
  return (
    <tr aria-rowindex={index + 2} className={styles.row} style={{ top }} data-state={row.state}>
      <ProductCells row={row} place={place} />
      {members.map(({ id, name }, at) => {
        const cell = cells.get(id)
        const column = ownColumns + at
        return cell === undefined ? (
          <td key={id} aria-colindex={column + 1} className={styles.cell} {...place(column)}>
            <span className="read-aloud-only">–</span>
          </td>
        ) : (
          <SheetCell
            key={id}
            cell={cell}
            member={name}
            dossier={row.dossier}
            isOwn={id === acting}
            place={`${index}:${column}`}
            isActive={activeColumn === column}
            column={column + 1}
          />
        )
      })}
    </tr>
  )
})
