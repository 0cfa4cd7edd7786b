import type { Criterion, CriteriaSet, Option, Section } from '../../shared/domain/criteria-pack.ts'
import { dayAt } from '../../shared/domain/day.ts'
import type { DossierId, MemberId } from '../../shared/domain/id.ts'
import type { PaperBlock, PaperCell, PaperDocument, PaperRow, PaperTable } from '../../shared/domain/paper-document.ts'
import type { Choice, Sheet } from '../../shared/domain/sheet.ts'
import { paperBlockers } from '../../shared/council/closing.ts'
import { Fault } from '../../shared/fault.ts'
import { sheetFigures } from '../../shared/rating/engine.ts'
import type { JudgedSheet } from '../../shared/rating/rating-input.ts'
import type { Desk } from '../council/desk.ts'
import type { Assessed } from '../results/assess.ts'
import { assessOne } from '../results/read-results.ts'
import { headOf } from './paper-scene.ts'
import { readTexts } from './paper-texts.ts'
import { addressOf, blockerSentences, requestNames, roleNames } from './words.ts'

type Chosen = Choice | null

const vietnam = 420

const starMarks = (option: Option) => (option.minStar === undefined ? '' : ` ${'*'.repeat(option.minStar)}`)

const optionRow = (criterion: Criterion, option: Option, index: number, place: string, chosen: Chosen): PaperRow => {
  const ticked = chosen !== null && 'option' in chosen && chosen.option === index
  const name = option.official ?? option.label.vi
  const inCase = option.case === undefined ? '' : `[Trường hợp ${option.case.no}] `
  return {
    cells: [
      '',
      `${inCase}${name}${starMarks(option)}`,
      { text: `${place}, ${criterion.code}, mức ${index + 1}`, align: 'center' },
      { text: String(option.points), align: 'center' },
      { text: '', ticked, align: 'center' },
    ],
  }
}

const noneRow = ({ code, options }: Criterion, place: string, chosen: Chosen): PaperRow[] =>
  options.some(({ points }) => points === 0) && !(chosen !== null && 'none' in chosen)
    ? []
    : [
        {
          cells: [
            '',
            { text: 'Không thuộc mức nào ở trên', italic: true },
            { text: `${place}, ${code}`, align: 'center' },
            { text: '0', align: 'center' },
            { text: '', ticked: chosen !== null && 'none' in chosen, align: 'center' },
          ],
        },
      ]

const strong = (cells: readonly PaperCell[]): PaperRow => ({ cells, strong: true })

const criterionRows = (criterion: Criterion, place: string, chosen: Chosen): PaperRow[] => [
  strong([criterion.code, criterion.name.vi, '', { text: `tối đa ${criterion.max}`, align: 'center' }, '']),
  ...criterion.options.map((option, index) => optionRow(criterion, option, index, place, chosen)),
  ...noneRow(criterion, place, chosen),
]

const sectionRow = (section: Section): PaperRow[] =>
  section.criteria.some(({ code, name }) => code === section.code && name.vi === section.name.vi)
    ? []
    : [strong([section.code, section.name.vi, '', { text: `tối đa ${section.max}`, align: 'center' }, ''])]

const tableOf = (
  set: CriteriaSet,
  partNames: ReadonlyMap<string, string>,
  chosen: (code: string) => Chosen,
): PaperTable => ({
  kind: 'table',
  caption: 'Tiêu chí, mức điểm và ô chọn',
  small: true,
  columns: [
    { title: 'Mã', percent: 6, align: 'left' },
    { title: 'Tiêu chí và mức điểm (nhãn rút gọn)', percent: 60, align: 'left' },
    { title: 'Vị trí trong Phụ lục II', percent: 18, align: 'center' },
    { title: 'Điểm', percent: 9, align: 'center' },
    { title: 'Chọn', percent: 7, align: 'center' },
  ],
  groups: set.parts.flatMap((part) =>
    part.sections.flatMap((section, nth) =>
      section.criteria.map((criterion, index) => [
        ...(nth === 0 && index === 0
          ? [
              strong([
                {
                  text: `PHẦN ${part.code}. ${partNames.get(part.code) ?? ''} (${part.max} điểm)`,
                  across: 5,
                  bold: true,
                },
              ]),
            ]
          : []),
        ...(index === 0 ? sectionRow(section) : []),
        ...criterionRows(criterion, `Bộ ${set.no}`, chosen(criterion.code)),
      ]),
    ),
  ),
})

const dots = '………………………………………………………………………………………………………………………………'

const blank = (value: string) => (value === '' ? '……………………………' : value)

const factsOf = ({ product, input }: Assessed, scorer: string): PaperBlock => {
  const { applicant } = product
  return {
    kind: 'facts',
    facts: [
      { label: 'Tên sản phẩm', value: product.name },
      { label: 'Mã hồ sơ', value: input.dossier.code },
      { label: 'Chủ thể', value: applicant.name },
      { label: 'Địa chỉ', value: blank(addressOf(applicant)) },
      { label: 'Điện thoại', value: blank(applicant.phone) },
      { label: 'Loại đề nghị', value: requestNames[input.dossier.request] },
      { label: 'Người đánh giá', value: scorer },
    ],
  }
}

type Filled = { readonly sheet: Sheet; readonly judged: JudgedSheet }

