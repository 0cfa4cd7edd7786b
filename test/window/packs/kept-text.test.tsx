import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { earlierPacks } from '../../support/earlier-program.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aSittingCouncil, aWorkplace, type Workplace } from '../../support/workplace.ts'

let place: Workplace

beforeEach(async () => {
  const folder = await temporaryFolder()
  const before = await aSittingCouncil(folder, {}, { packFolder: await earlierPacks(folder) })
  await before.call('workspace.close', {})
  place = await aWorkplace(folder)
  await place.call('workspace.open', { folder: join(folder, 'hoi-dong') })
})

const labels = (select: HTMLElement) =>
  within(select)
    .getAllByRole('option')
    .map(({ textContent }) => textContent)

describe('two texts under one name', () => {
  test('the packs screen tells them apart and says how each is used', async () => {
    const { leave } = await showScreen(bridgeInto(place), '/packs')
    const [program, council, other] = labels(await screen.findByLabelText('Bộ tiêu chí'))
    expect(program).toMatch(/^Chương trình, [0-9a-f]{8} · Quyết định 26\/2026\/QĐ-TTg$/)
    expect(council).toMatch(/^Hội đồng giữ, [0-9a-f]{8} · Quyết định 26\/2026\/QĐ-TTg$/)
    expect(other).toBe('Quyết định 148/QĐ-TTg')
    await screen.findByText(/Hồ sơ đã chấm giữ văn bản lúc chấm lần đầu/)
    leave()
  })

  test('in the settings there is one of them to choose: the one the council has', async () => {
    const { leave, user } = await showScreen(bridgeInto(place), '/council')
    await user.click(await screen.findByRole('combobox', { name: /Bộ tiêu chí/ }))
    const offered = await screen.findAllByRole('option', { hidden: true })
    expect(offered.map(({ textContent }) => textContent)).toContain('Bộ tiêu chí bản trước')
    expect(offered.filter(({ textContent }) => textContent?.includes('tiêu chí'))).toHaveLength(2)
    leave()
  })
})
