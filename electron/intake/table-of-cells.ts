import { folded } from '../../shared/domain/folded-text.ts'
import { Fault } from '../../shared/fault.ts'
import type { IntakeTable } from '../../shared/ipc/calls/intake.ts'
import { guessMapping, isHeading } from './guess-mapping.ts'

/** A list of one session; more is a mistake of the file, and one call carries no more. */
const mostRows = 500
const mostColumns = 60
const longestCell = 2000
const headerWithin = 30

type Line = { readonly line: number; readonly cells: readonly string[] }

const tidy = (cell: string) =>
  cell
    .slice(0, longestCell)
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '')
const textOf = (cells: readonly string[]) => filled(cells).join(' · ').slice(0, 200)

/** The row with most headings among the first lines; a list has at least two. */
const findHeader = (lines: readonly Line[]): number => {
  const scores = lines.slice(0, headerWithin).map(({ cells }) => cells.filter(isHeading).length)
  const best = Math.max(0, ...scores)
  return best >= 2 ? scores.indexOf(best) : -1
}

/** Merged headings ("Chủ thể" over "Tên", "Địa chỉ"): Excel keeps the text in the first cell of the merge only. */
const carriedRight = (cells: readonly string[]) => {
  let last = ''
  return cells.map((cell) => {
    if (cell !== '') last = cell
    return last
  })
}

const joinHeaders = (upper: readonly string[], lower: readonly string[]) => {
  const above = carriedRight(upper)
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const below = lower[at] ?? ''
    if (below === '') return upper[at] ?? ''
    return isHeading(below) ? below : `${below} ${above[at] ?? ''}`.trim()
  })
}

/** A second header row below the first: headings, and none of them under a filled cell that it would contradict. */
const isSubHeader = (upper: readonly string[], lower: readonly string[]) => {
  const words = filled(lower)
  return (
    words.length >= 2 &&
    words.length < filled(upper).length + filled(lower).length &&
    words.every((word) => isHeading(word) || folded(word) === 'ten') &&
    lower.some((cell, at) => cell !== '' && (upper[at] ?? '') === '')
  )
}

/** "(1) (2) (3)" or "A B 1 2" under the header of official tables. */
const isNumbering = (cells: readonly string[]) => {
  const words = filled(cells).map((cell) => cell.replace(/[()[\]]/g, ''))
  return (
    words.length >= 3 && words.every((word) => /^(\d{1,2}|[A-E])$/.test(word)) && new Set(words).size === words.length
  )
}

/** "Tổng cộng · 12", "Cộng: 3 sản phẩm": beside its label nothing but figures. "Nước mắm · Công ty Ba Làng" is a product. */
const isTotal = (cells: readonly string[]) => {
  const words = filled(cells)
  const label = words.findIndex((cell) => /^(tong( cong| so)?|cong)( |$)/.test(folded(cell)))
  return (
    label !== -1 &&
    !/^cong ty( |$)/.test(folded(words[label] ?? '')) &&
    words.every((cell, at) => at === label || /^[\d(+-]/.test(cell) || /^bang chu( |$)/.test(folded(cell)))
  )
}

const isSeries = (cell: string) => /^([IVXLC]+|[A-Z])[.)]?$/.test(cell) || /^[IVXLC]+[.)]\s/.test(cell)

/** "I · Huyện cũ Hoằng Hoá", "A. Sản phẩm đề nghị 4 sao": one heading over a group of products. */
const isGroupHeading = (cells: readonly string[]) => {
  const words = filled(cells)
  return words.length <= 2 && words.length > 0 && isSeries(words[0] ?? '')
}

const isProduct = ({ cells }: Line) => !isNumbering(cells) && !isTotal(cells) && !isGroupHeading(cells)

const signing =
  /^(nguoi (lap|tong hop|kiem tra)|can bo (lap|phu trach)|(pho )?chu tich|thu ky|(pho )?truong phong|thu truong|(pho )?giam doc|ke toan|xac nhan cua|uy ban nhan dan|ubnd|noi nhan)( |$)/
