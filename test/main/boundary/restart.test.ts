import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fill, score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

it('closed in the middle and opened again: sheets, undo, findings and results are where they were', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  const { call, sit, folder } = council
  await sit('Cô Thư')
  const { id: dossier } = await call('dossiers.add', aProduct('TH-HT-01-2026'))
  const { id: other } = await call('dossiers.add', aProduct('TH-HT-02-2026', 16))
  for (const name of ['Bà Chủ', 'Ông Phó', 'Chị Tư']) {
    await sit(name)
    await score(council, dossier, 6)
  }
  await call('sheet.stop', { dossier: other, kind: 'stop', criterion: '6.1', ground: 'Không có giấy tờ' })
  await sit('Anh Ba')
  await call('sheet.choose', { dossier, criterion: '1.1', choice: { option: 1 } })
  await call('sheet.choose', { dossier, criterion: '1.2', choice: { option: 2 } })
  await call('sheet.undo', { dossier })
  const before = await call('sheet.open', { dossier })
  await sit('Cô Thư')
  const resultBefore = await call('results.read', { id: dossier })
  const boardBefore = await call('board.read', {})

  await call('workspace.close', {})
  expect((await council.refusal('board.read', {})).code).toBe('no-workspace')
  await call('workspace.open', { folder: join(folder, 'hoi-dong') })
  expect(await call('acting.read', {})).toEqual({ member: null })

  await sit('Cô Thư')
  expect(await call('results.read', { id: dossier })).toEqual(resultBefore)
  expect(await call('board.read', {})).toEqual(boardBefore)
  await sit('Anh Ba')
  expect(await call('sheet.open', { dossier })).toEqual(before)
  expect((await call('sheet.redo', { dossier })).draft.choices['1.2']).toEqual({ option: 2 })
  await fill(council, dossier, 6)
  await call('sheet.handIn', { dossier })
  expect(council.bugs).toEqual([])
})
