import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aSittingCouncil } from '../../support/workplace.ts'

test('a council without its journal opens for reading, and says up to when its files go and what to do', async () => {
  const folder = await temporaryFolder()
  const place = await aSittingCouncil(folder)
  const home = join(folder, 'hoi-dong')
  await place.call('workspace.close', {})
  await rm(join(home, 'journal'), { recursive: true })
  await rm(join(home, 'index.json'))
  await place.call('workspace.open', { folder: home })
  const { open } = await place.call('workspace.state', {})
  const { council } = await place.call('council.read', {})
  expect(open?.readOnly).toEqual({ because: 'no-journal', until: council.createdAt })
  const { user, leave } = await showScreen(bridgeInto(place), '/board')
  const foot = within(await screen.findByRole('contentinfo'))
  expect(foot.queryByText(/no-journal/)).toBeNull()
  await user.click(foot.getByRole('button', { name: 'Chỉ xem: mất nhật ký' }))
  await screen.findByText(/^Các tệp ghi việc làm muộn nhất vào lúc .*24\/11\/2026/)
  screen.getByText(/^An toàn: không tệp nào bị sửa/)
  screen.getByText(/^Cần làm: tìm lại thư mục journal/)
  leave()
})
