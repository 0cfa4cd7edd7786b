import { describe, expect, test } from 'vitest'
import { filtered, noFilter } from '../../../renderer/pages/board/board-filter.ts'
import { shortNames } from '../../../renderer/pages/board/member-name.ts'
import { cellAfter } from '../../../renderer/pages/board/use-grid-keys.ts'
import { DossierId, MemberId } from '../../../shared/domain/id.ts'
import { BoardRow } from '../../../shared/ipc/calls/council.ts'

const me = MemberId.parse('member0000000001')
const other = MemberId.parse('member0000000002')

const aRow = (product: string, change: Partial<BoardRow> = {}): BoardRow => ({
  dossier: DossierId.parse(product.length.toString().padStart(16, '0')),
  code: '38-16100-01-2026',
  product,
  applicant: 'Hợp tác xã Đồng Tiến',
  set: 6,
  state: 'open',
  cells: [],
  result: null,
  ended: null,
  openFindings: 0,
  ...change,
})
const aCell = (member: MemberId, state: BoardRow['cells'][number]['state']) => ({
  member,
  state,
  scored: 0,
  of: 32,
  round: 1,
  correcting: false,
  total: null,
})
const names = (rows: readonly BoardRow[]) => rows.map(({ product }) => product)

describe('filtering the board', () => {
  const rows = [
    aRow('Bánh gai Tứ Trụ', { cells: [aCell(me, 'draft'), aCell(other, 'submitted')] }),
    aRow('Nem chua', { cells: [aCell(me, 'submitted'), aCell(other, 'not-started')], openFindings: 1 }),
    aRow('Cói mỹ nghệ', { set: 21, cells: [aCell(me, 'conflict')], state: 'open' }),
    aRow('Rượu Chi Nê', { state: 'withdrawn', cells: [aCell(me, 'draft')] }),
  ]
  const left = (change: Partial<typeof noFilter>) => names(filtered(rows, { ...noFilter, ...change }, me))

  test('finds by product, applicant and code without diacritics', () => {
    expect(left({ search: 'tu tru banh' })).toEqual(['Bánh gai Tứ Trụ'])
    expect(left({ search: 'dong tien' })).toHaveLength(4)
    expect(left({ search: '38-16100' })).toHaveLength(4)
  })

  test('mine not handed in: my drafts of open products only', () => {
    expect(left({ state: 'mine' })).toEqual(['Bánh gai Tứ Trụ'])
  })

  test("due: anybody's sheet of an open product", () => {
    expect(left({ state: 'due' })).toEqual(['Bánh gai Tứ Trụ', 'Nem chua'])
  })

  test('findings, conflicts, withdrawn and product sets', () => {
    expect(left({ state: 'findings' })).toEqual(['Nem chua'])
    expect(left({ state: 'conflict' })).toEqual(['Cói mỹ nghệ'])
    expect(left({ state: 'returned' })).toEqual(['Rượu Chi Nê'])
    expect(left({ set: 21 })).toEqual(['Cói mỹ nghệ'])
  })

  test('sheets that are being corrected', () => {
    const corrected = aRow('Mắm tép', { cells: [{ ...aCell(other, 'submitted'), correcting: true }] })
    expect(names(filtered([...rows, corrected], { ...noFilter, state: 'correcting' }, me))).toEqual(['Mắm tép'])
  })

  test('a hidden result is in no way over the spread limit', () => {
    expect(left({ state: 'spread' })).toEqual([])
  })
})

describe('names over the columns', () => {
  test('are given names, with initials only where two would read alike', () => {
    expect(shortNames(['Lê Thị Hồng Nhung', 'Nguyễn Văn Sơn', 'Cao Sơn', 'Nam'])).toEqual([
      'Nhung',
      'NV. Sơn',
      'C. Sơn',
      'Nam',
    ])
  })
})

describe('keys in the grid', () => {
  const size = { rows: 70, columns: 19, page: 8 }

  test('stop at the edges', () => {
    expect(cellAfter('ArrowUp', false, { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 })
    expect(cellAfter('ArrowRight', false, { row: 2, column: 18 }, size)).toEqual({ row: 2, column: 18 })
    expect(cellAfter('PageDown', false, { row: 66, column: 0 }, size)).toEqual({ row: 69, column: 0 })
  })

  test('Home and End stay in the row, with Ctrl they reach the corners', () => {
    expect(cellAfter('End', false, { row: 5, column: 3 }, size)).toEqual({ row: 5, column: 18 })
    expect(cellAfter('End', true, { row: 5, column: 3 }, size)).toEqual({ row: 69, column: 18 })
    expect(cellAfter('Home', true, { row: 5, column: 3 }, size)).toEqual({ row: 0, column: 0 })
  })

  test('other keys are left to the cell', () => {
    expect(cellAfter('Enter', false, { row: 1, column: 1 }, size)).toBeNull()
  })
})
