import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

export interface CellAt {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that Page Up and Page Down move by. */
  readonly page: number
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))

/** Where a key leads from a cell; null for a key that does not move. */
export const cellAfter = (key: string, withControl: boolean, at: CellAt, size: Size): CellAt | null => {
  const to = (row: number, column: number) => ({ row: within(row, size.rows), column: within(column, size.columns) })
  switch (key) {
    case 'ArrowDown':
      return to(at.row + 1, at.column)
    case 'ArrowUp':
      return to(at.row - 1, at.column)
    case 'ArrowRight':
      return to(at.row, at.column + 1)
    case 'ArrowLeft':
      return to(at.row, at.column - 1)
    case 'Home':
      return to(withControl ? 0 : at.row, 0)
    case 'End':
      return to(withControl ? size.rows : at.row, size.columns)
    case 'PageDown':
      return to(at.row + size.page, at.column)
    case 'PageUp':
      return to(at.row - size.page, at.column)
    default:
      return null
  }
}

/**
 * One tab stop for the whole grid: arrows move the focus from cell to cell. `reveal` brings a row into the window before its
 * cell can take the focus.
 */
export const useGridKeys = (size: Size, reveal: (row: number) => void) => {
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 })
  const grid = useRef<HTMLTableElement>(null)
  const wanted = useRef<CellAt | null>(null)
  useEffect(() => {
    // After every render: the row of the wanted cell may come into being only once it has been scrolled to.
    if (wanted.current === null) return
    const { row, column } = wanted.current
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    if (!cell) return
    wanted.current = null
    cell.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const to = cellAfter(event.key, event.ctrlKey || event.metaKey, at, size)
    if (to === null) return
    event.preventDefault()
    wanted.current = to
    setAt(to)
    reveal(to.row)
  }
  const active = { row: within(at.row, size.rows), column: within(at.column, size.columns) }
  return { grid, active, setActive: setAt, onKeyDown }
}
