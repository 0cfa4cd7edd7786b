import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aSittingCouncil } from '../../support/workplace.ts'

/** The box that a press on the button opens; jsdom itself opens none. */
const boxBehind = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  const box = document.getElementById(button.getAttribute('popovertarget') ?? '')
  return { opensAtPress: box?.getAttribute('popover') === 'auto', says: box?.textContent, about: box?.ariaLabel }
}

test('a damaged file that was set aside is named behind its notice, with what stands there instead', async () => {
  const folder = await temporaryFolder()
  const place = await aSittingCouncil(folder)
  const home = join(folder, 'hoi-dong')
  await place.call('workspace.close', {})
  await writeFile(join(home, 'council.json'), 'hỏng')
  await place.call('workspace.open', { folder: home })
  const { leave } = await showScreen(bridgeInto(place), '/board')
  expect(await boxBehind('1 tệp hỏng đã được để riêng')).toEqual({
    opensAtPress: true,
    says: 'council.json: dựng lại từ nhật ký, không mất gì',
    about: '1 tệp hỏng đã được để riêng',
  })
  leave()
})

test('who has no key reads behind the notice what that means for sheets and papers, and where to make one', async () => {
  const place = await aSittingCouncil(await temporaryFolder())
  await place.sit('Anh Ba')
  const { leave } = await showScreen(bridgeInto(place), '/board')
  const { opensAtPress, says } = await boxBehind('Chưa có khoá cá nhân')
  expect(opensAtPress).toBe(true)
  expect(says).toMatch(/chưa có chữ ký bằng khoá của bạn.*BẢN NHÁP.*trang Khoá/)
  leave()
})
