import { rmSync, mkdtempSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aWorkplace, type Workplace } from '../support/workplace.ts'
import { bridgeInto, showScreen } from '../support/show-screen.tsx'
import { shownFingerprint, shownPassphrase } from '../support/shown-root-key.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'set-up-'))
  localStorage.clear()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const slow = { timeout: 20_000 }

type User = Awaited<ReturnType<typeof showScreen>>['user']

const fillAbout = async (user: User) => {
  await user.type(screen.getByLabelText(/^Tên hội đồng/), 'Hội đồng OCOP tỉnh Thanh Hoá')
  await user.type(screen.getByLabelText(/^Tỉnh, thành phố/), 'Thanh Hoá')
  await user.type(screen.getByLabelText(/^Số quyết định/), '12/QĐ-UBND')
  await user.type(screen.getByLabelText(/^Ngày quyết định/), '1/10/2026')
  await user.type(screen.getByLabelText(/^Tên phiên/), 'Đợt 2 năm 2026')
  await user.type(screen.getByLabelText(/^Ngày họp/), '24.11.2026')
}

const roster = [
  '1\tBà Lê Thị Chủ\tChủ tịch Hội đồng',
  '2\tÔng Trần Văn Phó\tPhó Chủ tịch',
  '3\tCô Đặng Thuỳ Thư\tThư ký',
  '4\tAnh Ba\tỦy viên',
].join('\n')

const pasteRoster = async (user: User) => {
  await user.click(screen.getByLabelText('Họ và tên, người thứ 1'))
  await user.paste(roster)
}

const atSetUp = async (workplace: Workplace) => {
  const shown = await showScreen(bridgeInto(workplace), '/set-up')
  await screen.findByLabelText(/^Tên hội đồng/)
  return shown
}

/** The form filled and the council created: the last step, its root key. */
const atRootKey = async (workplace: Workplace) => {
  const shown = await atSetUp(workplace)
  await fillAbout(shown.user)
  await pasteRoster(shown.user)
  await shown.user.click(screen.getByRole('radio', { name: /^Theo từng phiếu/ }))
  await shown.user.click(screen.getByRole('button', { name: 'Tạo hội đồng' }))
  await screen.findByRole('heading', { level: 1, name: 'Bước cuối: khoá gốc của hội đồng' }, slow)
  const typed = await screen.findByLabelText('Gõ lại mật khẩu từ giấy')
  return { ...shown, typed, passphrase: shownPassphrase() }
}

const level = (name: RegExp) => screen.getByRole('radio', { name }).closest('label')?.textContent

describe('setting up a council', () => {
  test('from the first word to a council on disk, the roster pasted, the minima policy chosen', async () => {
    const workplace = await aWorkplace(folder)
    const { user, address } = await atSetUp(workplace)
    await fillAbout(user)
    await pasteRoster(user)
    await user.click(screen.getByRole('radio', { name: /^Theo từng phiếu/ }))
    await user.type(screen.getByLabelText('Điều khoản của Quy chế: Độ chênh cho phép giữa các phiếu'), 'khoản 2 Điều 7')
    await waitFor(() => expect(screen.getByText(/Documents.*hoi-dong-ocop-tinh-thanh-hoa$/)).toBeDefined())
    await user.click(screen.getByRole('button', { name: 'Tạo hội đồng' }))
    await waitFor(() => expect(address()).toBe('/set-up/authority'), { timeout: 20_000 })
    const { council, session } = await workplace.call('council.read', {})
    expect(council.name).toBe('Hội đồng OCOP tỉnh Thanh Hoá')
    expect(council.decision).toEqual({ number: '12/QĐ-UBND', day: '2026-10-01' })
    expect(council.roster.map(({ name, role, scores }) => [name, role, scores])).toEqual([
      ['Lê Thị Chủ', 'chair', true],
      ['Trần Văn Phó', 'deputy', true],
      ['Cô Đặng Thuỳ Thư', 'secretary', false],
      ['Anh Ba', 'member', true],
    ])
    expect(council.rules).toMatchObject({ minimaPolicy: 'every', articles: { spreadLimit: 'khoản 2 Điều 7' } })
    expect(session).toMatchObject({ name: 'Đợt 2 năm 2026', day: '2026-11-24', mode: 'meeting' })
    expect(existsSync(join((await workplace.call('workspace.state', {})).open?.folder ?? '', 'journal'))).toBe(true)
    expect(workplace.bugs).toEqual([])
  })

  test('nothing is created before the minima policy is chosen, and the form says where to look', async () => {
    const workplace = await aWorkplace(folder)
    const { user, address } = await atSetUp(workplace)
    await fillAbout(user)
    await pasteRoster(user)
    await user.click(screen.getByRole('button', { name: 'Tạo hội đồng' }))
    const problems = await screen.findByText(/Còn 1 chỗ cần sửa/)
    expect(problems.textContent).toContain('Quy tắc theo Quy chế hội đồng')
    expect(screen.getByText('Hãy chọn một.')).toBeDefined()
    expect(address()).toBe('/set-up')
    expect((await workplace.call('workspace.state', {})).open).toBeNull()
  })

  test('nothing is created while nobody is chair or secretary, and the roster says so', async () => {
    const workplace = await aWorkplace(folder)
    const { user, address } = await atSetUp(workplace)
    await fillAbout(user)
    await user.click(screen.getByLabelText('Họ và tên, người thứ 1'))
    await user.paste('1\tLê Thị Một\tỦy viên\n2\tTrần Văn Hai\tỦy viên')
    await user.click(screen.getByRole('radio', { name: /^Theo từng phiếu/ }))
    await user.click(screen.getByRole('button', { name: 'Tạo hội đồng' }))
    expect((await screen.findByText(/Còn 1 chỗ cần sửa/)).textContent).toContain('Thành viên')
    expect(screen.getByText(/Cần ít nhất một chủ tịch hoặc thư ký/)).toBeDefined()
    expect(address()).toBe('/set-up')
    expect((await workplace.call('workspace.state', {})).open).toBeNull()
  })

  test('what was typed is still there after leaving the screen', async () => {
    const workplace = await aWorkplace(folder)
    const first = await atSetUp(workplace)
    await first.user.type(screen.getByLabelText(/^Tên hội đồng/), 'Hội đồng khu vực Thọ Xuân')
    await pasteRoster(first.user)
    first.leave()
    await atSetUp(workplace)
    expect(screen.getByLabelText<HTMLInputElement>(/^Tên hội đồng/).value).toBe('Hội đồng khu vực Thọ Xuân')
    expect(screen.getByLabelText<HTMLInputElement>('Họ và tên, người thứ 4').value).toBe('Anh Ba')
  })

  test('each level says what it may recognise, and a pack out of force is told for the day of the session', async () => {
    const { user } = await atSetUp(await aWorkplace(folder))
    expect(level(/^Tỉnh/)).toContain('Được công nhận 3 sao và 4 sao')
    expect(level(/^Tỉnh/)).toContain('từ 90')
    expect(level(/^Khu vực/)).toContain('Không công nhận hạng sao')
    await user.type(screen.getByLabelText(/^Ngày họp/), '01/05/2026')
    expect(await screen.findByText(/có hiệu lực từ 22\/05\/2026, sau ngày họp/)).toBeDefined()
  })

  test('Enter in the last row makes the next one, and likely oversights are told', async () => {
    const { user } = await atSetUp(await aWorkplace(folder))
    await pasteRoster(user)
    await user.click(screen.getByLabelText('Họ và tên, người thứ 4'))
    await user.keyboard('{Enter}')
    const fifth = await screen.findByLabelText('Họ và tên, người thứ 5')
    await waitFor(() => expect(document.activeElement).toBe(fifth))
    await user.type(fifth, 'anh ba')
    expect(await screen.findByText(/Hai dòng trùng tên/)).toBeDefined()
    expect(within(document.body).getByText('5 người, 4 người chấm điểm')).toBeDefined()
  })
})

