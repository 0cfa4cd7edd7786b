import type { IntakeTable } from '../../shared/ipc/calls/intake.ts'
import { parseDelimited } from './delimited-text.ts'
import { tableOfCells } from './table-of-cells.ts'

/** A table out of text pasted from Excel or of a CSV file. Faults: `no-rows`; `file-too-large` above 500 rows or 300,000 cells. */
export const parseTable = (text: string): IntakeTable => tableOfCells(parseDelimited(text))
