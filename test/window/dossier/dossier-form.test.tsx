import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

const atForm = async () => {
  const place = await aSittingCouncil(await temporaryFolder())
  await place.sit('Cô Thư')
  const shown = await showScreen(bridgeInto(place), '/dossiers/new')
  await screen.findByLabelText(/^Tên sản phẩm/)
  return { place, ...shown }
}
type User = Awaited<ReturnType<typeof atForm>>['user']

const chooseSet = async (user: User, typed: string) => {
  await user.type(screen.getByLabelText(/^Bộ sản phẩm/, { selector: 'input' }), typed)
  await user.keyboard('{Enter}')
}

const fill = async (user: User) => {
  await user.type(screen.getByLabelText(/^Tên sản phẩm/), 'Nước mắm Ba Làng')
  await chooseSet(user, 'nuoc mam')
  await user.type(screen.getByLabelText(/^Ngày nhận hồ sơ/), '5.10.2026')
  await user.type(screen.getByLabelText(/^Tên chủ thể/), 'Công ty TNHH Ba Làng')
  await user.type(screen.getByLabelText(/^Loại hình/, { selector: 'input' }), 'tnhh')
  await user.keyboard('{Enter}')
  await user.type(screen.getByLabelText(/^Xã, phường/), 'Phường Hải Bình')
  await user.tab()
}

describe('the form of a dossier', () => {
  test('is filled by keyboard, proposes the code, and becomes a dossier', async () => {
    const { place, user, address, leave } = await atForm()
    await fill(user)
    const code = screen.getByLabelText(/^Mã hồ sơ/)
    await waitFor(() => expect(code).toHaveProperty('value', 'TH-HB-01-2026'))
    await user.click(screen.getByRole('button', { name: 'Thêm hồ sơ' }))
    await waitFor(() => expect(address()).toMatch(/^\/dossiers\/[a-z0-9]{16}$/))
    const [listed] = await place.call('dossiers.list', {})
    expect(listed).toMatchObject({
      code: 'TH-HB-01-2026',
      set: 9,
      product: 'Nước mắm Ba Làng',
      commune: 'Phường Hải Bình',
    })
    expect(await place.call('dossiers.readDraft', {})).toBeNull()
    leave()
  })

  test('asks about a code that is not of the usual form, and takes it', async () => {
    const { place, user, leave } = await atForm()
    await fill(user)
    const code = screen.getByLabelText(/^Mã hồ sơ/)
    await waitFor(() => expect(code).toHaveProperty('value', 'TH-HB-01-2026'))
    expect(screen.queryByText(/^Không theo mẫu/)).toBeNull()
    await user.clear(code)
    await user.type(code, 'HS 7')
    await screen.findByText(/^Không theo mẫu \(Tỉnh\)-\(Xã\)/)
    await user.click(screen.getByRole('button', { name: 'Thêm hồ sơ' }))
    await waitFor(async () => expect(await place.call('dossiers.list', {})).toMatchObject([{ code: 'HS 7' }]))
    leave()
  })

  test('says in plain words what is missing', async () => {
    const { place, user, leave } = await atForm()
    await user.type(screen.getByLabelText(/^Ngày nhận hồ sơ/), '31/02/2026')
    await user.click(screen.getByRole('button', { name: 'Thêm hồ sơ' }))
    await screen.findByText('Ghi tên sản phẩm.')
    for (const words of [
      'Chọn bộ sản phẩm để biết chấm theo bảng nào.',
      'Ghi mã hồ sơ, hoặc nhấn "Đề nghị mã".',
      'Ghi tên chủ thể.',
      'Chọn loại hình của chủ thể.',
      'Ngày viết dạng 25/11/2026, hoặc để trống.',
    ])
      expect(screen.getByText(words)).toBeDefined()
    expect(await place.call('dossiers.list', {})).toEqual([])
    leave()
  })

  test('shows a taken code at its field and keeps everything typed', async () => {
    const { place, user, leave } = await atForm()
    await place.call('dossiers.add', aProduct('TH-01'))
    await fill(user)
    const code = screen.getByLabelText(/^Mã hồ sơ/)
    await user.clear(code)
    await user.type(code, 'TH-01')
    await user.click(screen.getByRole('button', { name: 'Thêm hồ sơ' }))
    await screen.findByText('Mã này đã dùng cho hồ sơ khác.')
    expect(screen.getByLabelText(/^Tên sản phẩm/)).toHaveProperty('value', 'Nước mắm Ba Làng')
    leave()
  })

  test('a half-filled form is on disk when the person leaves, and open again when they come back', async () => {
    const { place, user, leave } = await atForm()
    await user.type(screen.getByLabelText(/^Tên sản phẩm/), 'Chè lam Phủ Quảng')
    leave()
    await waitFor(async () =>
      expect(await place.call('dossiers.readDraft', {})).toMatchObject({ product: 'Chè lam Phủ Quảng' }),
    )
    const again = await showScreen(bridgeInto(place), '/dossiers/new')
    await screen.findByText(/Đã mở lại bản nháp/)
    expect(screen.getByLabelText(/^Tên sản phẩm/)).toHaveProperty('value', 'Chè lam Phủ Quảng')
    await again.user.click(screen.getByRole('button', { name: 'Xoá, điền mới' }))
    await waitFor(async () => expect(await place.call('dossiers.readDraft', {})).toBeNull())
    expect(screen.getByLabelText(/^Tên sản phẩm/)).toHaveProperty('value', '')
    again.leave()
  })
})
