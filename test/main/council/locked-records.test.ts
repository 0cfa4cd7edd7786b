import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Council } from '../../../shared/domain/council.ts'
import { editOutside } from '../../support/edit-outside.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

/** A council with one dossier and a draft of Anh Ba's, whose files are edited while the program is closed. */
type Ids = { readonly council: string; readonly dossier: string; readonly draft: string }
const edited = async (edit: (home: string, ids: Ids, council: Council) => Promise<void>) => {
  const folder = await temporaryFolder()
  const home = join(folder, 'hoi-dong')
  const place = await aSittingCouncil(folder)
  await place.sit('Cô Thư')
  const { id: dossier } = await place.call('dossiers.add', aProduct('TH-01', 6, 'Bánh gai Tứ Trụ'))
  await place.sit('Anh Ba')
  await place.call('sheet.choose', { dossier, criterion: '1.1', choice: { option: 0 } })
  await place.call('workspace.close', {})
  await edit(home, { council: place.council.id, dossier, draft: `${dossier}.${place.who('Anh Ba')}` }, place.council)
  await place.call('workspace.open', { folder: home })
  // as the check in the background does
  for (const kind of ['council', 'dossier', 'draft'] as const)
    for (const id of place.program.store().ids(kind)) await place.program.store().read(kind, id)
  return { ...place, dossier }
}

it('a dossier edited outside is listed with both sides, and counts as edited once the secretary takes it over', async () => {
  const place = await edited((home, { dossier }) => editOutside(home, 'dossier', dossier, { code: 'TH-99' }))
  await place.sit('Cô Thư')
  expect((await place.call('workspace.state', {})).open?.locked).toBe(1)
  expect(await place.call('records.locked', {})).toEqual([
    {
      kind: 'dossier',
      id: place.dossier,
      name: 'TH-01 · Bánh gai Tứ Trụ',
      lock: 'edited-outside',
      differences: [{ at: ['code'], before: 'TH-01', after: 'TH-99' }],
      maySettle: true,
      mayAccept: true,
    },
  ])
  const settle = { kind: 'dossier', id: place.dossier, keep: 'file' } as const
  expect((await place.refusal('records.settle', { ...settle, reason: '' })).code).toBe('reason-required')
  await place.sit('Anh Ba')
  expect((await place.refusal('records.settle', { ...settle, reason: 'x' })).code).toBe('not-allowed')
  await place.sit('Cô Thư')
  await place.call('records.settle', { ...settle, reason: 'Sửa mã theo công văn' })
  expect(await place.call('records.locked', {})).toEqual([])
  const { dossier, history } = await place.call('dossiers.read', { id: place.dossier })
  expect(dossier.code).toBe('TH-99')
  expect(history.at(-1)).toMatchObject({ act: 'record.accept-edit', actor: 'Cô Thư', reason: 'Sửa mã theo công văn' })
})

it('who makes themself chair in the file has no say about it', async () => {
  const place = await edited((home, { council }, { roster }) => {
    const promoted = roster.map((one) => (one.name === 'Anh Ba' ? { ...one, role: 'chair' } : one))
    return editOutside(home, 'council', council, { roster: promoted })
  })
  await place.sit('Anh Ba')
  const settle = { kind: 'council', id: place.council.id, keep: 'file', reason: 'Tôi là Chủ tịch' } as const
  expect((await place.refusal('records.settle', settle)).code).toBe('not-allowed')
  await place.sit('Bà Chủ')
  const [locked] = await place.call('records.locked', {})
  expect(locked?.differences).toContainEqual({ at: ['roster', 'Anh Ba', 'role'], before: 'member', after: 'chair' })
  await place.call('records.settle', { ...settle, keep: 'journal', reason: 'Ai đó đã sửa tệp' })
  const { council } = await place.call('council.read', {})
  expect(council).toEqual(place.council)
})

it('a sheet being filled is shown to its member alone, who decides about it', async () => {
  const none = { '1.1': { option: 3 } }
  const place = await edited((home, { draft }) => editOutside(home, 'draft', draft, { choices: none }))
  await place.sit('Bà Chủ')
  const [seen] = await place.call('records.locked', {})
  expect(seen).toMatchObject({
    kind: 'draft',
    name: 'TH-01 · Bánh gai Tứ Trụ · Anh Ba',
    differences: null,
    maySettle: false,
  })
  await place.sit('Anh Ba')
  const [own] = await place.call('records.locked', {})
  expect(own?.differences).toContainEqual({ at: ['choices', '1.1', 'option'], before: '0', after: '3' })
  const id = own?.id ?? ''
  await place.call('records.settle', { kind: 'draft', id, keep: 'journal', reason: 'Không phải tôi' })
  const { state } = await place.call('sheet.open', { dossier: place.dossier })
  expect(state.draft.choices['1.1']).toEqual({ option: 0 })
})

it('an edit that is no such record any more cannot be taken over, only refused', async () => {
  const place = await edited((home, { dossier }) => editOutside(home, 'dossier', dossier, { set: 'sáu' }))
  await place.sit('Cô Thư')
  const [locked] = await place.call('records.locked', {})
  expect(locked).toMatchObject({ maySettle: true, mayAccept: false })
  const settle = { kind: 'dossier', id: place.dossier, reason: 'Tệp hỏng' } as const
  expect((await place.refusal('records.settle', { ...settle, keep: 'file' })).code).toBe('damaged-file')
  await place.call('records.settle', { ...settle, keep: 'journal' })
  expect((await place.call('dossiers.read', { id: place.dossier })).dossier.set).toBe(6)
})
