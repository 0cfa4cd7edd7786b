import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { aPresentCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, type SittingCouncil } from '../../support/workplace.ts'

let council: SittingCouncil
let leave: () => void = () => undefined
afterEach(() => leave())

beforeEach(async () => {
  council = await aPresentCouncil(await temporaryFolder())
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Bà Chủ')
  await council.call('dossiers.close', { id, onBehalf: '' })
})

const shown = async (address: string) => {
  const window = await showScreen(bridgeInto(council), address)
  leave = window.leave
  return window
}

test('while the session is open, one more dossier can be added though every product is closed', async () => {
  await shown('/board')
  expect(await screen.findByText('Không còn phiếu nào phải nộp.')).toBeTruthy()
  expect(screen.queryByText(/0\/0/)).toBeNull()
  expect(await screen.findByRole('link', { name: 'Thêm hồ sơ' })).toBeTruthy()
})

test('the board of a closed session offers no more dossiers', async () => {
  await council.call('session.close', { onBehalf: '' })
  await shown('/board')
  expect(await screen.findByText(/^Phiên họp đã kết thúc\. Lập biên bản/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Thêm hồ sơ' })).toBeNull()
})

test.each(['/intake', '/dossiers/new'])(
  '%s says why nothing can be added before anything is typed',
  async (address) => {
    await council.call('session.close', { onBehalf: '' })
    const { user, address: at } = await shown(address)
    expect(await screen.findByText('Phiên họp đã kết thúc, không thêm hồ sơ được nữa')).toBeTruthy()
    expect(screen.queryAllByRole('textbox')).toEqual([])
    await user.click(screen.getByRole('link', { name: 'Đến trang Văn bản' }))
    expect(at()).toBe('/papers')
  },
)

test('a returned product of a closed session is not taken up again, and takes no evidence', async () => {
  const { id } = await council.call('dossiers.add', aProduct('TH-HT-02-2026', 6))
  await council.call('dossiers.return', { id, outcome: 'returned', reason: 'Thiếu giấy tờ' })
  await council.call('session.close', { onBehalf: '' })
  await shown(`/dossiers/${id}`)
  expect((await screen.findAllByText(/Lý do: Thiếu giấy tờ/)).length).toBeGreaterThan(0)
  expect(screen.queryByRole('button', { name: 'Việc khác với hồ sơ' })).toBeNull()
  expect(await screen.findByText('Chưa có minh chứng')).toBeTruthy()
  expect(screen.queryByText(/đính kèm/i)).toBeNull()
})