const isSigningCell = (cell: string) =>
  /^(\(ký|(tm|kt|tl)\.)/i.test(cell) ||
  signing.test(folded(cell)) ||
  /(^| )ngay( \d+)? thang( \d+)? nam( |$)/.test(folded(cell))

/** "Người lập biểu · CHỦ TỊCH", "(Ký, ghi rõ họ tên)", "Nga Sơn, ngày 5 tháng 11 năm 2026": who signs a list, and nothing else. */
const isSigning = ({ cells }: Line) => filled(cells).every(isSigningCell)

/** Lines that signatures take up at most. */
const signedWithin = 20

/** Where those who sign the list begin: behind it stand their titles and names alone, at most one a place, and no number of a row. */
const startOfSignatures = (lines: readonly Line[]): number => {
  const start = lines.findIndex((line, at) => {
    if (at < lines.length - signedWithin || !isSigning(line)) return false
    const rest = lines.slice(at)
    const places = Math.max(...rest.filter(isSigning).map(({ cells }) => filled(cells).length))
    return rest.every(({ cells }) => filled(cells).length <= places && !cells.some((cell) => /^\d+$/.test(cell)))
  })
  return start === -1 ? lines.length : start
}

/** How many lines remain when those at the end without a product (notes, signatures) are cut off. */
const endOfProducts = (lines: readonly Line[], product: number): number => {
  let end = lines.length
  while (end > 0 && (lines[end - 1]?.cells[product] ?? '') === '') end -= 1
  return end
}

/**
 * A table out of raw cells: finds the header row below titles, joins a two-row header, leaves out empty lines, numbering, group
 * headings, totals and signatures (listed in `skipped`). Faults: `no-rows`; `file-too-large` above 500 rows.
 */
export const tableOfCells = (raw: readonly (readonly string[])[]): IntakeTable => {
  const lines = raw
    .map((cells, at): Line => ({ line: at + 1, cells: cells.slice(0, mostColumns).map(tidy) }))
    .filter(({ cells }) => filled(cells).length > 0)
  const at = findHeader(lines)
  const upper = lines[at]?.cells ?? []
  const below = lines[at + 1]?.cells ?? []
  const twoRows = at >= 0 && isSubHeader(upper, below)
  const found = twoRows ? joinHeaders(upper, below) : upper
  const body = lines.slice(at + (twoRows ? 2 : 1))
  const products = body.slice(0, startOfSignatures(body)).filter(isProduct)
  const width = Math.max(found.length, ...products.slice(0, mostRows).map(({ cells }) => cells.length))
  const header = Array.from({ length: width }, (_, column) => found[column] ?? '')
  const padded = products.map(({ line, cells }) => ({ line, cells: header.map((_, column) => cells[column] ?? '') }))
  const product = guessMapping({
    header,
    rows: padded.slice(0, 50).map(({ cells }) => [...cells]),
    skipped: [],
  }).indexOf('product')
  const kept = padded.slice(0, product === -1 ? padded.length : endOfProducts(padded, product))
  if (kept.length === 0) throw new Fault('no-rows')
  if (kept.length > mostRows) throw new Fault('file-too-large', { rows: kept.length, most: mostRows })
  const keptLines = new Set([
    ...kept.map(({ line }) => line),
    lines[at]?.line,
    twoRows ? lines[at + 1]?.line : undefined,
  ])
  return dropEmptyColumns({
    header,
    rows: kept.map(({ cells }) => [...cells]),
    skipped: lines.filter(({ line }) => !keptLines.has(line)).map(({ line, cells }) => ({ line, text: textOf(cells) })),
  })
}

const dropEmptyColumns = ({ header, rows, skipped }: IntakeTable): IntakeTable => {
  const used = header.map((cell, column) => cell !== '' || rows.some((row) => (row[column] ?? '') !== ''))
  const keep = (cells: readonly string[]) => cells.filter((_, column) => used[column])
  return { header: keep(header), rows: rows.map(keep), skipped }
}
