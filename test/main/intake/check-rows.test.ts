import { describe, expect, it } from 'vitest'
import { checkRows, type IntakeRow, type Taken } from '../../../electron/intake/check-rows.ts'
import { toEntries } from '../../../electron/intake/to-entries.ts'
import type { NamedSet } from '../../../electron/intake/recognise-set.ts'

const set = (no: number, name: string, short: string, group: string, industry: string): NamedSet => ({
  no,
  name: { vi: name, en: '' },
  short,
  group: { vi: group, en: '' },
  industry: { vi: industry, en: '' },
})
const food = 'Sản phẩm thực phẩm'
const pack = {
  sets: [
    set(6, 'Chế biến từ gạo, ngũ cốc', 'Chế biến từ gạo, ngũ cốc', 'Thực phẩm chế biến', food),
    set(7, 'Chế biến từ rau, củ, quả, hạt', 'Chế biến từ rau, củ, quả, hạt', 'Thực phẩm chế biến', food),
    set(9, 'Tương, nước mắm, gia vị dạng lỏng khác', 'Tương, nước mắm, gia vị lỏng', 'Gia vị', food),
    set(13, 'Sản phẩm cà phê, ca cao', 'Cà phê, ca cao', 'Cà phê, ca cao', food),
    set(16, 'Nước khoáng thiên nhiên, nước uống đóng chai', 'Nước khoáng', 'Đồ uống không cồn', 'Sản phẩm đồ uống'),
  ],
}
const nothing: Taken = { codes: [], products: [], province: 'Thanh Hoá', year: 2026 }
const aRow = (row: IntakeRow = {}): IntakeRow => ({ product: 'Bánh gai', applicant: 'HTX Tứ Trụ', set: '6', ...row })
const check = (rows: readonly IntakeRow[], taken = nothing) => checkRows(rows, pack, taken)
const only = (row: IntakeRow) => check([row])[0]

it('a code typed on a Mac is the same code as one typed elsewhere', () => {
  const taken = { ...nothing, codes: ['TH-HÒA-01-2026'] }
  const [row] = check([aRow({ code: 'TH-HÒA-01-2026'.normalize('NFD') })], taken)
  expect(row).toMatchObject({ values: { code: 'TH-HÒA-01-2026' }, problems: [{ problem: 'code-taken' }] })
})

describe('the product set of a row', () => {
  it.each(['6', '06', 'Bộ 6', 'bo san pham so 6', 'Chế biến từ gạo, ngũ cốc', 'CHE BIEN TU GAO NGU COC'])(
    '%s is set 6',
    (typed) => {
      expect(only(aRow({ set: typed }))).toMatchObject({
        values: { set: '6' },
        setName: 'Chế biến từ gạo, ngũ cốc',
        problems: [],
      })
    },
  )

  it.each([
    ['cà phê ca cao', '13'],
    ['Đồ uống không cồn', '16'],
  ])('a group with one set means that set: %s', (typed, no) => {
    expect(only(aRow({ set: typed }))?.values.set).toBe(no)
  })

  it('a group with several sets asks, the likelier by the name of the product first', () => {
    const row = only(aRow({ product: 'Măng khô', set: 'Thực phẩm chế biến' }))
    expect(row?.problems).toEqual([
      { field: 'set', problem: 'ambiguous-set', found: 'Thực phẩm chế biến', suggestions: ['7', '6'] },
    ])
    expect(row?.values.set).toBe('Thực phẩm chế biến')
  })

  it('an unknown name keeps what was typed and suggests the nearest', () => {
    expect(only(aRow({ set: 'nước mắm' }))?.problems[0]).toMatchObject({
      problem: 'unknown-set',
      suggestions: ['9', '16', '6'],
    })
  })

  it('an empty cell is never filled silently, only suggested for', () => {
    expect(only(aRow({ product: 'Nước mắm Ba Làng', set: '' }))).toMatchObject({
      values: { set: '' },
      problems: [{ problem: 'missing', suggestions: ['9'] }],
    })
  })

  it('a number that the pack has no set for is unknown', () => {
    expect(only(aRow({ set: '27' }))?.problems[0]).toMatchObject({ problem: 'unknown-set', found: '27' })
  })

  it('a number before words of another kind is asked about, never taken silently', () => {
    expect(only(aRow({ set: '6 - Chế biến từ gạo' }))).toMatchObject({ values: { set: '6' }, problems: [] })
    expect(only(aRow({ product: 'Cói', set: '6 sao' }))?.problems[0]).toMatchObject({
      problem: 'unknown-set',
      suggestions: ['6'],
    })
  })
})

