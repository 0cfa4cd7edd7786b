import {
  cellOf,
  type PaperCell,
  type PaperColumn,
  type PaperRow,
  type PaperTable,
} from '../../shared/domain/paper-document.ts'
import styles from './paper.module.css'

const Tick = ({ ticked }: { readonly ticked: boolean }) => <span className={styles.box}>{ticked ? '×' : ''}</span>

const Cell = ({ cell, column }: { readonly cell: PaperCell; readonly column: PaperColumn | undefined }) => {
  const { text, bold, italic, across, ticked, align: own } = cellOf(cell)
  return (
    <td
      data-align={own ?? column?.align ?? 'left'}
      data-whole={column?.whole === true || undefined}
      data-bold={bold === true || undefined}
      data-italic={italic === true || undefined}
      {...(across !== undefined && { colSpan: across })}
    >
      {ticked !== undefined && <Tick ticked={ticked} />}
      {text}
    </td>
  )
}

const Row = ({ row, columns }: { readonly row: PaperRow; readonly columns: PaperTable['columns'] }) => (
  <tr data-strong={row.strong === true || undefined}>
    {row.cells.map((cell, at) => (
      <Cell key={columns[at]?.title ?? at} cell={cell} column={columns[at]} />
    ))}
  </tr>
)

/** Names a group of rows for React: what stands in it does not move. */
const keyOf = (rows: readonly PaperRow[]) => JSON.stringify(rows[0]?.cells.slice(0, 2))

/** A table whose head repeats on every page; rows of one group stay together. */
export const PaperTableBlock = ({ table }: { readonly table: PaperTable }) => (
  <table
    className={styles.table}
    data-small={table.small === true || undefined}
    data-pen={table.roomForPen === true || undefined}
    aria-label={table.caption}
  >
    <colgroup>
      {table.columns.map(({ title, percent }) => (
        <col key={title} width={`${percent}%`} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {table.columns.map(({ title }) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    {table.groups.map((rows) => (
      <tbody key={keyOf(rows)}>
        {rows.map((row) => (
          <Row key={JSON.stringify(row.cells)} row={row} columns={table.columns} />
        ))}
      </tbody>
    ))}
  </table>
)
