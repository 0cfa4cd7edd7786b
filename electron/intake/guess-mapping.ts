import { folded } from '../../shared/domain/folded-text.ts'
import { intakeFields, type IntakeField, type IntakeTable } from '../../shared/ipc/calls/intake.ts'
import { headings, leftOut } from './headings.ts'
import { recogniseDay } from './recognise-day.ts'
import { isLegalForm, recogniseLegalForm } from './recognise-legal-form.ts'
import { recogniseRequest } from './recognise-request.ts'

const surest = 1000

/** How well a folded heading names a field; 0: not at all. The whole heading beats its beginning, its beginning a mention. */
const scoreOf = (heading: string, field: IntakeField): number => {
  const scores = headings[field].map((name, at) => {
    if (heading === name) return surest - at
    if (name.length < 3) return 0
    if (heading.startsWith(`${name} `)) return 500 + name.length - at
    if (heading.endsWith(` ${name}`)) return 300 + name.length - at
    return ` ${heading} `.includes(` ${name} `) ? 200 + name.length - at : 0
  })
  return Math.max(0, ...scores)
}

const isLeftOut = (heading: string) =>
  leftOut.includes(heading) || leftOut.some((name) => name.length > 5 && heading.startsWith(`${name} `))

/** "Tên chủ thể (người đại diện)": what stands in brackets explains and must not decide. */
const withoutBrackets = (heading: string) => folded(heading.replace(/\([^)]*\)/g, ' ')) || folded(heading)

/** Whether a cell reads as a column heading of a product list. */
export const isHeading = (cell: string): boolean => {
  const heading = withoutBrackets(cell)
  if (heading === '' || heading.length > 60) return false
  return leftOut.includes(heading) || intakeFields.some((field) => scoreOf(heading, field) >= 500)
}

type Candidate = { readonly column: number; readonly field: IntakeField; readonly score: number }

/** Takes the surest pairs first; each field and each column once. */
const assign = (columns: number, candidates: readonly Candidate[]): (IntakeField | null)[] => {
  const mapping = Array.from({ length: columns }, (): IntakeField | null => null)
  for (const { column, field, score } of [...candidates].sort((a, b) => b.score - a.score))
    if (score > 0 && mapping[column] === null && !mapping.includes(field)) mapping[column] = field
  return mapping
}

const byHeading = (header: readonly string[]) =>
  header.flatMap((cell, column) => {
    const heading = withoutBrackets(cell)
    if (heading === '' || isLeftOut(heading)) return []
    return intakeFields.map((field) => ({ column, field, score: scoreOf(heading, field) }))
  })

const isPhone = (cell: string) => /^[+\d][\d\s.()-]{7,}$/.test(cell.trim())
const isCode = (cell: string) => /^[A-Za-zĐđ]{1,6}(-[A-Za-zĐđ0-9]{1,6}){2,}$/.test(cell.trim())

/** Without a header row the cells themselves must tell: shares of cells of a column that read as a field's values. */
const byContent = (rows: readonly (readonly string[])[], columns: number): Candidate[] => {
  const shapes: readonly (readonly [IntakeField, (cell: string) => boolean])[] = [
    ['receivedOn', (cell) => cell.includes('20') && recogniseDay(cell) !== undefined],
    ['phone', isPhone],
    ['code', isCode],
    ['legalForm', isLegalForm],
    ['request', (cell) => recogniseRequest(cell) !== undefined],
    ['address', (cell) => /\b(thon|xa|phuong|so nha|khu pho|to dan pho)\b/.test(folded(cell)) && cell.includes(',')],
    ['commune', (cell) => /^(xa|phuong|thi tran|dac khu) /.test(folded(cell))],
    ['set', (cell) => /^(bo|nhom)( san pham)?( so)? \d{1,2}\b/.test(folded(cell))],
    ['applicant', (cell) => recogniseLegalForm(cell) !== undefined],
    ['product', (cell) => cell.length >= 4 && /\p{L}{2}/u.test(cell)],
  ]
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.slice(0, 50).flatMap((row) => (row[column]?.trim() ? [row[column]] : []))
    return shapes.flatMap(([field, fits], order) => {
      const share = cells.length === 0 ? 0 : cells.filter(fits).length / cells.length
      return share >= 0.6 ? [{ column, field, score: share * 10 - order + 20 - column / 100 }] : []
    })
  }).flat()
}

/**
 * Which field each column of a table is, or null to leave it out: from its Vietnamese heading, with or without diacritics and
 * abbreviated; without a header row from what the cells look like. A guess, shown to the person for correction.
 */
export const guessMapping = ({ header, rows }: IntakeTable): (IntakeField | null)[] =>
  header.some((cell) => cell !== '')
    ? assign(header.length, byHeading(header))
    : assign(header.length, byContent(rows, header.length))
