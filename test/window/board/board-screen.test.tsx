import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { cellIcons } from '../../../renderer/pages/board/cell-look.ts'
import { DossierId, MemberId } from '../../../shared/domain/id.ts'
import type { BoardCell } from '../../../shared/ipc/calls/council.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { Fault } from '../../../shared/fault.ts'
import { fakeBridge, type Answers } from '../../support/fake-bridge.ts'
import { showScreen } from '../../support/show-screen.tsx'

type Board = Output<'board.read'>

const me = MemberId.parse('member0000000001')
const other = MemberId.parse('member0000000002')
const dossier = (at: number) => DossierId.parse(`dossier${String(at).padStart(9, '0')}`)

const rows = (count: number): Board['rows'] =>
  Array.from({ length: count }, (_, at) => ({
    dossier: dossier(at),
    code: `38-16100-${at}-2026`,
    product: `Sản phẩm ${at}`,
    applicant: 'Hộ kinh doanh Lê Thị Sáu',
    set: 6,
    state: 'open',
    cells: [
      { member: me, state: 'draft', scored: 12, of: 32, round: 1, correcting: false, total: null },
      { member: other, state: 'submitted', scored: 32, of: 32, round: 1, correcting: false, total: null },
    ],
    result:
      at === 0
        ? null
        : { status: 'rated', counted: 3, sum: 209, stars: 3, spread: 12, spreadExceeded: true, openFindings: 0 },
    ended: null,
    openFindings: at === 1 ? 2 : 0,
  })) as Board['rows']

const board = (count: number, next: Partial<Board['next']> = {}): Board => ({
  members: [
    { id: me, name: 'Nguyễn Văn Thành', role: 'chair' },
    { id: other, name: 'Lê Thị Nhung', role: 'member' },
  ],
  rows: rows(count),
  next: { kind: 'score', count, dossier: dossier(0), ...next },
  progress: { handedIn: count, due: 2 * count },
})

const openCouncil = (read: () => Board): Answers => ({
  'workspace.state': () => ({
    open: {
      folder: '/nha/mau',
      name: 'Hội đồng mẫu',
      sample: true,
      readOnly: null,
      quarantined: [],
      locked: 0,
      badEvidence: [],
      lastBackup: null,
      backupDue: true,
    },
    program: { version: '0.1.0' },
  }),
  'acting.read': () => ({ member: me }),
  'keys.read': () => ({ authority: null, mayFound: false, people: [] }),
  'board.read': read,
})

/** The words of the legend beside such a board. */
const legendOf = async (shown: Board) => {
  const { bridge } = fakeBridge(openCouncil(() => shown))
  const { leave } = await showScreen(bridge, '/board')
  const legend = await screen.findByRole('list', { name: 'Chú giải' })
  const words = within(legend)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  leave()
  return words
}

/** Signs as they are drawn. */
const signsIn = (element: Element) => [...element.querySelectorAll('svg')].map(({ innerHTML }) => innerHTML)

/** What the cells say in which such a sign stands. */
const cellsWith = (grid: HTMLElement, sign: string) =>
  [...grid.querySelectorAll('td')]
    .filter((cell) => signsIn(cell).includes(sign))
    .map((cell) => cell.querySelector('.read-aloud-only')?.textContent)

