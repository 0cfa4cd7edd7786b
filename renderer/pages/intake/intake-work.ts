import { intakeFields, type CheckedRow, type IntakeField, type IntakeTable } from '../../../shared/ipc/calls/intake.ts'

export type RowValues = { readonly [F in IntakeField]?: string }

/** A row as typed, with a key of its own so that removing another never confuses them. */
export interface Row {
  readonly key: number
  readonly values: RowValues
}

/** What a person works on; each kind is a step of the screen. */
export type Work =
  | { readonly step: 'paste' }
  | {
      readonly step: 'columns'
      readonly file: string | null
      readonly table: IntakeTable
      readonly mapping: readonly (IntakeField | null)[]
    }
  | {
      readonly step: 'rows'
      readonly rows: readonly Row[]
      /** Earlier rows for Ctrl+Z, newest last. */
      readonly before: readonly (readonly Row[])[]
      /** The columns the rows came from, to go back to. */
      readonly source: Extract<Work, { step: 'columns' }> | null
    }
  | { readonly step: 'added'; readonly count: number; readonly rows: Extract<Work, { step: 'rows' }> }

type Rows = Extract<Work, { step: 'rows' }>

const mostUndo = 200

let lastKey = 0
const newRow = (values: RowValues): Row => {
  lastKey += 1
  return { key: lastKey, values }
}

/** A row in which something stands; a blank one is neither judged nor added. */
export const isTyped = ({ values }: Row): boolean => Object.values(values).some((text) => text.trim() !== '')

/** Rows out of a table by its columns; a column left out is dropped. */
export const rowsOf = (source: Extract<Work, { step: 'columns' }>): Rows => ({
  step: 'rows',
  before: [],
  source,
  rows: source.table.rows.map((cells) =>
    newRow(
      Object.fromEntries(
        source.mapping.flatMap((field, column) => (field === null ? [] : [[field, cells[column] ?? '']])),
      ),
    ),
  ),
})

export const byHand = (): Rows => ({ step: 'rows', before: [], source: null, rows: [newRow({})] })

const changed = (work: Rows, rows: readonly Row[]): Rows => ({
  ...work,
  rows,
  before: [...work.before, work.rows].slice(-mostUndo),
})

/** One field set on several rows at once. */
export const withValue = (work: Rows, keys: readonly number[], field: IntakeField, value: string): Rows =>
  changed(
    work,
    work.rows.map((row) => (keys.includes(row.key) ? { ...row, values: { ...row.values, [field]: value } } : row)),
  )

/** A pasted block: lines go down from a row, cells to the right from a field; rows are added where the list is too short. */
export const withBlock = (
  work: Rows,
  from: number,
  field: IntakeField,
  block: readonly (readonly string[])[],
): Rows => {
  const first = columns.indexOf(field)
  const rows = [...work.rows]
  block.forEach((cells, line) => {
    const row = rows[from + line] ?? newRow({})
    const values = Object.fromEntries(
      cells.flatMap((cell, at) => (columns[first + at] ? [[columns[first + at], cell.trim()]] : [])),
    )
    rows[from + line] = { ...row, values: { ...row.values, ...values } }
  })
  return changed(work, rows.slice(0, 500))
}

export const withoutRows = (work: Rows, keys: readonly number[]): Rows =>
  changed(
    work,
    work.rows.filter(({ key }) => !keys.includes(key)),
  )

export const withNewRow = (work: Rows): Rows =>
  work.rows.length >= 500 ? work : changed(work, [...work.rows, newRow({})])

export const undone = (work: Rows): Rows => {
  const rows = work.before.at(-1)
  return rows === undefined ? work : { ...work, rows, before: work.before.slice(0, -1) }
}

/** The order of the grid's columns: what must be there first. */
export const columns: readonly IntakeField[] = [
  'product',
  'applicant',
  'set',
  'legalForm',
  'commune',
  'code',
  'representative',
  'phone',
  'address',
  'request',
  'receivedOn',
]

/** Fields a list should have a column for. */
export const neededFields: readonly IntakeField[] = ['product', 'applicant', 'set']

/** A place in the grid. */
export interface Place {
  readonly row: number
  readonly field: IntakeField
}

/**
 * The next cell with a problem after a place, from the top again at the end; undefined where there is none. In: what was said of each
 * row, undefined of a blank one.
 */
export const nextProblem = (checked: readonly (CheckedRow | undefined)[], after: Place): Place | undefined => {
  const all = checked.flatMap((one, row) =>
    columns
      .filter((field) => one?.problems.some((problem) => problem.field === field))
      .map((field) => ({ row, field })),
  )
  const rank = ({ row, field }: Place) => row * columns.length + columns.indexOf(field)
  return all.find((place) => rank(place) > rank(after)) ?? all[0]
}

/** All fields in the order of the choices for a column. */
export const fieldChoices = intakeFields
