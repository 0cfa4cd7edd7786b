import { readdirSync } from 'node:fs'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { aSealingCouncil, pin } from '../../support/sealing-council.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'

let leave: () => void = () => undefined
afterEach(() => leave())

const shown = async (council: Parameters<typeof bridgeInto>[0]) => {
  const window = await showScreen(bridgeInto(council), '/bundles')
  leave = window.leave
  return window
}

const aStick = async (room: { free: number; largestFile: number | null } = { free: 10 ** 12, largestFile: null }) => {
  const folder = await temporaryFolder()
  const stick = join(folder, 'usb')
  mkdirSync(stick)
  const wishes = {
    saveFile: () => Promise.resolve(join(stick, 'goi.asice')),
    chooseFolder: () => Promise.resolve(stick),
    roomIn: () => Promise.resolve(room),
  }
  return { folder, stick, wishes }
}

const seal = () => screen.findByRole('button', { name: 'Niêm phong…' })

test('the plan is told before, the bundle is sealed and stands in the list', async () => {
  const { folder, stick, wishes } = await aStick()
  const council = await aSealingCouncil(folder, ['TH-01-2026'], wishes)
  const { user } = await shown(council)
  const plan = (await screen.findByRole('heading', { name: 'Gói sẽ có' })).closest('section')
  expect(await within(plan as HTMLElement).findByText(/≈/)).toBeTruthy()
  expect(screen.getByText('Hội đồng này chưa niêm phong gói nào.')).toBeTruthy()
  await user.click(await seal())
  expect(await screen.findByText(/Đã niêm phong 1 tệp/, {}, { timeout: 20_000 })).toBeTruthy()
  expect(readdirSync(stick)).toEqual(['goi.asice'])
  expect(await screen.findByRole('cell', { name: 'Cô Thư' })).toBeTruthy()
})

test('a locked key is asked for with its PIN, then it is sealed', async () => {
  const { folder, stick, wishes } = await aStick()
  const council = await aSealingCouncil(folder, ['TH-01-2026'], wishes)
  await council.call('keys.lock', {})
  const { user } = await shown(council)
  await user.click(await seal())
  await user.type(await screen.findByLabelText('Mã PIN hoặc mật khẩu'), pin)
  await user.click(screen.getByRole('button', { name: 'Mở khoá và niêm phong' }))
  expect(await screen.findByText(/Đã niêm phong 1 tệp/, {}, { timeout: 20_000 })).toBeTruthy()
  expect(readdirSync(stick)).toEqual(['goi.asice'])
})

test('a stick with FAT32 that cannot hold the file is told with what to choose instead', async () => {
  const { folder, stick, wishes } = await aStick({ free: 10 ** 12, largestFile: 1000 })
  const council = await aSealingCouncil(folder, ['TH-01-2026'], wishes)
  const { user } = await shown(council)
  await user.click(await seal())
  const alert = await screen.findByRole('alert', {}, { timeout: 20_000 })
  expect(alert.textContent).toContain('FAT32')
  expect(alert.textContent).toContain('Nhiều tập')
  expect(readdirSync(stick)).toEqual([])
})
