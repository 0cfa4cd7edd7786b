import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { editOutside } from '../../support/edit-outside.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

test('an edit from outside is shown beside the journal, reached from the foot bar, and taken over with a reason', async () => {
  const folder = await temporaryFolder()
  const home = join(folder, 'hoi-dong')
  const place = await aSittingCouncil(folder)
  await place.sit('Cô Thư')
  const { id } = await place.call('dossiers.add', aProduct('TH-01', 6, 'Bánh gai Tứ Trụ'))
  await place.call('workspace.close', {})
  await editOutside(home, 'dossier', id, { code: 'TH-99' })
  await place.call('workspace.open', { folder: home })
  await place.program.store().read('dossier', id)
  await place.sit('Cô Thư')
  const { user, leave } = await showScreen(bridgeInto(place), '/council')
  await user.click(await screen.findByRole('link', { name: '1 bản ghi chỉ xem được' }))
  await screen.findByRole('heading', { name: /Hồ sơ: TH-01 · Bánh gai Tứ Trụ/ })
  const row = within(screen.getByRole('row', { name: /mã hồ sơ/ }))
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['TH-01', 'TH-99'])
  await user.click(screen.getByRole('button', { name: 'Nhận nội dung trong tệp…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(/^Lý do/), 'Sửa mã theo công văn')
  await user.click(dialog.getByRole('button', { name: 'Nhận nội dung trong tệp' }))
  await screen.findByText('Không có bản ghi nào bị khoá')
  await waitFor(() => expect(screen.queryByRole('link', { name: /chỉ xem được/ })).toBeNull())
  expect((await place.call('dossiers.read', { id })).dossier.code).toBe('TH-99')
  leave()
})
