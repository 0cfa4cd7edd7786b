import { proposeCode } from '../../shared/domain/dossier-code.ts'
import { folded } from '../../shared/domain/folded-text.ts'
import { Line } from '../../shared/domain/text.ts'
import { intakeFields, type CheckedRow, type IntakeField, type RowProblem } from '../../shared/ipc/calls/intake.ts'
import { recogniseDay, recogniseSerialDay } from './recognise-day.ts'
import { recogniseLegalForm, suggestLegalForms } from './recognise-legal-form.ts'
import { recogniseRequest } from './recognise-request.ts'
import { recogniseSet, type NamedSet } from './recognise-set.ts'

export type IntakeRow = { readonly [F in IntakeField]?: string | undefined }

/** What a row may not collide with, and what proposed codes are made of. */
export interface Taken {
  readonly codes: readonly string[]
  readonly products: readonly { readonly product: string; readonly applicant: string }[]
  readonly province: string
  readonly year: number
}

type Problem = RowProblem['problem']
type Checked = { readonly value: string; readonly problem?: Problem; readonly suggestions?: readonly string[] }
type Values = Record<IntakeField, string>

const longest: Readonly<Record<IntakeField, number>> = {
  product: 300,
  applicant: 200,
  legalForm: 40,
  representative: 120,
  address: 300,
  commune: 100,
  phone: 40,
  set: 300,
  code: 40,
  request: 40,
  receivedOn: 40,
}

/** As a dossier will have it: a cell of nothing but unseen characters is empty. Composing letters may lengthen a text. */
const tidied = Line(8000)
const tidy = (text: string | undefined) => tidied.parse(text ?? '')

const checkSet = (typed: string, product: string, sets: readonly NamedSet[]): Checked => {
  const reading = recogniseSet(typed, product, sets)
  switch (reading.kind) {
    case 'found':
      return { value: String(reading.no) }
    case 'ambiguous':
      return { value: typed, problem: 'ambiguous-set', suggestions: reading.among.map(String) }
    case 'unknown':
      return {
        value: typed,
        problem: typed === '' ? 'missing' : 'unknown-set',
        suggestions: reading.suggestions.map(String),
      }
  }
}

/** An empty cell takes the form that the applicant's name begins with (HTX …, Công ty TNHH …). */
const checkLegalForm = (typed: string, applicant: string): Checked => {
  const form = recogniseLegalForm(typed === '' ? applicant : typed)
  if (form !== undefined) return { value: form }
  const suggestions = suggestLegalForms(typed === '' ? applicant : typed)
  return { value: typed, problem: typed === '' ? 'missing' : 'unknown-legal-form', suggestions }
}

const checkRequest = (typed: string): Checked => {
  const kind = typed === '' ? 'first' : recogniseRequest(typed)
  return kind === undefined
    ? { value: typed, problem: 'unknown-request', suggestions: ['first', 'upgrade', 'reassessment'] }
    : { value: kind }
}

const checkDay = (typed: string): Checked => {
  if (typed === '') return { value: '' }
  const day = recogniseDay(typed) ?? recogniseSerialDay(typed)
  return day === undefined ? { value: typed, problem: 'bad-day' } : { value: day }
}

/** Excel drops the zero that a Vietnamese phone number starts with. */
const checkPhone = (typed: string): Checked => ({ value: /^[1-9]\d{8}$/.test(typed) ? `0${typed}` : typed })

const checkText = (typed: string, required: boolean): Checked =>
  required && typed === '' ? { value: typed, problem: 'missing' } : { value: typed }

const checkField = (field: IntakeField, row: IntakeRow, sets: readonly NamedSet[]): Checked => {
  const typed = tidy(row[field])
  if (typed.length > longest[field]) return { value: typed, problem: 'too-long' }
  switch (field) {
    case 'set':
      return checkSet(typed, tidy(row.product), sets)
    case 'legalForm':
      return checkLegalForm(typed, tidy(row.applicant))
    case 'request':
      return checkRequest(typed)
    case 'receivedOn':
      return checkDay(typed)
    case 'phone':
      return checkPhone(typed)
    default:
      return checkText(typed, field === 'product' || field === 'applicant')
  }
}

