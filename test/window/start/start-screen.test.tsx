import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Moment } from '../../../shared/domain/day.ts'
import { Fault } from '../../../shared/fault.ts'
import { fakeBridge, type Answers } from '../../support/fake-bridge.ts'
import { showScreen } from '../../support/show-screen.tsx'

const at = Moment.parse('2026-11-25T01:30:00.000Z')
const nothingOpen: Answers = {
  'workspace.state': () => ({ open: null, program: { version: '0.1.0' } }),
  'workspace.recent': () => [
    { folder: '/nha/thanh-hoa', name: 'Hội đồng tỉnh Thanh Hoá', sample: false, openedAt: at, exists: true },
    { folder: '/usb/tho-xuan', name: 'Hội đồng khu vực Thọ Xuân', sample: false, openedAt: at, exists: false },
  ],
}

describe('the start screen', () => {
  test('opens a recent council and shows its board', async () => {
    const { bridge, made } = fakeBridge({ ...nothingOpen, 'workspace.open': () => null })
    const { user } = await showScreen(bridge, '/')
    await user.click(await screen.findByRole('button', { name: /^Hội đồng tỉnh Thanh Hoá/ }))
    expect(made).toContainEqual({ name: 'workspace.open', input: { folder: '/nha/thanh-hoa' } })
  })

  test('marks a council whose folder is gone, offers to look for it and to take it off the list', async () => {
    const { bridge, made } = fakeBridge({ ...nothingOpen, 'workspace.forget': () => null })
    const { user } = await showScreen(bridge, '/')
    expect(await screen.findByText(/Không thấy thư mục/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Hội đồng khu vực Thọ Xuân/ })).toBeNull()
    expect(screen.getByRole('button', { name: 'Tìm thư mục…' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Bỏ "Hội đồng khu vực Thọ Xuân" khỏi danh sách' }))
    expect(made).toContainEqual({ name: 'workspace.forget', input: { folder: '/usb/tho-xuan' } })
  })

  test('a folder that cannot be opened is told in plain words; the councils stay in reach', async () => {
    const { bridge } = fakeBridge({
      ...nothingOpen,
      'workspace.chooseFolder': () => Promise.reject(new Fault('not-a-workspace')),
    })
    const { user } = await showScreen(bridge, '/')
    await user.click(await screen.findByRole('button', { name: /^Mở thư mục hội đồng/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('không phải thư mục của một hội đồng')
    expect(screen.getByRole('button', { name: /^Hội đồng tỉnh Thanh Hoá/ })).toBeDefined()
  })

  test('a dialog that was closed is no error', async () => {
    const { bridge, made } = fakeBridge({
      ...nothingOpen,
      'workspace.openBackup': () => Promise.reject(new Fault('cancelled')),
    })
    const { user } = await showScreen(bridge, '/')
    await user.click(await screen.findByRole('button', { name: /^Mở bản sao lưu/ }))
    await waitFor(() => expect(made.map(({ name }) => name)).toContain('workspace.openBackup'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('a screen of a council is left for the start when none is open', async () => {
    const { bridge } = fakeBridge(nothingOpen)
    const { address } = await showScreen(bridge, '/results')
    await waitFor(() => expect(address()).toBe('/'))
  })

  test('speaks English as well', async () => {
    const { bridge } = fakeBridge(nothingOpen)
    await showScreen(bridge, '/', 'en')
    expect(await screen.findByRole('link', { name: /^Set up a new council/ })).toBeDefined()
    expect(screen.getAllByText(/Last opened 25\/11\/2026/)).toHaveLength(2)
  })
})
