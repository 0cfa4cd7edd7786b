import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aCouncilEntry, aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

let place: SittingCouncil
let scored: string
let unscored: string

const add = async (code: string) => (await place.call('dossiers.add', aProduct(code))).id

/** A product is scored by 26/2026; then the council goes back to 148/2023, which had ended before the session's day. */
beforeEach(async () => {
  place = await aSittingCouncil(await temporaryFolder())
  await place.sit('Cô Thư')
  const [first, second] = [await add('TH-01'), await add('TH-02')]
  scored = first
  unscored = second
  await place.sit('Anh Ba')
  await place.call('sheet.choose', { dossier: first, criterion: '1.1', choice: { option: 0 } })
  await place.sit('Cô Thư')
  const { rev, council } = await place.call('council.read', {})
  const entry = { ...aCouncilEntry(), roster: [...council.roster], packId: 'qd-148-2023' }
  await place.call('council.save', { rev, reason: 'Đợt tập huấn', council: entry })
})

const told = 'Bộ tiêu chí này chỉ có hiệu lực đến 21/07/2026, trước ngày họp.'
const ownPack = 'Chấm theo bộ tiêu chí của Quyết định 26/2026/QĐ-TTg, bản 1'

describe('a pack outside its time in force', () => {
  test.each(['/council', '/packs'])('is told on %s', async (address) => {
    const { leave, user } = await showScreen(bridgeInto(place), address)
    if (address === '/packs')
      await user.selectOptions(await screen.findByLabelText('Bộ tiêu chí'), 'Quyết định 148/QĐ-TTg')
    expect(await screen.findAllByText(told)).toHaveLength(1)
    leave()
  })

  test('is told at a product that will be scored by it', async () => {
    const { leave } = await showScreen(bridgeInto(place), `/dossiers/${unscored}`)
    await screen.findByText(told)
    expect(screen.queryByText(/^Chấm theo bộ tiêu chí/)).toBeNull()
    leave()
  })

  test.each(['dossiers', 'results'])('a product keeps the pack of its first score, which /%s says', async (where) => {
    const { leave } = await showScreen(bridgeInto(place), `/${where}/${scored}`)
    await screen.findByText(ownPack)
    expect(screen.queryByText(told)).toBeNull()
    leave()
  })
})
