import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Bridge } from '../../../shared/ipc/contract.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aSittingCouncil } from '../../support/workplace.ts'

test('a running backup shows how far it is, and is stopped at a press', async () => {
  const real = bridgeInto(await aSittingCouncil(await temporaryFolder()))
  const running = Promise.withResolvers<unknown>()
  const answers: Record<string, () => unknown> = {
    'workspace.backUp': () => running.promise,
    'workspace.backUpProgress': () => ({ ok: true, value: { done: 1_048_576, total: 4_194_304 } }),
    'workspace.cancelBackUp': () => {
      running.resolve({ ok: false, code: 'cancelled' })
      return { ok: true, value: null }
    },
  }
  const bridge: Bridge = {
    ...real,
    call: (name, input) => Promise.resolve(answers[name]?.() ?? real.call(name, input)),
  }
  const { user, leave } = await showScreen(bridge, '/packs')
  const foot = within(await screen.findByRole('contentinfo'))
  expect(foot.queryByRole('progressbar')).toBeNull()
  await user.click(foot.getByRole('button', { name: 'Sao lưu ra USB' }))
  expect((await foot.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('25')
  await user.click(foot.getByRole('button', { name: 'Dừng sao lưu' }))
  await waitFor(() => expect(foot.queryByRole('progressbar')).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
  leave()
})
