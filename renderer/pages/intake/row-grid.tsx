import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedRow } from '../../../shared/ipc/calls/intake.ts'
import type { CellWords } from './cell-choices.ts'
import type { Onward } from './cell-editor.tsx'
import { GridRow, cellId, type GridActs } from './grid-row.tsx'
import { columns, type Place, type Row } from './intake-work.ts'
import styles from './row-grid.module.css'

const plainHeight = 36
const faultyHeight = 56

const step = (place: Place, onward: Onward, rows: number): Place => {
  const column = columns.indexOf(place.field)
  const at = (row: number, next: number): Place => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    field: columns[Math.max(0, Math.min(columns.length - 1, next))] ?? place.field,
  })
  switch (onward) {
    case 'down':
      return at(place.row + 1, column)
    case 'up':
      return at(place.row - 1, column)
    case 'right':
      return column === columns.length - 1 && place.row < rows - 1 ? at(place.row + 1, 0) : at(place.row, column + 1)
    case 'left':
      return column === 0 && place.row > 0 ? at(place.row - 1, columns.length - 1) : at(place.row, column - 1)
    case 'stay':
      return place
  }
}

const arrows: Readonly<Record<string, Onward>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowLeft: 'left',
  Enter: 'down',
}

export interface GridProps {
  readonly rows: readonly Row[]
  readonly checked: ReadonlyMap<number, CheckedRow>
  readonly active: Place
  readonly onActive: (place: Place) => void
  readonly words: CellWords
  readonly onSet: (keys: readonly number[], place: Place, value: string) => void
  readonly onPaste: (place: Place, text: string) => void
  readonly onRemove: (row: Row) => void
  readonly onUndo: () => void
  readonly onNextProblem: () => void
  readonly onFinish: () => void
}

/**
 * The list as a spreadsheet: one active cell, arrows, Enter and Tab move it, typing or F2 edits it. Only rows in sight exist,
 * so 500 rows scroll like 40. The grid itself holds the focus and names its active cell.
 */
export const RowGrid = (props: GridProps) => {
  const { t } = useTranslation('intake')
  const { rows, checked, active } = props
  const scroll = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const heightOf = (index: number) =>
    (checked.get(rows[index]?.key ?? -1)?.problems.length ?? 0) > 0 ? faultyHeight : plainHeight
  // oxlint-disable-next-line react/incompatible-library -- rows take its figures as plain props
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: heightOf,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    paddingStart: plainHeight,
    scrollPaddingStart: plainHeight,
  })
  useEffect(() => virtual.measure(), [virtual, checked])
  useEffect(() => {
    virtual.scrollToIndex(active.row)
    document.getElementById(cellId(active))?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [virtual, active])

  const latest = useRef({ props, active })
  latest.current = { props, active }
  const acts = useMemo<GridActs>(() => {
    const toGrid = () => {
      setEditing(null)
      scroll.current?.focus({ preventScroll: true })
    }
    return {
      activate: (place) => latest.current.props.onActive(place),
      edit: (place) => {
        latest.current.props.onActive(place)
        setEditing(editTextOf(latest.current.props, place))
      },
      commit: (row, place, value, onward) => {
        const { props: now } = latest.current
        if (value !== editTextOf(now, place)) now.onSet([row.key], place, value)
        if (onward === 'stay') setEditing(null)
        else {
          toGrid()
          now.onActive(step(place, onward, now.rows.length))
        }
      },
      cancel: toGrid,
      remove: (row) => latest.current.props.onRemove(row),
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || event.target !== scroll.current) return
    const row = rows[active.row]
    const held = event.ctrlKey || event.metaKey
    const does = (act: () => void) => {
      event.preventDefault()
      act()
    }
    if (event.key === 'F8' || (event.altKey && event.key === 'ArrowDown')) does(props.onNextProblem)
    else if (held && event.key.toLowerCase() === 'z') does(props.onUndo)
    else if (held && event.key === 'Enter') does(props.onFinish)
    else if (held && event.key === 'Delete') does(() => row && props.onRemove(row))
    else if (held && event.key === 'Home') does(() => props.onActive({ row: 0, field: columns[0] ?? active.field }))
    else if (held && event.key === 'End') does(() => props.onActive({ ...active, row: rows.length - 1 }))
    else if (held || event.altKey) return
    else if (event.key === 'Home') does(() => props.onActive({ ...active, field: columns[0] ?? active.field }))
    else if (event.key === 'End') does(() => props.onActive({ ...active, field: columns.at(-1) ?? active.field }))
    else if (event.key === 'PageDown' || event.key === 'PageUp') {
      const by = event.key === 'PageDown' ? 10 : -10
      does(() => props.onActive({ ...active, row: Math.max(0, Math.min(rows.length - 1, active.row + by)) }))
    } else if (event.key === 'Tab') {
      const next = step(active, event.shiftKey ? 'left' : 'right', rows.length)
      // At either end Tab leaves the grid, so that the keyboard is never caught in it.
      if (next.row !== active.row || next.field !== active.field) does(() => props.onActive(next))
    } else if (arrows[event.key]) {
      const onward = event.key === 'Enter' && event.shiftKey ? 'up' : (arrows[event.key] ?? 'stay')
      does(() => props.onActive(step(active, onward, rows.length)))
    } else if (event.key === 'F2') does(() => setEditing(editTextOf(props, active)))
    else if (event.key === 'Delete' || event.key === 'Backspace') does(() => row && props.onSet([row.key], active, ''))
    else if (event.key.length === 1) does(() => setEditing(event.key))
    else if (event.key === 'Process') setEditing('')
  }
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return
    event.preventDefault()
    props.onPaste(active, event.clipboardData.getData('text/plain'))
  }
  return (
    <div
      ref={scroll}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={t('rows.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={rows.length > 0 ? cellId(active) : undefined}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <div className={styles.gridInner} role="presentation" style={{ height: virtual.getTotalSize() }}>
        <div role="row" className={styles.gridHead} aria-rowindex={1}>
          <div role="columnheader" className={styles.rowHead} aria-colindex={1}>
            <span>{t('rows.row')}</span>
          </div>
          {columns.map((field, at) => (
            <div key={field} role="columnheader" className={styles.cell} data-field={field} aria-colindex={at + 2}>
              <span className={styles.value}>{t(`fields.${field}`)}</span>
            </div>
          ))}
        </div>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const isActive = active.row === item.index
          return (
            <GridRow
              key={row.key}
              row={row}
              index={item.index}
              top={item.start}
              height={item.size}
              checked={checked.get(row.key)}
              activeField={isActive ? active.field : null}
              editing={isActive ? editing : null}
              words={props.words}
              acts={acts}
            />
          )
        })}
      </div>
    </div>
  )
}

/** What F2 puts into the editor: the value as read, so that a chosen set shows its name and not its key. */
const editTextOf = ({ rows, checked, words }: GridProps, { row, field }: Place): string => {
  const at = rows[row]
  if (!at) return ''
  return words.shown(field, checked.get(at.key)?.values[field] ?? at.values[field] ?? '')
}
