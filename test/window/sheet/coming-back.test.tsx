import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

// jsdom cannot scroll; the router asks it to.
window.scrollTo = () => undefined
const slow = { timeout: 15_000 }
const leaving: (() => void)[] = []
afterEach(() => leaving.splice(0).forEach((leave) => leave()))

const card = (code: string) =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-code="${code}"]`)
    if (found === null) throw new Error(`no criterion ${code}`)
    return found
  }, slow)
const chosen = async (code: string) =>
  within(await card(code))
    .getAllByRole<HTMLInputElement>('radio')
    .findIndex(({ checked }) => checked)

test('a sheet that is left and opened again shows what was chosen last, and another member sees their own', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026', 6, 'Bánh gai Tứ Trụ'))
  await council.sit('Anh Ba')
  const { user, go, leave } = await showScreen(bridgeInto(council), `/sheet/${id}`)
  leaving.push(leave)
  const [, second] = within(await card('1.1')).getAllByRole('radio')
  if (second) await user.click(second)
  await waitFor(async () => expect(await chosen('1.1')).toBe(1), slow)
  await go('/results')
  await council.call('sheet.choose', { dossier: id, criterion: '1.1', choice: { option: 0 } })
  await go(`/sheet/${id}`)
  await screen.findByRole('heading', { level: 1, name: 'Bánh gai Tứ Trụ' }, slow)
  await waitFor(async () => expect(await chosen('1.1')).toBe(0), slow)
  await go('/results')
  await council.sit('Chị Tư')
  await go(`/sheet/${id}`)
  await waitFor(async () => expect(await chosen('1.1')).toBe(-1), slow)
})