const checkAlone = (row: IntakeRow, sets: readonly NamedSet[]) => {
  const problems: RowProblem[] = []
  const entries = intakeFields.map((field) => {
    const { value, problem, suggestions = [] } = checkField(field, row, sets)
    if (problem) problems.push({ field, problem, found: value.slice(0, 300), suggestions: [...suggestions] })
    return [field, value] as const
  })
  return { values: Object.fromEntries(entries) as Values, problems }
}

/** Excel keeps the name of an applicant with several products in the first cell of a merge: the rows below are offered it. */
const offerApplicantAbove = (rows: readonly ReturnType<typeof checkAlone>[]) => {
  let above = ''
  return rows.map((row) => {
    const { applicant } = row.values
    if (applicant !== '') above = applicant
    if (applicant !== '' || above === '') return row
    const problems = row.problems.map((problem) =>
      problem.field === 'applicant' ? { ...problem, suggestions: [above.slice(0, longest.applicant)] } : problem,
    )
    return { ...row, problems }
  })
}

const codeKey = (code: string) => code.toUpperCase()
const productKey = (product: string, applicant: string) => `${folded(product)}\n${folded(applicant)}`

/** Keys that occur more than once. */
const repeated = (keys: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  return new Set(keys.filter((key) => seen.size === seen.add(key).size))
}

const proposeCodes = (rows: readonly Values[], { codes, province, year }: Taken): string[] => {
  const used = new Set([...codes, ...rows.flatMap(({ code }) => (code === '' ? [] : [code]))])
  return rows.map(({ code, commune }) => {
    if (code !== '') return code
    const proposed = proposeCode({ province, commune }, year, used)
    used.add(proposed)
    return proposed
  })
}

/**
 * Checks a product list row by row. In: rows as typed or as an earlier check returned them, the sets of the council's pack, what is
 * taken already. Out: for each row its values in canonical form (set by number, legal form and request by key, day as
 * `YYYY-MM-DD`, an empty code proposed) with its problems; a value with a problem stays as typed. Never throws for a bad row.
 */
export const checkRows = (
  rows: readonly IntakeRow[],
  pack: { readonly sets: readonly NamedSet[] },
  taken: Taken,
): CheckedRow[] => {
  const alone = offerApplicantAbove(rows.map((row) => checkAlone(row, pack.sets)))
  const codes = proposeCodes(
    alone.map(({ values }) => values),
    taken,
  )
  const twiceCodes = repeated(codes.map(codeKey))
  const takenCodes = new Set(taken.codes.map(codeKey))
  const products = alone.map(({ values }) =>
    values.product === '' ? '' : productKey(values.product, values.applicant),
  )
  const twiceProducts = repeated(products)
  const takenProducts = new Set(taken.products.map(({ product, applicant }) => productKey(product, applicant)))
  return alone.map(({ values, problems }, at) => {
    const code = codes[at] ?? ''
    const among: RowProblem[] = []
    const add = (field: IntakeField, problem: Problem, found: string) =>
      among.push({ field, problem, found: found.slice(0, 300), suggestions: [] })
    if (takenCodes.has(codeKey(code))) add('code', 'code-taken', code)
    else if (twiceCodes.has(codeKey(code))) add('code', 'code-twice', code)
    const product = products[at] ?? ''
    if (product !== '' && (twiceProducts.has(product) || takenProducts.has(product)))
      add('product', 'product-twice', values.product)
    const set = pack.sets.find(({ no }) => String(no) === values.set)
    return { row: at, values: { ...values, code }, setName: set?.name.vi ?? '', problems: [...problems, ...among] }
  })
}
