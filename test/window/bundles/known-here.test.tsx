import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { littleBundle, littleCouncil, seal } from '../../support/a-bundle.ts'
import { littlePack } from '../../support/little-pack.ts'
import { readFromMinutes } from '../../support/sealing-council.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aWorkplace } from '../../support/workplace.ts'

let leave: () => void = () => undefined
afterEach(() => leave())

test('who only receives bundles sees which councils are known here, and takes one back', async () => {
  const folder = await temporaryFolder()
  const file = `${folder}/goi.asice`
  await seal(littleBundle(littleCouncil(), littlePack()), file)
  const machine = await aWorkplace(folder)
  await machine.call('bundles.handOver', { file })
  const window = await showScreen(bridgeInto(machine), '/bundles/verify')
  leave = window.leave
  expect(await screen.findByText('Gói nguyên vẹn, chưa biết người ký')).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'Hội đồng đã biết trên máy này' })).toBeNull()
  const authority = (await machine.call('bundles.opened', {}))?.intact?.council.authority ?? ''
  await machine.call('bundles.pin', { authority, read: readFromMinutes(authority) })
  const list = (await screen.findByRole('heading', { name: 'Hội đồng đã biết trên máy này' })).closest('section')
  expect(list?.textContent).toContain('Hội đồng OCOP xã Nga Sơn')
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ ghi nhận Hội đồng OCOP xã Nga Sơn' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ ghi nhận' }))
  await waitFor(async () => expect(await machine.call('bundles.known', {})).toEqual([]))
  expect(await screen.findByText('Gói nguyên vẹn, chưa biết người ký')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Hội đồng đã biết trên máy này' })).toBeNull())
})
