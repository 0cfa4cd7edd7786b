import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { authorityPassphrase, pin } from '../../support/sealing-council.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { shownPassphrase } from '../../support/shown-root-key.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

let leave: () => void = () => undefined
afterEach(() => leave())

const shown = async (council: SittingCouncil) => {
  const window = await showScreen(bridgeInto(council), '/keys')
  leave = window.leave
  return window
}

const slow = { timeout: 20_000 }

test('the root key is made with the proposed passphrase only when it is typed again from the paper', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const { user } = await shown(council)
  await user.click(await screen.findByRole('button', { name: 'Tạo khoá gốc…' }))
  const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: 'Tạo khoá gốc' })
  const passphrase = shownPassphrase()
  expect(passphrase.split(' ').length).toBeGreaterThanOrEqual(4)
  expect(confirm.disabled).toBe(true)
  await user.type(screen.getByLabelText('Gõ lại mật khẩu từ giấy'), passphrase)
  await user.click(confirm)
  expect(await screen.findByText(/Khoá gốc nằm ở máy này/, {}, slow)).toBeTruthy()
  expect(document.body.textContent).not.toContain(passphrase)
})

test('a member makes a key with a PIN; the strip of no key goes, and a simple PIN is refused', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
  await council.sit('Anh Ba')
  const { user } = await shown(council)
  expect(await screen.findByText('Chưa có khoá cá nhân')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Tạo khoá của tôi…' }))
  const dialog = await screen.findByRole('dialog')
  const fill = async (secret: string) => {
    for (const label of [/^Mã PIN \(/, /Gõ lại/]) {
      const field = within(dialog).getByLabelText(label)
      await user.clear(field)
      await user.type(field, secret)
    }
    await user.click(within(dialog).getByRole('button', { name: 'Tạo khoá' }))
  }
  await user.type(within(dialog).getByLabelText(/Mật khẩu khoá gốc/), authorityPassphrase)
  await fill('123456')
  expect(await within(dialog).findByText(/quá dễ đoán/, {}, slow)).toBeTruthy()
  await fill(pin)
  expect(await screen.findByText(/Khoá của bạn đang mở/, {}, slow)).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('Chưa có khoá cá nhân')).toBeNull())
})

test('whoever has a key here types its PIN before they sit at the machine', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
  await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
  await council.sit('Anh Ba')
  const { user } = await shown(council)
  const chooser = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Người đang làm việc' })
  await user.click(chooser)
  await user.click(await screen.findByRole('option', { name: /Cô Thư/, hidden: true }))
  await user.type(await screen.findByLabelText('Mã PIN hoặc mật khẩu'), '999111')
  await user.click(screen.getByRole('button', { name: 'Mở khoá' }))
  expect(await screen.findByText('Mã PIN hoặc mật khẩu chưa đúng.', {}, slow)).toBeTruthy()
  expect(chooser.value).toContain('Anh Ba')
  await user.type(screen.getByLabelText('Mã PIN hoặc mật khẩu', { selector: 'input' }), pin)
  await user.click(screen.getByRole('button', { name: 'Mở khoá' }))
  await waitFor(() => expect(chooser.value).toContain('Cô Thư'), slow)
})

test('leaving the question for the PIN gives the focus back to the button that asked', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
  await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
  await council.call('keys.lock', {})
  const { user } = await shown(council)
  const foot = within(await screen.findByRole('contentinfo'))
  await user.click(await foot.findByRole('button', { name: 'Mở khoá' }))
  await user.type(await screen.findByLabelText('Mã PIN hoặc mật khẩu'), '{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(foot.getByRole('button', { name: 'Mở khoá' })))
})

test('a certificate is revoked with a reason, by chair or secretary only', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
  await council.sit('Anh Ba')
  await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
  const first = await shown(council)
  expect(await screen.findByText('Đã cấp')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Thu hồi/ })).toBeNull()
  first.leave()
  await council.sit('Cô Thư')
  const { user } = await shown(council)
  await user.click(await screen.findByRole('button', { name: 'Thu hồi chứng thư của Anh Ba' }))
  // no paper prints it
  expect(await screen.findByText('Lý do được ghi vào nhật ký.')).toBeTruthy()
  await user.type(await screen.findByLabelText(/Lý do/), 'mất máy')
  await user.click(screen.getByRole('button', { name: 'Thu hồi chứng thư' }))
  expect(await screen.findByText(/Đã thu hồi .*: mất máy/)).toBeTruthy()
})

test('chair and secretary locked out: the envelope of the root key lets a person sit down again and make a new key', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
  await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
  await council.sit(null)
  const { user } = await shown(council)
  await user.click(await screen.findByRole('button', { name: 'Dùng phong bì khoá gốc…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Thu hồi chứng thư' }))
  await dialog.findByText('Gõ mật khẩu trong phong bì.')
  await user.type(dialog.getByLabelText(/Lý do/), 'quên PIN, biên bản 07')
  await user.type(dialog.getByLabelText(/Mật khẩu khoá gốc/, { selector: 'input' }), authorityPassphrase)
  await user.click(dialog.getByRole('button', { name: 'Thu hồi chứng thư' }))
  await screen.findByText(/Đã thu hồi .*: quên PIN, biên bản 07/, {}, slow)
  await council.sit('Cô Thư')
  expect(await council.call('acting.read', {})).toEqual({ member: council.who('Cô Thư') })
})
