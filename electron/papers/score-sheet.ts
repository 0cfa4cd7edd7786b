import type { CriteriaSet } from '../../shared/domain/criteria-pack.ts'
import { dayAt } from '../../shared/domain/calendar.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import { isSamePaper, type MadePaper, type PaperRef, type PaperTexts } from '../../shared/domain/paper.ts'
import type { PaperBlock, PaperDocument, PaperTable } from '../../shared/domain/paper-document.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'
import { isSettled, paperBlockers } from '../../shared/council/closing.ts'
import { Fault } from '../../shared/fault.ts'
import { sheetFigures } from '../../shared/rating/engine.ts'
import type { JudgedSheet } from '../../shared/rating/rating-input.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import type { Assessed } from '../results/assess.ts'
import { assessOne } from '../results/read-results.ts'
import { fingerprint } from '../scoring/fingerprint.ts'
import { heading, note } from './blocks.ts'
import { wordsCompared } from './compared-readings.ts'
import { headOf, outOfForceOf } from './paper-scene.ts'
import { readPapers, readTexts } from './paper-texts.ts'
import { criteriaTable, strongRow } from './score-sheet-table.ts'
import { addressOf, blockerSentences, requestNames, roleNames } from './words.ts'

const vietnam = 420

/** As long as a line of the sheet is wide. */
const dots = '…'.repeat(40)

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
        strongRow(
          columns.map(({ value }) => ({ text: value === undefined ? '………' : String(value), align: 'center' as const })),
        ),
      ],
    ],
  }
}

const notesOf = ({ sheet }: Filled): PaperBlock[] => {
  const notes = Object.entries(sheet.notes).filter(([, note]) => note !== '')
  if (notes.length === 0) return []
  return [heading('Ghi chú theo tiêu chí'), { kind: 'list', items: notes.map(([code, note]) => `${code}: ${note}`) }]
}

/** Readings that were not compared with the signed decision stand here, so that nobody takes them for its words. */
const footOf = ({ input }: Assessed, compared: readonly string[]): PaperBlock[] => [
  note(
    `Nhãn tiêu chí và mức điểm được rút gọn từ Phụ lục II ban hành kèm theo Quyết định số ${input.pack.decision}; khi có khác biệt, áp dụng văn bản gốc. Dấu *, **, … sau mức điểm: mức tối thiểu để đạt hạng sao tương ứng.`,
  ),
  ...input.set.toVerify
    .filter(({ vi }) => !compared.includes(vi))
    .map(({ vi }) => note(`Cần đối chiếu với văn bản gốc: ${vi}`)),
]

const opinionOf = (filled: Filled | null): PaperBlock[] => [
  heading('Ý kiến của người đánh giá'),
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

const documentOf = (
  assessed: Assessed,
  texts: PaperTexts,
  member: MemberId | null,
  filled: Filled | null,
): ((compared: readonly string[]) => PaperDocument) => {
  const { set, pack, council } = assessed.input
  const scorer = scorerOf(assessed, member)
  const partNames = new Map(pack.parts.map(({ code, name }) => [code, name.vi]))
  return (compared) => ({
    title: 'PHIẾU CHẤM ĐIỂM (nhãn rút gọn)',
    subtitle: [`Bộ ${set.no}: ${set.name.vi}`, `${set.industry.vi} – ${set.group.vi}`],
    landscape: false,
    compact: true,
    head: headOf(texts, null, filled === null ? null : dayAt(filled.sheet.handedInAt, vietnam)),
    blocks: [
      factsOf(assessed, scorer.line),
      ...outOfForceOf(assessed),
      criteriaTable(set, partNames, (code) => filled?.judged.choices[code] ?? null),
      totalsOf(set, filled?.judged ?? null),
      ...(filled === null ? [] : notesOf(filled)),
      ...opinionOf(filled),
      {
        kind: 'signatures',
        recipients: [],
        places: [{ title: 'NGƯỜI ĐÁNH GIÁ', note: '(Ký, ghi rõ họ tên)', name: scorer.name }],
      },
      ...footOf(assessed, compared),
    ],
    draftBecause: filled === null ? [] : blockerSentences(paperBlockers(assessed.result)),
    sample: council.sample,
  })
}

/** Which score sheet: blank, or a member's. */
export type SheetRef = Extract<PaperRef, { kind: 'blank-sheet' | 'sheet' }>

/** A score sheet, and the words of the readings left out of its foot because the council compared them. */
interface ScoreSheet {
  readonly document: PaperDocument
  readonly compared: readonly string[]
}

/** A sheet kept of a settled product stays what it was, whatever was compared with the signed decision since. */
const asKept = (kept: MadePaper | undefined, document: (compared: readonly string[]) => PaperDocument) => {
  if (kept === undefined) return null
  const compared = kept.compared ?? []
  const before = document(compared)
  return fingerprint(before) === kept.content ? { document: before, compared } : null
}

/**
 * Score sheet (phiếu chấm điểm) of a product: blank, or as a member handed it in. Annex II doubles as the sheet; until its official
 * wording is imported ours has short labels, and each option says where it stands there. Faults `not-found`, `own-sheet-due`.
 */
export const scoreSheet = async (desk: Desk, paper: SheetRef): Promise<ScoreSheet> => {
  const assessed = await assessOne(desk, paper.dossier)
  const { texts } = await readTexts(desk)
  const { dossier, packRef, set } = assessed.input
  const { value: council } = await readCouncil(desk.store)
  const { papers } = await readPapers(desk, council)
  const member = paper.kind === 'sheet' ? paper.member : null
  const filled = member === null ? null : await handedInBy(desk, assessed, member)
  const document = documentOf(assessed, texts, member, filled)
  const kept = papers.made.find((made) => isSamePaper(made.paper, paper))
  const compared = wordsCompared(papers, packRef.sha256, set.no)
  return (isSettled(dossier) ? asKept(kept, document) : null) ?? { document: document(compared), compared }
}
