import { Fault } from '../../shared/fault.ts'
import type { IntakeTable } from '../../shared/ipc/calls/intake.ts'
import { decodeText } from './decode-text.ts'
import { parseTable } from './parse-table.ts'
import { readWorkbook } from './read-workbook.ts'

/** A list of 500 products takes well under a megabyte; the program reads no more than this. */
export const largestFile = 10_000_000

const startsWith = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, at) => bytes[at] === mark)

/**
 * The table in a file that a person opened, by its content and not its name: `.xlsx`, or text as CSV. Faults: `file-too-large`,
 * `file-type-refused` (the old `.xls`, PDF, pictures), `file-unreadable`, `no-rows`.
 */
export const readFile = async (bytes: Uint8Array): Promise<IntakeTable> => {
  if (bytes.length > largestFile) throw new Fault('file-too-large', { bytes: bytes.length, most: largestFile })
  if (startsWith(bytes, 0x50, 0x4b)) return readWorkbook(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Fault('file-type-refused', { found: 'xls' })
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new Fault('file-type-refused', { found: 'pdf' })
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8))
    throw new Fault('file-type-refused', { found: 'image' })
  return parseTable(decodeText(bytes))
}
