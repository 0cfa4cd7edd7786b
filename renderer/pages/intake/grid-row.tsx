import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedRow, IntakeField, RowProblem } from '../../../shared/ipc/calls/intake.ts'
import type { CellWords } from './cell-choices.ts'
import { CellEditor, type Onward } from './cell-editor.tsx'
import { columns, type Place, type Row } from './intake-work.ts'
import styles from './row-grid.module.css'

export interface GridActs {
  readonly activate: (place: Place) => void
  readonly edit: (place: Place) => void
  readonly commit: (row: Row, place: Place, value: string, onward: Onward) => void
  readonly cancel: () => void
  readonly remove: (row: Row) => void
}

/** The id of a cell's element, by which the grid names the active one to a screen reader. */
export const cellId = ({ row, field }: Place) => `cell-${row}-${field}`

const typedOf = (row: Row, field: IntakeField) => row.values[field] ?? ''

const Cell = (props: {
  readonly row: Row
  readonly place: Place
  readonly value: string
  readonly proposed: boolean
  readonly problem: RowProblem | undefined
  readonly active: boolean
  readonly editing: string | null
  readonly words: CellWords
  readonly acts: GridActs
}) => {
  const { t } = useTranslation('intake')
  const { row, place, problem, words, acts } = props
  const shown = words.shown(place.field, props.value)
  return (
    <div
      role="gridcell"
      id={cellId(place)}
      className={styles.cell}
      data-field={place.field}
      data-active={props.active}
      data-faulty={problem !== undefined}
      aria-colindex={columns.indexOf(place.field) + 2}
      aria-invalid={problem !== undefined}
      title={shown}
      onMouseDown={() => acts.activate(place)}
      onDoubleClick={() => acts.edit(place)}
    >
      {props.editing === null ? (
        <span className={styles.value} data-proposed={props.proposed}>
          {shown}
        </span>
      ) : (
        <CellEditor
          label={`${t(`fields.${place.field}`)}, ${t('rows.row')} ${place.row + 1}`}
          initial={props.editing}
          choices={words.choices(place.field)}
          suggested={problem?.suggestions ?? []}
          onCommit={(value, onward) => acts.commit(row, place, value, onward)}
          onCancel={acts.cancel}
        />
      )}
      {problem && (
        <span className={styles.fault}>
          <IconAlertTriangle size={13} aria-hidden />
          {t(`inCell.${problem.problem}`)}
        </span>
      )}
    </div>
  )
}

/** One product of the list. Drawn again only when its own values, problems or the active cell in it change. */
export const GridRow = memo(
  (props: {
    readonly row: Row
    readonly index: number
    readonly top: number
    readonly height: number
    readonly checked: CheckedRow | undefined
    readonly activeField: IntakeField | null
    /** Text the editor of the active cell starts with; null while nothing is edited in this row. */
    readonly editing: string | null
    readonly words: CellWords
    readonly acts: GridActs
  }) => {
    const { t } = useTranslation('intake')
    const { row, index, checked, activeField } = props
    return (
      <div
        role="row"
        className={styles.row}
        aria-rowindex={index + 2}
        style={{ transform: `translateY(${props.top}px)`, height: props.height }}
        data-faulty={(checked?.problems.length ?? 0) > 0}
      >
        <div role="rowheader" className={styles.rowHead} aria-colindex={1}>
          <span>{index + 1}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            tabIndex={-1}
            className={styles.remove}
            aria-label={t('rows.removeRow', { row: index + 1 })}
            onClick={() => props.acts.remove(row)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
        {columns.map((field) => (
          <Cell
            key={field}
            row={row}
            place={{ row: index, field }}
            value={checked?.values[field] ?? typedOf(row, field)}
            proposed={field === 'code' && typedOf(row, 'code') === ''}
            problem={checked?.problems.find((problem) => problem.field === field)}
            active={activeField === field}
            editing={activeField === field ? props.editing : null}
            words={props.words}
            acts={props.acts}
          />
        ))}
      </div>
    )
  },
)
