import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node'
import { waivedCriteria } from '../../shared/council/waivers.ts'
import { scoringMembers } from '../../shared/domain/council.ts'
import type { MarkedStars } from '../../shared/domain/criteria-pack.ts'
import { tableOf } from '../../shared/rating/v1/set-table.ts'
import type { Assessed } from '../results/assess.ts'
import type { PaperScene } from './paper-scene.ts'
import { standingOf, statusNames } from './words.ts'

/**
 * The summary as a workbook that computes: raw points of every product, criterion and member on one sheet; every sum, mean, minimum and
 * grade a live formula over them. Nothing here rates: the formulas repeat the decision's rules, and a test compares what a spreadsheet
 * program makes of them with the engine.
 */
const ruleSheet = 'Quy tắc'
const rawSheet = 'Điểm gốc'
const summarySheet = 'Tổng hợp'
const grades: readonly MarkedStars[] = [3, 4, 5]

const head = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#E8F0E8',
  borderStyle: 'thin',
})
const text = (value: string): CellObject => ({
  value,
  type: String,
  borderStyle: 'thin',
  wrap: true,
  alignVertical: 'center',
})
const number = (value: number): CellObject => ({ value, type: Number, borderStyle: 'thin', align: 'center' })
const empty: CellObject = { value: '', type: String, borderStyle: 'thin' }
const formula = (value: string, format?: string): CellObject => ({
  value,
  type: 'Formula',
  borderStyle: 'thin',
  align: 'center',
  ...(format && { format }),
})

/** 0 → A, 25 → Z, 26 → AA. */
const letter = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)

/** Columns of the raw sheet: what it is about, the members, then what is counted from them. */
const rawColumns = (members: number) => {
  const first = 5
  const after = first + members
  return {
    first: letter(first),
    last: letter(after - 1),
    counted: letter(after),
    sum: letter(after + 1),
    required: (at: number) => letter(after + 3 + at),
    holds: (at: number) => letter(after + 6 + at),
  }
}

const policyCell = `'${ruleSheet}'!$B$3`

const rules = ({ council }: PaperScene): SheetData => [
  [{ value: council.sample ? 'DỮ LIỆU MẪU' : council.name, type: String, fontWeight: 'bold' }],
  [head('Quy tắc'), head('Giá trị'), head('Ý nghĩa')],
  [
    text('Điều kiện tối thiểu'),
    text(council.rules.minimaPolicy),
    text('majority: quá nửa số phiếu; mean: trung bình của tiêu chí; every: mọi phiếu'),
  ],
  [text('Số phiếu tối thiểu'), number(council.rules.minSheets), text('ít hơn thì chưa xếp hạng')],
  [text('Độ chênh tối đa'), number(council.rules.spreadLimit), text('điểm')],
]

type Raw = { readonly rows: CellObject[][]; readonly members: readonly string[] }

/** The least points that the mark asks for; waived criteria ask for none. */
const requiredOf = ({ input }: Assessed, code: string, stars: MarkedStars): number | null => {
  if (waivedCriteria(input.dossier.findings).has(code)) return null
  return tableOf(input.set).marks.find((mark) => mark.criterion === code && mark.stars === stars)?.required ?? null
}

const holdsFormula = (columns: ReturnType<typeof rawColumns>, at: number, row: number): string => {
  const required = `${columns.required(at)}${row}`
  const reaching = `COUNTIF(${columns.first}${row}:${columns.last}${row},">="&${required})`
  const counted = `${columns.counted}${row}`
  const majority = `IF(2*${reaching}>${counted},1,0)`
  const mean = `IF(${columns.sum}${row}>=${required}*${counted},1,0)`
  const every = `IF(${reaching}=${counted},1,0)`
  return `=IF(${required}="",1,IF(${policyCell}="majority",${majority},IF(${policyCell}="mean",${mean},${every})))`
}

const rawRows = (assessed: Assessed, key: number, members: readonly string[], firstRow: number): CellObject[][] => {
  const { input, judged } = assessed
  const columns = rawColumns(members.length)
  const counted = new Map(
    judged
      .filter(({ status }) => status === 'submitted')
      .map(({ member, figures }) => [member as string, figures.points]),
  )
  return tableOf(input.set).rows.map(({ criterion, part, most }, at) => {
    const row = firstRow + at
    const range = `${columns.first}${row}:${columns.last}${row}`
    return [
      number(key),
      text(assessed.result.code),
      text(part),
      text(criterion.code),
      number(most),
      ...members.map((member) => {
        const points = counted.get(member)?.[at]
        return points === undefined ? empty : number(points)
      }),
      formula(`=COUNT(${range})`),
      formula(`=SUM(${range})`),
      formula(`=IF(${columns.counted}${row}=0,"",${columns.sum}${row}/${columns.counted}${row})`, '0.00'),
      ...grades.map((stars) => {
        const required = requiredOf(assessed, criterion.code, stars)
        return required === null ? empty : number(required)
      }),
      ...grades.map((_, grade) => formula(holdsFormula(columns, grade, row))),
    ]
  })
}