describe('the board', () => {
  test('only the rows in sight exist, and the grid still tells how many there are', async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(70)))
    await showScreen(bridge, '/board')
    const grid = await screen.findByRole('grid')
    expect(grid.getAttribute('aria-rowcount')).toBe('71')
    await waitFor(() => expect(within(grid).getAllByRole('row').length).toBeGreaterThan(10))
    expect(within(grid).getAllByRole('row').length).toBeLessThan(40)
  })

  test('says every state in words, hides a result that is due, and marks spread and findings', async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(3)))
    await showScreen(bridge, '/board')
    const grid = await screen.findByRole('grid')
    expect(within(grid).getAllByText(/Nguyễn Văn Thành: đang chấm 12\/32/)).toHaveLength(3)
    expect(within(grid).getAllByText('Lê Thị Nhung: đã nộp')).toHaveLength(3)
    expect(within(grid).getAllByText(/Hiện sau khi bạn nộp phiếu của mình/)).toHaveLength(1)
    expect(within(grid).getAllByText('69,67')).toHaveLength(2)
    expect(within(grid).getAllByLabelText('độ chênh 12, vượt độ chênh')).toHaveLength(2)
    expect(within(grid).getByLabelText('2 phát hiện chờ quyết định')).toBeDefined()
  })

  test('one tab stop; arrows lead to the own sheet and Enter opens it', async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(3)))
    const { user, address } = await showScreen(bridge, '/board')
    const grid = await screen.findByRole('grid')
    expect(grid.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
    grid.querySelector<HTMLElement>('[data-cell="0:0"]')?.focus()
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    await waitFor(() => expect(document.activeElement?.getAttribute('data-cell')).toBe('1:4'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(address()).toBe(`/sheet/${dossier(1)}`))
  })

  test("nobody opens another's sheet from here", async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(1)))
    await showScreen(bridge, '/board')
    const own = await screen.findAllByRole('link', { name: /Nguyễn Văn Thành: đang chấm/ })
    expect(own).toHaveLength(1)
    expect(screen.queryByRole('link', { name: /Lê Thị Nhung/ })).toBeNull()
  })

  test.each([
    ['close-session', 'Kết thúc phiên họp', '/papers'],
    ['seal-bundle', 'Làm gói hồ sơ', '/bundles'],
  ] as const)('at the end of the session the button of %s leads there', async (kind, button, to) => {
    const { bridge } = fakeBridge(openCouncil(() => board(1, { kind, count: 0, dossier: null })))
    const { user, address } = await showScreen(bridge, '/board')
    await user.click(await screen.findByRole('button', { name: button }))
    await waitFor(() => expect(address()).toBe(to))
  })

  test('the legend names every sign that stands in a cell', async () => {
    const few = board(1)
    expect(await legendOf(few)).toEqual(['chưa chấm', 'đang chấm n/32', 'đã nộp'])
    const [row] = few.rows
    if (row === undefined) throw new Error('an empty board')
    const states = Object.keys(cellIcons) as BoardCell['state'][]
    const cells = states.map((state) => ({
      member: me,
      state,
      scored: 0,
      of: 32,
      round: 1,
      correcting: false,
      total: null,
    }))
    const all = await legendOf({ ...few, rows: [{ ...row, cells }] })
    expect(all).toHaveLength(states.length)
    expect(all).toContain('không được phân công')
  })

  test('a counted sheet that is being corrected says so beside its total, in the cell and in the legend', async () => {
    const shown = board(1, { kind: 'wait-for-corrections', count: 1, dossier: null })
    const [row] = shown.rows
    if (row === undefined) throw new Error('an empty board')
    const cells = row.cells.map((cell) => (cell.member === other ? { ...cell, correcting: true, total: 71 } : cell))
    const { bridge } = fakeBridge(openCouncil(() => ({ ...shown, rows: [{ ...row, cells }] })))
    const { user } = await showScreen(bridge, '/board')
    const grid = await screen.findByRole('grid')
    expect(within(grid).getByText('Lê Thị Nhung: đã nộp, 71 điểm, đang sửa phiếu đã nộp')).toBeDefined()
    const explained = within(screen.getByRole('list', { name: 'Chú giải' })).getByText('đang sửa phiếu đã nộp')
    const [mark = ''] = signsIn(explained)
    expect(mark).not.toBe('')
    expect(cellsWith(grid, mark)).toEqual(['Lê Thị Nhung: đã nộp, 71 điểm, đang sửa phiếu đã nộp'])
    expect(screen.getByText('Còn 1 phiếu đã nộp đang được sửa; sản phẩm chưa kết thúc được.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Lọc phiếu đang sửa' }))
    expect(screen.getByLabelText<HTMLSelectElement>('Trạng thái').value).toBe('correcting')
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }))
  })

  test('the next step is one line with the button that does it', async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(3, { kind: 'wait-for-sheets', count: 3, dossier: null })))
    const { user } = await showScreen(bridge, '/board')
    expect(await screen.findByText('Còn chờ 3 phiếu của các thành viên.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Lọc phiếu chưa nộp' }))
    expect(screen.getByLabelText<HTMLSelectElement>('Trạng thái').value).toBe('due')
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }))
  })

  test('searching without diacritics leaves the rows that fit, and none is said plainly', async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(12)))
    const { user } = await showScreen(bridge, '/board')
    const search = await screen.findByLabelText('Tìm sản phẩm, chủ thể, mã')
    await user.type(search, 'san pham 11')
    expect(screen.getByText('1/12 sản phẩm')).toBeDefined()
    await user.type(search, ' khong co')
    expect(screen.getByText('Không có sản phẩm nào khớp')).toBeDefined()
    await user.click(screen.getAllByRole('button', { name: 'Bỏ lọc' })[0] ?? search)
    expect(screen.getByText('12/12 sản phẩm')).toBeDefined()
  })

  test('an empty board says what to do next', async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(0, { kind: 'add-products', dossier: null })))
    await showScreen(bridge, '/board')
    expect(await screen.findByRole('link', { name: 'Nhập danh sách từ Excel' })).toBeDefined()
    expect(screen.queryByRole('region', { name: 'Việc tiếp theo' })).toBeNull()
  })

  test('before the products of an empty board comes what must be there first: the root key', async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(0, { kind: 'make-authority', dossier: null })))
    const { user, address } = await showScreen(bridge, '/board')
    expect(await screen.findByText(/chưa có khoá gốc để cấp chứng thư/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Tạo khoá gốc' }))
    await waitFor(() => expect(address()).toBe('/set-up/authority'))
  })

  test('a board that cannot be read says what is safe, and trying again works', async () => {
    let broken = true
    const read = () => {
      if (broken) throw new Fault('damaged-file', { file: 'sessions/x.json' })
      return board(1)
    }
    const { bridge } = fakeBridge(openCouncil(read))
    const { user } = await showScreen(bridge, '/board')
    expect((await screen.findByRole('alert')).textContent).toContain('Một tệp dữ liệu bị hỏng.')
    broken = false
    await user.click(screen.getByRole('button', { name: 'Thử lại' }))
    expect(await screen.findByRole('grid')).toBeDefined()
  })
})

