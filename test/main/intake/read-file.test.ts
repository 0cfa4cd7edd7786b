import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../electron/intake/read-file.ts'
import { sheetRows, workbookOf } from './workbook-builder.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url))

describe('a workbook as a province keeps it', () => {
  it('is read from the sheet with the products, below its titles, without group headings and totals', async () => {
    const table = await readFile(fixture('danh-sach-san-pham.xlsx'))
    expect(table.header).toContain('Tên sản phẩm')
    expect(table.rows.map((row) => row[1])).toEqual([
      'Bánh gai Tứ Trụ',
      'Nước mắm cá cơm Ba Làng',
      'Chè lam Phủ Quảng',
      'Nem chua Thanh Hoá',
    ])
    expect(table.skipped.map(({ text }) => text)).toEqual([
      'UBND TỈNH THANH HOÁ',
      'DANH SÁCH SẢN PHẨM ĐỀ NGHỊ ĐÁNH GIÁ, PHÂN HẠNG NĂM 2026',
      'II · Khu vực miền núi',
      'Tổng cộng · 4',
      'Thanh Hoá, ngày 10 tháng 11 năm 2026',
      'Người lập biểu',
    ])
  })

  it('gives days as typed, numbers without exponent and cached values of formulas', async () => {
    const table = await readFile(fixture('danh-sach-san-pham.xlsx'))
    expect(table.rows[2]).toEqual(expect.arrayContaining(['3', '978111222', '07/10/2026']))
  })
})

describe('a text file', () => {
  it.each(['utf8.csv', 'utf8-bom.csv', 'unicode-text.txt', 'windows-1258.csv'])(
    '%s keeps its Vietnamese',
    async (name) => {
      const table = await readFile(fixture(name))
      expect(table.header).toEqual(['STT', 'Tên sản phẩm', 'Chủ thể', 'Xã/phường', 'Bộ sản phẩm'])
      expect(table.rows[0]).toEqual(['1', 'Bưởi Luận Văn', 'Hợp tác xã Bưởi Luận Văn', 'Xã Sao Vàng', '1'])
      expect(table.rows[1]?.[1]).toBe('Rượu "Làng Vạn"')
    },
  )
})

it.each([
  ['its low byte first', (bytes: Buffer) => bytes],
  ['its high byte first', (bytes: Buffer) => bytes.swap16()],
])('UTF-16 without a mark, %s, keeps its Vietnamese', async (_, ordered) => {
  const list = ordered(Buffer.from('Tên sản phẩm\tChủ thể\nMắm tép Hà Yên\tHTX Hà Yên', 'utf16le'))
  expect((await readFile(list)).rows).toEqual([['Mắm tép Hà Yên', 'HTX Hà Yên']])
})

describe('a file that is no product list', () => {
  it.each([
    ['old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'xls'],
    ['PDF', Buffer.from('%PDF-1.7'), 'pdf'],
    ['photo', Buffer.from([0xff, 0xd8, 0xff]), 'image'],
  ])('%s is refused by what it contains', async (_, bytes, found) => {
    await expect(readFile(bytes)).rejects.toMatchObject({ code: 'file-type-refused', detail: { found } })
  })

  it('an empty workbook has no rows', async () => {
    await expect(readFile(workbookOf(''))).rejects.toMatchObject({ code: 'no-rows' })
  })
})

describe('a hostile workbook is refused before it fills the memory', () => {
  const heading = sheetRows([['Tên sản phẩm', 'Chủ thể']])
  const cell = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'

  it.each([
    ['a row number without end', workbookOf(`<row r="999999999999">${cell}</row>`), 'file-unreadable'],
    ['a row beyond the sheet', workbookOf('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'), 'file-too-large'],
    [
      'a corner cell far out',
      workbookOf(`${heading}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      'file-too-large',
    ],
    [
      'a bomb that states its size',
      workbookOf(heading, [{ name: 'xl/bomb.xml', content: ' '.repeat(50_000_000) }]),
      'file-too-large',
    ],
    [
      'a bomb that lies about its size',
      workbookOf(heading, [{ name: 'xl/bomb.xml', content: ' '.repeat(5_000_000), statedSize: 10 }]),
      'file-unreadable',
    ],
    ['entities', workbookOf(heading, [], '<!DOCTYPE a [<!ENTITY b "c">]>'), 'file-unreadable'],
    [
      'a row hidden behind a comment',
      workbookOf(`<!-- <c " --><row r="99999999999" x="">${cell}</row>`),
      'file-unreadable',
    ],
    ['a cut-off file', workbookOf(heading).subarray(0, 300), 'file-unreadable'],
    [
      'a hundred thousand products',
      workbookOf(
        sheetRows([
          ['Tên sản phẩm', 'Chủ thể'],
          ...Array.from({ length: 100_000 }, (_, no) => [`Sản phẩm ${no}`, 'HTX']),
        ]),
      ),
      'file-too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readFile(bytes)).rejects.toMatchObject({ name: 'Fault', code })
  })
})

it('pictures and whatever else lies in a workbook are never unpacked', async () => {
  const rows = sheetRows([
    ['Tên sản phẩm', 'Chủ thể'],
    ['Bánh gai', 'HTX Tứ Trụ'],
  ])
  const picture = { name: 'xl/media/anh.png', content: ' '.repeat(5_000_000), method: 12 }
  await expect(readFile(workbookOf(rows, [picture]))).resolves.toMatchObject({ rows: [['Bánh gai', 'HTX Tứ Trụ']] })
})

it('text with cells without end is refused before it fills the memory', async () => {
  await expect(readFile(Buffer.alloc(700_000, '\t\n'))).rejects.toMatchObject({ code: 'file-too-large' })
})

it('a formula that was never computed is an empty cell', async () => {
  const rows = sheetRows([['Tên sản phẩm', 'Chủ thể']])
  const formula = '<row r="2"><c r="A2" t="inlineStr"><is><t>Bánh gai</t></is></c><c r="B2"><f>C2</f></c></row>'
  await expect(readFile(workbookOf(rows + formula))).resolves.toMatchObject({ rows: [['Bánh gai', '']] })
})