describe('the last step, the root key', () => {
  test('is made by whoever sets up, before anybody sits down: shown once, typed again, then the board', async () => {
    const workplace = await aWorkplace(folder)
    const { user, address, typed, passphrase } = await atRootKey(workplace)
    const confirm = screen.getByRole<HTMLButtonElement>('button', { name: 'Tạo khoá gốc' })
    const fingerprint = shownFingerprint()
    expect((await workplace.call('acting.read', {})).member).toBeNull()
    expect(confirm.disabled).toBe(true)
    await user.type(typed, passphrase)
    await user.click(confirm)
    const made = await screen.findByRole('heading', { level: 2, name: 'Hội đồng đã có khoá gốc' }, slow)
    expect(shownFingerprint()).toBe(fingerprint)
    expect(document.activeElement).toBe(made)
    expect(document.body.textContent).not.toContain(passphrase)
    const { authority } = await workplace.call('keys.read', {})
    expect(authority).toMatchObject({ fingerprint, here: true })
    await user.click(screen.getByRole('button', { name: 'Vào bảng phiên' }))
    await waitFor(() => expect(address()).toBe('/board'))
    expect(await screen.findByText('Chọn tên của bạn để bắt đầu làm việc.')).toBeDefined()
    expect(workplace.bugs).toEqual([])
  })

  test('can be put off: nothing is kept, the board leads back, and another passphrase is shown then', async () => {
    const workplace = await aWorkplace(folder)
    const { user, address, passphrase } = await atRootKey(workplace)
    await user.click(screen.getByRole('button', { name: 'Để sau' }))
    await screen.findByRole('heading', { level: 1, name: 'Bảng phiên' })
    expect((await workplace.call('keys.read', {})).authority).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Tạo khoá gốc' }))
    await screen.findByLabelText('Gõ lại mật khẩu từ giấy')
    await waitFor(() => expect(address()).toBe('/set-up/authority'))
    expect(shownPassphrase()).not.toBe(passphrase)
  })

  test('is out of reach for a member who sits down instead, who is told whom to ask', async () => {
    const workplace = await aWorkplace(folder)
    const { user, passphrase } = await atRootKey(workplace)
    await user.click(screen.getByRole('combobox', { name: 'Người đang làm việc' }))
    await user.click(await screen.findByRole('option', { name: /^Anh Ba/, hidden: true }))
    expect(await screen.findByText('Hội đồng chưa có khoá gốc. Nhờ Chủ tịch hoặc Thư ký tạo.')).toBeDefined()
    expect(document.body.textContent).not.toContain(passphrase)
    expect(screen.queryByRole('button', { name: 'Tạo khoá gốc' })).toBeNull()
  })

  test('is told of in the form, before the council is created', async () => {
    const { user } = await atSetUp(await aWorkplace(folder))
    const steps = screen.getByRole('navigation', { name: 'Các bước thiết lập' })
    await user.click(within(steps).getByRole('button', { name: 'Khoá gốc' }))
    expect(document.activeElement?.textContent).toBe('Khoá gốc')
    expect(screen.getByText(/hiện mật khẩu của nó một lần/)).toBeDefined()
  })
})