describe('around every screen of a council', () => {
  test('the sample is marked, keys are said to be missing, and a backup is asked for', async () => {
    const { bridge, made } = fakeBridge({
      ...openCouncil(() => board(1)),
      'workspace.backUp': () => Promise.reject(new Fault('backup-mismatch')),
    })
    const { user } = await showScreen(bridge, '/board')
    expect(await screen.findByText('DỮ LIỆU MẪU')).toBeDefined()
    expect(await screen.findByText('Chưa có khoá cá nhân')).toBeDefined()
    expect(screen.getByText(/Chưa sao lưu lần nào/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Sao lưu ra USB' }))
    expect(made.map(({ name }) => name)).toContain('workspace.backUp')
    expect(await screen.findByText(/đọc lại không giống bản gốc/)).toBeDefined()
  })

  test('the heading takes the focus on arriving at another screen, and the window is named after it', async () => {
    const { bridge } = fakeBridge(openCouncil(() => board(1)))
    const { user } = await showScreen(bridge, '/board')
    expect(document.title).toBe('Bảng phiên – Chấm Sao')
    await user.click(await screen.findByRole('link', { name: 'Tiêu chí' }))
    const heading = await screen.findByRole('heading', { level: 1, name: 'Bộ tiêu chí' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(document.title).toBe('Bộ tiêu chí – Chấm Sao')
  })
})
