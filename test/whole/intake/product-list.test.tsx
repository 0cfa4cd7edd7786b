import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aSittingCouncil } from '../../support/workplace.ts'

const heading = 'STT\tTên sản phẩm\tChủ thể\tXã, phường\tBộ sản phẩm\tNgày nhận'
const sound = (no: number) => `${no}\tBánh gai ${no}\tHTX Bánh gai ${no}\tXã Thọ Xuân\t6\t05/10/2026`
/** Forty products; the set of the 3rd is a group, the day of the 7th is none, the 12th has no applicant. */
const list = [
  'DANH SÁCH SẢN PHẨM ĐỀ NGHỊ ĐÁNH GIÁ',
  heading,
  ...Array.from({ length: 40 }, (_, at) => {
    const no = at + 1
    if (no === 3) return sound(no).replace('\t6\t', '\tGia vị\t')
    if (no === 7) return sound(no).replace('05/10/2026', '31/02/2026')
    if (no === 12) return sound(no).replace('HTX Bánh gai 12', '')
    return sound(no)
  }),
  'Tổng cộng: 40 sản phẩm',
].join('\n')

const atIntake = async () => {
  const place = await aSittingCouncil(await temporaryFolder())
  await place.sit('Cô Thư')
  const shown = await showScreen(bridgeInto(place), '/intake')
  leave = shown.leave
  return { place, user: shown.user }
}

let leave = () => undefined as void
const grid = () => screen.getByRole('grid')
const codesOf = async (place: Awaited<ReturnType<typeof aSittingCouncil>>) =>
  (await place.call('dossiers.list', {})).map(({ code }) => code)

/** Pastes and goes on to the rows, as a person does with Ctrl+V and Enter. */
const pasteAndCheck = async (user: Awaited<ReturnType<typeof atIntake>>['user'], text: string, rows: number) => {
  await user.click(screen.getByLabelText('Dán bảng chép từ Excel'))
  await user.paste(text)
  await user.click(await screen.findByRole('button', { name: `Kiểm tra ${rows} dòng` }))
  await screen.findByRole('grid')
}

/** The list being worked on outlives a screen: each scenario ends it. */
afterEach(async () => {
  const restart = screen.queryByRole('button', { name: 'Bắt đầu lại' })
  if (restart) {
    fireEvent.click(restart)
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bắt đầu lại' }))
    await screen.findByLabelText('Dán bảng chép từ Excel')
  }
  leave()
})

describe('taking in a product list', () => {
  test('forty products, three mended by keyboard, added at once and taken back at once', async () => {
    const { place, user } = await atIntake()
    await pasteAndCheck(user, list, 40)
    await screen.findByText('37 trong 40 dòng đã đúng')
    expect(screen.getByRole('button', { name: 'Thêm 40 sản phẩm' })).toHaveProperty('disabled', true)

    grid().focus()
    await user.keyboard('{F8}{F2}')
    await user.keyboard('{ArrowDown}{Enter}') // the second of the suggested sets of "Gia vị"
    await user.keyboard('{F8}')
    await user.keyboard('20/10/2026{Enter}')
    await user.keyboard('{F8}')
    await user.keyboard('Hợp tác xã Thọ Xuân{Tab}')
    await screen.findByText('40 dòng đều đúng')
    expect(await codesOf(place)).toEqual([])

    grid().focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: 'Đã thêm 40 sản phẩm' })
    const listed = await place.call('dossiers.list', {})
    expect(listed).toHaveLength(40)
    expect(listed.find(({ product }) => product === 'Bánh gai 3')).toMatchObject({ set: 10 })

    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText('40 dòng đều đúng')
    expect(await codesOf(place)).toEqual([])
  })

  test('a blank row is neither judged nor added', async () => {
    const { place, user } = await atIntake()
    await user.click(await screen.findByRole('button', { name: 'Gõ tay từng dòng' }))
    await screen.findByText('Gõ hoặc dán sản phẩm đầu tiên vào dòng trống.')
    const faulty = () =>
      within(grid())
        .queryAllByRole('gridcell')
        .filter((cell) => cell.ariaInvalid === 'true')
    expect(faulty()).toEqual([])
    await user.click(grid())
    await user.paste('Bánh gai\tHTX Bánh gai\t6\t\tThọ Xuân')
    await user.click(screen.getByRole('button', { name: 'Thêm dòng trống' }))
    await screen.findByText('1 dòng đều đúng')
    expect(within(grid()).getAllByRole('row')).toHaveLength(3)
    expect(faulty()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Thêm 1 sản phẩm' }))
    await screen.findByRole('heading', { name: 'Đã thêm 1 sản phẩm' })
    expect(await codesOf(place)).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Nhập danh sách khác' }))
  })

  test('faulty rows may be left out; the rest is added', async () => {
    const { place, user } = await atIntake()
    await pasteAndCheck(user, list, 40)
    await user.click(await screen.findByRole('button', { name: 'Bỏ 3 dòng có lỗi' }))
    const add = await screen.findByRole('button', { name: 'Thêm 37 sản phẩm' })
    await waitFor(() => expect(add).toHaveProperty('disabled', false))
    await user.click(add)
    await screen.findByRole('heading', { name: 'Đã thêm 37 sản phẩm' })
    expect(await codesOf(place)).toHaveLength(37)
    await user.click(screen.getByRole('button', { name: 'Nhập danh sách khác' }))
  })

  test('a column guessed wrong is corrected, and what was left out is told', async () => {
    const { user } = await atIntake()
    await user.click(screen.getByLabelText('Dán bảng chép từ Excel'))
    await user.paste('Danh sách\nTên hàng\tSản phẩm\tChủ thể\tBộ\nBánh gai\tđặc sản\tHTX Tứ Trụ\t6')
    const wrong = await screen.findByLabelText('Cột "Sản phẩm" là')
    expect(wrong).toHaveProperty('value', 'product')
    await user.selectOptions(screen.getByLabelText('Cột "Tên hàng" là'), 'Tên sản phẩm')
    expect(wrong).toHaveProperty('value', '')
    expect(screen.getByText('Đã bỏ ra 1 dòng không phải sản phẩm')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Kiểm tra 1 dòng' }))
    await screen.findByText('1 dòng đều đúng')
    expect(within(grid()).getByText('Bánh gai')).toBeDefined()
  })

  test('one answer serves all rows that say the same wrong thing; a change can be undone', async () => {
    const { user } = await atIntake()
    await pasteAndCheck(user, [heading, ...[1, 2].map((no) => sound(no).replace('\t6\t', '\tGia vị\t'))].join('\n'), 2)
    const [answer] = await screen.findAllByRole('button', { name: /^Dùng cho 2 dòng giống nhau: 9 · / })
    if (answer) await user.click(answer)
    await screen.findByText('2 dòng đều đúng')
    grid().focus()
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('0 trong 2 dòng đã đúng')).toBeDefined()
  })

  test('a list that cannot be read says why and leaves the screen as it was', async () => {
    const { user } = await atIntake()
    await user.click(screen.getByLabelText('Dán bảng chép từ Excel'))
    await user.paste('Tên sản phẩm\tChủ thể\nTổng cộng\t')
    expect((await screen.findByRole('alert')).textContent).toContain('Không thấy dòng dữ liệu nào.')
    expect(screen.getByLabelText('Dán bảng chép từ Excel')).toBeDefined()
  })
})
