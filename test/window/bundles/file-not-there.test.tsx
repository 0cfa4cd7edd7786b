import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Bridge } from '../../../shared/ipc/contract.ts'
import { aSealingCouncil } from '../../support/sealing-council.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'

/** An old machine: what main says takes a while to be heard. */
const slowly = (bridge: Bridge): Bridge => ({
  ...bridge,
  call: async (name, input) => {
    const reply = await bridge.call(name, input)
    await new Promise((next) => setTimeout(next, 30))
    return reply
  },
})

let leave: () => void = () => undefined
afterEach(() => leave())

test('a bundle that was double-clicked on a stick pulled out since is told of, and the words stay', async () => {
  const folder = await temporaryFolder()
  const council = await aSealingCouncil(folder, ['TH-01'], {})
  const handOver = (file: string) => act(async () => void (await council.call('bundles.handOver', { file })))
  const torn = join(folder, 'cut.asice')
  writeFileSync(torn, 'PK')
  const window = await showScreen(slowly(bridgeInto(council)), '/bundles/verify')
  leave = window.leave
  await screen.findByText('Chưa mở gói nào')
  await handOver(torn)
  expect(await screen.findByText('Gói KHÔNG nguyên vẹn')).toBeTruthy()
  for (const time of ['first', 'again']) {
    await handOver(join(folder, 'usb', 'goi.asice'))
    expect(await screen.findByText('Không đọc được tệp.'), time).toBeTruthy()
    // the program asks meanwhile whether another file waits
    await act(() => new Promise((next) => setTimeout(next, 300)))
    expect(screen.getByText('Không đọc được tệp.'), time).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Mở và kiểm tra gói…' }), time).toBeTruthy()
  }
})
