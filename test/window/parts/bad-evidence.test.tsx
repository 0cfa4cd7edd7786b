import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Reply, type Bridge } from '../../../shared/ipc/contract.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

test('damaged evidence is named with its dossier and what to do, and leads there', async () => {
  const place = await aSittingCouncil(await temporaryFolder())
  await place.sit('Cô Thư')
  const { id: dossier } = await place.call('dossiers.add', aProduct('TH-01'))
  const { open, program } = await place.call('workspace.state', {})
  const badEvidence = [{ dossier, code: 'TH-01', name: 'giấy ATTP.pdf', problem: 'damaged' as const }]
  const state = Reply.parse({ ok: true, value: { program, open: { ...open, badEvidence } } })
  const real = bridgeInto(place)
  const bridge: Bridge = {
    ...real,
    call: (name, input) => (name === 'workspace.state' ? Promise.resolve(state) : real.call(name, input)),
  }
  const { user, address, leave } = await showScreen(bridge, '/packs')
  const foot = within(await screen.findByRole('contentinfo'))
  const button = await foot.findByRole('button', { name: '1 tệp minh chứng hỏng' })
  await user.click(button)
  const box = document.getElementById(button.getAttribute('popovertarget') ?? '')
  expect(box?.textContent).toContain('giấy ATTP.pdf')
  await screen.findByText(/giấy ATTP\.pdf \(nội dung đã khác\)/)
  screen.getByText(/^Cần làm: mở hồ sơ và đính kèm lại đúng tệp gốc/)
  await user.click(await screen.findByRole('link', { name: 'TH-01', hidden: true }))
  await screen.findByRole('heading', { level: 1, name: 'Sản phẩm TH-01' })
  expect(address()).toBe(`/dossiers/${dossier}`)
  leave()
})
