import { Fault } from '../../shared/fault.ts'

/** No product list comes near it; every cell more costs memory before a row is looked at. */
const mostCells = 300_000

/** Where a quoted cell that starts at `start` ends: its text and the place behind the closing quote. */
const quotedCell = (text: string, start: number, delimiter: string): { cell: string; end: number } | undefined => {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1
    else {
      const after = text[at + 1]
      const closes = after === undefined || after === delimiter || after === '\n'
      return closes ? { cell: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 } : undefined
    }
  }
  return undefined
}

const plainEnd = (text: string, start: number, delimiter: string) => {
  for (let at = start; at < text.length; at += 1) if (text[at] === delimiter || text[at] === '\n') return at
  return text.length
}

const splitCells = (text: string, delimiter: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (let cells = 1; at <= text.length; cells += 1) {
    if (cells > mostCells) throw new Fault('file-too-large', { reason: 'cells' })
    const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : undefined
    const end = quoted?.end ?? plainEnd(text, at, delimiter)
    row.push(quoted?.cell ?? text.slice(at, end))
    if (text[end] !== delimiter) {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows
}

/** The separator that cuts the first lines into the most even rows: Excel copies with tabs, Vietnamese CSV uses `;`, other CSV `,`. */
const delimiterOf = (text: string): string => {
  const sample = text.slice(0, 20_000)
  if (sample.includes('\t')) return '\t'
  const columns = (delimiter: string) => {
    const widths = splitCells(sample, delimiter)
      .slice(0, 20)
      .map((row) => row.filter((cell) => cell.trim() !== '').length)
    return widths.filter((width) => width > 1).reduce((sum, width) => sum + width, 0)
  }
  return columns(';') >= columns(',') ? ';' : ','
}

/**
 * Cuts delimited text into cells: what Excel puts on the clipboard (tabs, quoted cells with line breaks and doubled quotes) or CSV
 * with `;` or `,`, with or without Excel's `sep=` line. A quote that never closes is an ordinary character. Fault `file-too-large`.
 */
export const parseDelimited = (text: string): string[][] => {
  const unix = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const declared = /^sep=(.)\n/i.exec(unix)
  const body = declared ? unix.slice(6) : unix
  return splitCells(body.replace(/\n+$/, ''), declared?.[1] ?? delimiterOf(body))
}