describe('the other fields of a row', () => {
  it.each([
    ['HTX', 'co-operative'],
    ['Tổ hợp tác', 'co-operative-group'],
    ['HKD', 'household'],
    ['Cty TNHH MTV', 'limited-company'],
    ['Công ty CP', 'joint-stock-company'],
    ['LIEN HIEP HTX', 'co-operative-union'],
    ['DNTN', 'private-enterprise'],
  ])('legal form %s', (typed, form) => {
    expect(only(aRow({ legalForm: typed }))?.values.legalForm).toBe(form)
  })

  it('an empty legal form is read from the name of the applicant, else asked for', () => {
    expect(only(aRow({ applicant: 'Công ty TNHH Ba Làng' }))?.values.legalForm).toBe('limited-company')
    expect(only(aRow({ applicant: 'Lê Văn Vạn' }))?.problems).toMatchObject([
      { field: 'legalForm', problem: 'missing' },
    ])
  })

  it.each([
    ['5/3/2026', '2026-03-05'],
    ['05.03.26', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['46327', '2026-11-01'],
    ['46086,375', '2026-03-05'],
    ['36526', '2000-01-01'],
    ['73050', '2099-12-31'],
    ['', ''],
  ])('day %s', (typed, day) => {
    expect(only(aRow({ receivedOn: typed }))).toMatchObject({ values: { receivedOn: day }, problems: [] })
  })

  it.each(['31/02/2026', '11/25/2026', 'hôm qua', '2026', '12026', '463270', '73051'])('%s is no day', (typed) => {
    expect(only(aRow({ receivedOn: typed }))?.problems).toMatchObject([
      { field: 'receivedOn', problem: 'bad-day', found: typed },
    ])
  })

  it.each([
    ['', 'first'],
    ['Lần đầu', 'first'],
    ['nâng hạng sao', 'upgrade'],
    ['Đánh giá lại', 'reassessment'],
  ])('request %s', (typed, kind) => {
    expect(only(aRow({ request: typed }))?.values.request).toBe(kind)
  })

  it('gives a phone number back the zero that Excel drops', () => {
    expect(only(aRow({ phone: '912345678' }))?.values.phone).toBe('0912345678')
  })

  it('offers the applicant above where Excel merged its cell over several products', () => {
    const rows = check([aRow(), aRow({ product: 'Bánh lá', applicant: '' }), aRow({ product: 'Kẹo', applicant: '' })])
    expect(rows.slice(1).map(({ values }) => values.applicant)).toEqual(['', ''])
    expect(rows.slice(1).map(({ problems }) => problems[0])).toMatchObject([
      { field: 'applicant', problem: 'missing', suggestions: ['HTX Tứ Trụ'] },
      { field: 'applicant', problem: 'missing', suggestions: ['HTX Tứ Trụ'] },
    ])
  })

  it('a cell of unseen characters is an empty cell, said before the list is added', () => {
    expect(only(aRow({ product: '\u200b' }))?.problems).toMatchObject([{ field: 'product', problem: 'missing' }])
    expect(only(aRow({ code: '\u0007' }))?.values.code).toMatch(/-2026$/)
  })

  it('names what is missing and what is too long', () => {
    const row = only(aRow({ product: '', applicant: 'x'.repeat(201), legalForm: 'HTX' }))
    expect(row?.problems.map(({ field, problem }) => [field, problem])).toEqual([
      ['product', 'missing'],
      ['applicant', 'too-long'],
    ])
  })
})

describe('codes and products of the whole list', () => {
  it('proposes codes after the highest taken, skipping those the list itself uses', () => {
    const rows = check(
      [aRow({ commune: 'Xã Thọ Xuân' }), aRow({ product: 'B', code: 'TH-TX-09-2026' }), aRow({ product: 'C' })],
      {
        ...nothing,
        codes: ['TH-HL-07-2026', 'TH-HL-40-2025'],
      },
    )
    expect(rows.map(({ values }) => values.code)).toEqual(['TH-TX-10-2026', 'TH-TX-09-2026', 'TH-X-11-2026'])
    expect(rows.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('finds a code twice in the list and one that a dossier has', () => {
    const rows = check(
      [aRow({ code: 'A-1' }), aRow({ product: 'B', code: 'a-1' }), aRow({ product: 'C', code: 'A-2' })],
      {
        ...nothing,
        codes: ['A-2'],
      },
    )
    expect(rows.map(({ problems }) => problems.map(({ problem }) => problem))).toEqual([
      ['code-twice'],
      ['code-twice'],
      ['code-taken'],
    ])
  })

  it('finds one product of one applicant twice, however it is written, but not two applicants of one product', () => {
    const rows = check([
      aRow(),
      aRow({ product: 'BANH GAI', applicant: 'htx tu tru' }),
      aRow({ applicant: 'HTX Khác' }),
    ])
    expect(rows.map(({ problems }) => problems.map(({ problem }) => problem))).toEqual([
      ['product-twice'],
      ['product-twice'],
      [],
    ])
  })

  it('checking what a check returned changes nothing', () => {
    const first = check([aRow({ receivedOn: '5/3/26', legalForm: 'HTX', request: 'nâng hạng' })])
    const again = check(first.map(({ values }) => values))
    expect(again).toEqual(first)
  })
})

describe('dossier entries out of checked rows', () => {
  it('are made of sound rows', () => {
    const [entry] = toEntries(check([aRow({ receivedOn: '05/03/2026', commune: 'Xã Thọ Xuân' })]))
    expect(entry).toMatchObject({
      product: 'Bánh gai',
      set: 6,
      request: 'first',
      receivedOn: '2026-03-05',
      applicant: { legalForm: 'co-operative' },
    })
  })

  it('are all or none', () => {
    const rows = check([aRow(), aRow({ product: 'B', set: '' })])
    expect(() => toEntries(rows)).toThrow(expect.objectContaining({ code: 'rows-faulty', detail: { rows: [1] } }))
  })
})