/** The handed-in sheet of a member that counts, else the last one. Faults `own-sheet-due` where it is hidden, `not-found`. */
const handedInBy = async (desk: Desk, assessed: Assessed, member: MemberId): Promise<Filled> => {
  if (!assessed.seesChoices(desk.acting, member)) throw new Fault('own-sheet-due')
  const own = assessed.judged.filter((judged) => judged.member === member && judged.sha256 !== null)
  const judged = own.find(({ status }) => status === 'submitted') ?? own.at(-1)
  const sheet = assessed.input.sheets.find(({ sha256 }) => sha256 === judged?.sha256)?.sheet
  if (judged === undefined || sheet === undefined) throw new Fault('not-found', { kind: 'sheet' })
  return { sheet, judged }
}

const totalsOf = (set: CriteriaSet, judged: JudgedSheet | null): PaperTable => {
  const figures = judged === null ? null : sheetFigures(set, judged.choices)
  const parts = set.parts.map(({ code, max }) => ({ title: `Phần ${code}`, max, value: figures?.parts[code] }))
  const total = { title: 'TỔNG ĐIỂM', max: parts.reduce((sum, { max }) => sum + max, 0), value: figures?.total }
  const columns = [...parts, total]
  return {
    kind: 'table',
    caption: 'Tổng điểm theo phần',
    columns: columns.map(({ title, max }) => ({ title: `${title} (tối đa ${max})`, percent: 25, align: 'center' })),
    groups: [
      [
        strong(
          columns.map(({ value }) => ({ text: value === undefined ? '………' : String(value), align: 'center' as const })),
        ),
      ],
    ],
  }
}

const notesOf = ({ sheet }: Filled): PaperBlock[] => {
  const notes = Object.entries(sheet.notes).filter(([, note]) => note !== '')
  if (notes.length === 0) return []
  return [
    { kind: 'heading', text: 'Ghi chú theo tiêu chí' },
    { kind: 'list', items: notes.map(([code, note]) => `${code}: ${note}`) },
  ]
}

const footOf = ({ input }: Assessed): PaperBlock[] => [
  {
    kind: 'text',
    style: 'note',
    text: `Nhãn tiêu chí và mức điểm được rút gọn từ Phụ lục II ban hành kèm theo Quyết định số ${input.pack.decision}; khi có khác biệt, áp dụng văn bản gốc. Dấu *, **, … sau mức điểm: mức tối thiểu để đạt hạng sao tương ứng.`,
  },
  ...input.set.toVerify.map((reading): PaperBlock => ({
    kind: 'text',
    style: 'note',
    text: `Cần đối chiếu với văn bản gốc: ${reading.vi}`,
  })),
]

const opinionOf = (filled: Filled | null): PaperBlock[] => [
  { kind: 'heading', text: 'Ý kiến của người đánh giá' },
  {
    kind: 'text',
    style: 'lines',
    text:
      filled === null
        ? [dots, dots, dots].join('\n')
        : filled.sheet.opinion === ''
          ? 'Không có ý kiến khác.'
          : filled.sheet.opinion,
  },
]

const scorerOf = ({ input }: Assessed, member: MemberId | null): { name: string; line: string } => {
  const seat = input.council.roster.find(({ id }) => id === member)
  if (seat === undefined) return { name: '', line: '………………………………………………' }
  return {
    name: seat.name,
    line: [seat.name, roleNames[seat.role], seat.unit].filter((words) => words !== '').join(' – '),
  }
}

/**
 * Score sheet (phiếu chấm điểm) of a product: blank, or as a member handed it in. Annex II doubles as the sheet; until its official
 * wording is imported ours has short labels, and each option says where it stands there. Faults `not-found`, `own-sheet-due`.
 */
export const scoreSheet = async (desk: Desk, dossier: DossierId, member: MemberId | null): Promise<PaperDocument> => {
  const assessed = await assessOne(desk, dossier)
  const { texts } = await readTexts(desk)
  const filled = member === null ? null : await handedInBy(desk, assessed, member)
  const { set, pack, council } = assessed.input
  const scorer = scorerOf(assessed, member)
  const partNames = new Map(pack.parts.map(({ code, name }) => [code, name.vi]))
  return {
    title: 'PHIẾU CHẤM ĐIỂM (nhãn rút gọn)',
    subtitle: [`Bộ ${set.no}: ${set.name.vi}`, `${set.industry.vi} – ${set.group.vi}`],
    landscape: false,
    compact: true,
    head: headOf(texts, null, filled === null ? null : dayAt(filled.sheet.handedInAt, vietnam)),
    blocks: [
      factsOf(assessed, scorer.line),
      tableOf(set, partNames, (code) => filled?.judged.choices[code] ?? null),
      totalsOf(set, filled?.judged ?? null),
      ...(filled === null ? [] : notesOf(filled)),
      ...opinionOf(filled),
      {
        kind: 'signatures',
        recipients: [],
        places: [{ title: 'NGƯỜI ĐÁNH GIÁ', note: '(Ký, ghi rõ họ tên)', name: scorer.name }],
      },
      ...footOf(assessed),
    ],
    draftBecause: filled === null ? [] : blockerSentences(paperBlockers(assessed.result)),
    sample: council.sample,
  }
}