const rawData = (scene: PaperScene): Raw => {
  const members = scoringMembers(scene.council)
  const rows: CellObject[][] = [
    [
      ...['STT', 'Mã hồ sơ', 'Phần', 'Tiêu chí', 'Tối đa'].map(head),
      ...members.map(({ name }) => head(name)),
      ...['Số phiếu', 'Tổng', 'Trung bình'].map(head),
      ...grades.map((stars) => head(`Cần ${stars} sao`)),
      ...grades.map((stars) => head(`Đạt ${stars} sao`)),
    ],
  ]
  const ids = members.map(({ id }) => id)
  for (const [index, assessed] of scene.all.entries())
    if (scene.shown(assessed)) rows.push(...rawRows(assessed, index + 1, ids, rows.length + 1))
  return { rows, members: ids }
}

const thresholdOf = ({ input }: Assessed, stars: number): number =>
  input.pack.stars.find((one) => one.stars === stars)?.from ?? 0

const summaryHead = [
  'STT',
  'Mã hồ sơ',
  'Sản phẩm',
  'Chủ thể',
  'Bộ',
  'Trạng thái',
  'Số phiếu',
  'Tổng phần A',
  'Tổng phần B',
  'Tổng phần C',
  'Tổng điểm',
  'Điểm trung bình',
  'Hạng theo điểm',
  'Thiếu điều kiện 3 sao',
  'Thiếu điều kiện 4 sao',
  'Thiếu điều kiện 5 sao',
  'Hạng sao',
  'Ghi chú',
  'Ngưỡng 5 sao',
  'Ngưỡng 4 sao',
  'Ngưỡng 3 sao',
  'Ngưỡng 2 sao',
]

const summaryRow = (scene: PaperScene, assessed: Assessed, index: number, raw: Raw): CellObject[] => {
  const { product, result } = assessed
  const row = index + 2
  const about = [
    number(index + 1),
    text(result.code),
    text(product.name),
    text(product.applicant.name),
    number(result.set),
  ]
  if (!scene.shown(assessed)) return [...about, text('Chưa công bố'), ...Array.from({ length: 16 }, () => empty)]
  const columns = rawColumns(raw.members.length)
  const all = (column: string) => `'${rawSheet}'!$${column}$2:$${column}$${raw.rows.length}`
  const key = `${all('A')},$A${row}`
  const part = (code: string) => `=SUMIFS(${all(columns.sum)},${key},${all('C')},"${code}")`
  const unmet = (at: number) => formula(`=COUNTIFS(${key},${all(columns.holds(at))},0)`)
  const reaches = (column: string) => `$K${row}>=$${column}${row}*$G${row}`
  const rated = result.status === 'rated'
  const byTotal = `=IF(${reaches('S')},5,IF(${reaches('T')},4,IF(${reaches('U')},3,IF(${reaches('V')},2,1))))`
  const three = `AND(${reaches('U')},$N${row}=0)`
  const four = `AND(${reaches('T')},$N${row}+$O${row}=0)`
  const five = `AND(${reaches('S')},$N${row}+$O${row}+$P${row}=0)`
  const stars = `=IF(${five},5,IF(${four},4,IF(${three},3,IF(${reaches('V')},2,1))))`
  return [
    ...about,
    text(statusNames[result.status]),
    formula(`=IF(COUNTIFS(${key})=0,0,SUMIFS(${all(columns.counted)},${key})/COUNTIFS(${key}))`),
    formula(part('A')),
    formula(part('B')),
    formula(part('C')),
    formula(`=SUM(H${row}:J${row})`),
    formula(`=IF(G${row}=0,"",K${row}/G${row})`, '0.00'),
    rated ? formula(byTotal) : text('–'),
    unmet(0),
    unmet(1),
    unmet(2),
    rated ? { ...formula(stars), fontWeight: 'bold' } : text('–'),
    text(standingOf(result)),
    ...[5, 4, 3, 2].map((grade) => number(thresholdOf(assessed, grade))),
  ]
}

const widths = (values: readonly number[]) => values.map((width) => ({ width }))

/** The workbook's bytes (.xlsx). */
export const summaryWorkbook = async (scene: PaperScene): Promise<Buffer> => {
  const raw = rawData(scene)
  const summary = [
    summaryHead.map(head),
    ...scene.all.map((assessed, index) => summaryRow(scene, assessed, index, raw)),
  ]
  return writeXlsxFile(
    [
      {
        sheet: summarySheet,
        data: summary,
        stickyRowsCount: 1,
        stickyColumnsCount: 3,
        orientation: 'landscape',
        columns: widths([6, 18, 34, 30, 6, 18, 8, 9, 9, 9, 9, 11, 9, 10, 10, 10, 8, 30, 9, 9, 9, 9]),
      },
      {
        sheet: rawSheet,
        data: raw.rows,
        stickyRowsCount: 1,
        stickyColumnsCount: 4,
        orientation: 'landscape',
        columns: widths([6, 18, 6, 9, 8, ...raw.members.map(() => 12), 8, 8, 10, 8, 8, 8, 8, 8, 8]),
      },
      { sheet: ruleSheet, data: rules(scene), columns: widths([24, 14, 70]) },
    ],
    { fontFamily: 'Times New Roman', fontSize: 11 },
  ).toBuffer()
}
