import readSheets from 'read-excel-file/universal'
import { dayInVietnamese } from '../../shared/domain/calendar.ts'
import { Fault } from '../../shared/fault.ts'
import type { IntakeTable } from '../../shared/ipc/calls/intake.ts'
import { guessMapping } from './guess-mapping.ts'
import { recogniseDay } from './recognise-day.ts'
import { tableOfCells } from './table-of-cells.ts'
import { boundWorkbook } from './workbook-limits.ts'

/** A cell as its text: days as `dd/MM/yyyy` (Excel's moments have no zone, so the UTC day is the one typed), numbers without exponent. */
const textOfCell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    const day = Number.isNaN(value.getTime()) ? undefined : recogniseDay(value.toISOString())
    return day === undefined ? '' : dayInVietnamese(day)
  }
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'x' : ''
  return typeof value === 'string' ? value : ''
}

const sheetsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string[][][]> => {
  try {
    const sheets = await readSheets(new Blob([bytes]))
    return sheets.map(({ data }) => data.map((row) => row.map(textOfCell)))
  } catch (cause) {
    throw new Fault('file-unreadable', { reason: 'workbook' }, { cause })
  }
}

const tableOrFault = (cells: string[][]): IntakeTable | Fault => {
  try {
    return tableOfCells(cells)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

/**
 * The product list in an `.xlsx`: of its sheets the first whose header row names a product column, else the first with rows. Cached values of
 * formulas are read, nothing is computed. Faults: `file-unreadable`, `file-too-large`, `no-rows`.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<IntakeTable> => {
  const outcomes = (await sheetsOf(boundWorkbook(bytes))).map(tableOrFault)
  const tables = outcomes.flatMap((outcome) => (outcome instanceof Fault ? [] : [outcome]))
  const headed = tables.filter(({ header }) => header.some((cell) => cell !== ''))
  const chosen = headed.find((table) => guessMapping(table).includes('product')) ?? headed[0] ?? tables[0]
  if (chosen) return chosen
  throw (
    outcomes.find((outcome) => outcome instanceof Fault && outcome.code === 'file-too-large') ?? new Fault('no-rows')
  )
}
