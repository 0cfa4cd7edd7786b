import { z } from '../../zod.ts'
import { command, query } from '../call.ts'

/** Taking in a product list from Excel: a table, a guess which column is which, rows checked in plain words. */
export const intakeFields = [
  'product',
  'applicant',
  'legalForm',
  'representative',
  'address',
  'commune',
  'phone',
  'set',
  'code',
  'request',
  'receivedOn',
] as const
export const IntakeField = z.enum(intakeFields)
export type IntakeField = z.output<typeof IntakeField>

/** `skipped`: lines that are no product (titles above the header, group headings, totals, signatures), so that nothing goes silently. */
export const IntakeTable = z.object({
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  skipped: z.array(z.object({ line: z.int(), text: z.string() })),
})
export type IntakeTable = z.output<typeof IntakeTable>

/** One field or null (leave out) per column. */
const ColumnMapping = z.array(IntakeField.nullable())

export const RowProblem = z.object({
  field: IntakeField,
  /** Which rule failed; the screen has the words. */
  problem: z.enum([
    'missing',
    'too-long',
    'unknown-set',
    'ambiguous-set',
    'bad-day',
    'code-twice',
    'code-taken',
    'unknown-legal-form',
    'unknown-request',
    'product-twice',
  ]),
  /** What the cell said, and what would fit. */
  found: z.string(),
  suggestions: z.array(z.string()),
})
export type RowProblem = z.output<typeof RowProblem>

export const CheckedRow = z.object({
  row: z.int(),
  values: z.record(IntakeField, z.string()),
  setName: z.string(),
  problems: z.array(RowProblem),
})
export type CheckedRow = z.output<typeof CheckedRow>

const Rows = z.array(z.partialRecord(IntakeField, z.string().max(2000))).max(500)

export const intakeCalls = {
  /** Text pasted from Excel (tab-separated, quoted line breaks kept) or CSV. */
  'intake.parse': query(
    [],
    z.object({ text: z.string().max(2_000_000) }),
    z.object({ table: IntakeTable, mapping: ColumnMapping }),
  ),
  /** .xlsx or .csv through the open dialog. */
  'intake.openFile': command(
    [],
    z.object({}).strict(),
    z.object({ name: z.string(), table: IntakeTable, mapping: ColumnMapping }),
  ),
  'intake.check': query(['council', 'dossiers'], z.object({ rows: Rows }), z.array(CheckedRow)),
  /** All or none; one undo takes all back. Faulty rows: fault `rows-faulty`. */
  'intake.add': command(['dossiers', 'sheets', 'results'], z.object({ rows: Rows }), z.object({ added: z.int() })),
}
