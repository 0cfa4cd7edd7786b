import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../electron/intake/guess-mapping.ts'
import { parseTable } from '../../../electron/intake/parse-table.ts'

const fieldsOf = (text: string) => guessMapping(parseTable(text))

describe('text pasted from Excel', () => {
  it('keeps a cell with line breaks and quotes in one piece', () => {
    const table = parseTable('Tên sản phẩm\tChủ thể\r\n"Bánh ""gai""\r\nTứ Trụ"\tHTX Tứ Trụ\r\n')
    expect(table.rows).toEqual([['Bánh "gai" Tứ Trụ', 'HTX Tứ Trụ']])
  })

  it('takes a quote that never closes as an ordinary character', () => {
    const table = parseTable('Tên sản phẩm\tChủ thể\n"Bánh gai" Tứ Trụ\tHTX\n12" mía\tHTX Mía')
    expect(table.rows).toEqual([
      ['"Bánh gai" Tứ Trụ', 'HTX'],
      ['12" mía', 'HTX Mía'],
    ])
  })

  it('reads CSV with commas, semicolons and a sep line', () => {
    const rows = [['Bánh đa', 'HTX Đồng Tiến']]
    expect(parseTable('Tên sản phẩm,Chủ thể\nBánh đa,HTX Đồng Tiến').rows).toEqual(rows)
    expect(parseTable('Tên sản phẩm;Chủ thể\nBánh đa;HTX Đồng Tiến').rows).toEqual(rows)
    expect(parseTable('sep=|\nTên sản phẩm|Chủ thể\nBánh đa|HTX Đồng Tiến').rows).toEqual(rows)
  })

  it('composes decomposed Vietnamese, so that equal words are equal', () => {
    const table = parseTable(`${'Tên sản phẩm'.normalize('NFD')}\tChủ thể\n${'Mắm tép'.normalize('NFD')}\tHTX`)
    expect(table.rows[0]?.[0]).toBe('Mắm tép'.normalize('NFC'))
  })

  it('who signs below the list is no product, wherever the titles and names stand', () => {
    const list = [
      'STT\tTên sản phẩm\tChủ thể\tXã',
      '1\tNem chua\tHTX Nem\tNga Sơn',
      '2\tChủ tịch gạo\tHTX Gạo\tNga Thắng',
    ]
    const signed = [
      '\t\t\tNga Sơn, ngày 05 tháng 11 năm 2026',
      '\tNgười lập biểu\t\tTM. UBND XÃ\r\n\t\t\tCHỦ TỊCH',
      '\t(Ký, ghi rõ họ tên)\t\t(Ký, đóng dấu)',
      '\tLê Thị Hoa\t\tNguyễn Văn Ứng',
    ]
    const table = parseTable([...list, ...signed].join('\n'))
    expect(table.rows.map(([, product]) => product)).toEqual(['Nem chua', 'Chủ tịch gạo'])
    expect(table.skipped.map(({ text }) => text)).toEqual([
      'Nga Sơn, ngày 05 tháng 11 năm 2026',
      'Người lập biểu · TM. UBND XÃ',
      'CHỦ TỊCH',
      '(Ký, ghi rõ họ tên) · (Ký, đóng dấu)',
      'Lê Thị Hoa · Nguyễn Văn Ứng',
    ])
  })

  it('products that go on below a line of signatures are kept', () => {
    const list = ['STT\tTên sản phẩm\tChủ thể', '1\tNem chua\tHTX Nem', '\tNgười lập\tCHỦ TỊCH', '2\tMật ong\tHTX Ong']
    expect(parseTable(list.join('\n')).rows.map(([, product]) => product)).toContain('Mật ong')
  })

  it('a company is an applicant, no total: without a column of running numbers it stands second', () => {
    const list = [
      'Tên sản phẩm\tChủ thể\tBộ',
      'Nước mắm\tCông ty TNHH Ba Làng\t9',
      'Tổng hợp ngũ cốc\tHTX Hoằng Lộc\t6',
    ]
    const table = parseTable([...list, 'Tổng cộng\t\t2', 'Cộng: 2 sản phẩm'].join('\n'))
    expect(table.rows.map(([product]) => product)).toEqual(['Nước mắm', 'Tổng hợp ngũ cốc'])
    expect(table.skipped.map(({ line }) => line)).toEqual([4, 5])
  })

  it('says so where there is nothing to take in, or too much', () => {
    expect(() => parseTable('\n\t\n')).toThrow(expect.objectContaining({ code: 'no-rows' }))
    const long = ['Tên sản phẩm\tChủ thể', ...Array.from({ length: 501 }, (_, no) => `Sản phẩm ${no}\tHTX`)].join('\n')
    expect(() => parseTable(long)).toThrow(
      expect.objectContaining({ code: 'file-too-large', detail: { rows: 501, most: 500 } }),
    )
  })
})

describe('columns guessed from headings', () => {
  it('knows them without diacritics and abbreviated', () => {
    expect(
      fieldsOf('STT\tTEN SP\tTên cơ sở\tSĐT\tXã, phường\tNhóm SP\tMã HS\tNgày nộp HS\nx\ta\tb\tc\td\te\tf\tg'),
    ).toEqual([null, 'product', 'applicant', 'phone', 'commune', 'set', 'code', 'receivedOn'])
  })

  it('reads a header of two rows with merged cells', () => {
    const table = parseTable(
      'TT\tTên sản phẩm\tChủ thể\t\t\tBộ sản phẩm\n\t\tTên\tĐịa chỉ\tĐiện thoại\t\n1\tGạo nếp hạt cau\tHTX Hà Lĩnh\tThôn 1\t0912345678\t3',
    )
    expect(guessMapping(table)).toEqual([null, 'product', 'applicant', 'address', 'phone', 'set'])
    expect(table.rows).toHaveLength(1)
  })

  it('leaves out stars and notes, and gives each field one column', () => {
    expect(fieldsOf('Sản phẩm\tTên sản phẩm\tChủ thể\tĐề nghị công nhận (sao)\tGhi chú\na\tb\tc\td\te')).toEqual([
      null,
      'product',
      'applicant',
      null,
      null,
    ])
  })

  it('tells by the cells where there is no header row', () => {
    expect(
      fieldsOf(
        '1\tBưởi Luận Văn\tHTX Luận Văn\t0912 345 678\tXã Sao Vàng\n2\tCam Vân Du\tHộ kinh doanh Du\t0912 345 679\tXã Vân Du',
      ),
    ).toEqual([null, 'product', 'applicant', 'phone', 'commune'])
  })
})
