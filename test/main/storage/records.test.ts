import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../electron/storage/create-store.ts'
import { openStore } from '../../../electron/storage/open-store.ts'
import { aCouncil, aDossier, aSession } from '../../support/builders.ts'
import { memberId } from '../../support/ids.ts'
import { storeDeps, temporaryFolder } from '../../support/temporary-workspace.ts'
import { aDraft, handIn } from '../../support/stored-records.ts'

const act = (name: string, reason = '') => ({ name, actor: memberId('chu'), reason })

const aWorkspace = async () => {
  const folder = path.join(await temporaryFolder(), 'hoi-dong')
  const store = await createStore(folder, storeDeps())
  const council = aCouncil()
  await store.commit(act('council.create'), [
    { kind: 'council', id: council.id, value: council },
    { kind: 'session', id: 'phien00000000000', value: aSession(council) },
  ])
  return { folder, store, council }
}

describe('records of a workspace', () => {
  it('are there again after closing and opening', async () => {
    const { folder, store, council } = await aWorkspace()
    await store.close()
    const again = await openStore(folder, storeDeps(), { mode: 'write' })
    expect(await again.read('council', council.id)).toEqual({ id: council.id, rev: 1, value: council })
    expect(again.ids('session')).toEqual(['phien00000000000'])
    expect(again.readOnly).toBeNull()
    expect(again.quarantined()).toEqual([])
    await again.close()
  })

  it('are there again when the program never closed: from the journal alone', async () => {
    const { folder, store } = await aWorkspace()
    const draft = aDraft('hs1', 'chu')
    const id = `${draft.dossier}.${draft.member}`
    await store.commit(act('sheet.choose'), [{ kind: 'draft', id, value: draft }])
    await store.commit(act('sheet.choose'), [{ kind: 'draft', id, value: { ...draft, opinion: 'ngon' } }])
    const beside = await openStore(folder, storeDeps(), { mode: 'read' })
    expect((await beside.read('draft', id))?.value.opinion).toBe('ngon')
    expect((await beside.read('draft', id))?.rev).toBe(2)
    await expect(beside.commit(act('x'), [])).rejects.toMatchObject({ code: 'read-only' })
    await beside.close()
    await store.close()
  })

  it('refuse a change based on an older revision, and then write nothing of that act', async () => {
    const { store, council } = await aWorkspace()
    const dossier = aDossier()
    const refused = store.commit(act('dossiers.add'), [
      { kind: 'dossier', id: dossier.id, value: dossier },
      { kind: 'council', id: council.id, value: { ...council, name: 'Khác' }, ifRev: 7 },
    ])
    await expect(refused).rejects.toMatchObject({ code: 'outdated' })
    expect(store.ids('dossier')).toEqual([])
    await store.close()
  })

  it('keep their history with both sides of every change', async () => {
    const { folder, store, council } = await aWorkspace()
    await store.commit(act('council.save', 'đổi tên'), [
      { kind: 'council', id: council.id, value: { ...council, name: 'Hội đồng mới' }, ifRev: 1 },
    ])
    const expected = [
      expect.objectContaining({ rev: 1, act: 'council.create', before: null }),
      expect.objectContaining({ rev: 2, act: 'council.save', reason: 'đổi tên', before: council }),
    ]
    expect(await store.history('council', council.id)).toEqual(expected)
    await store.close()
    const again = await openStore(folder, storeDeps(), { mode: 'write' })
    expect(await again.history('council', council.id)).toEqual(expected)
    await again.commit(act('council.save'), [{ kind: 'council', id: council.id, value: council }])
    expect((await again.history('council', council.id)).map(({ after }) => after?.name)).toEqual([
      council.name,
      'Hội đồng mới',
      council.name,
    ])
    expect((await again.acts(2)).map(({ act, records }) => [act, records.length])).toEqual([
      ['council.save', 1],
      ['council.save', 1],
    ])
    expect((await again.acts(10)).at(-1)).toMatchObject({ act: 'council.create', records: [{ rev: 1 }, { rev: 1 }] })
    await again.close()
  })

  it('of handed-in sheets are the signed bytes themselves and are never rewritten', async () => {
    const { folder, store } = await aWorkspace()
    const sheet = handIn('hs1', 'chu')
    await store.commit(act('sheet.handIn'), [{ kind: 'sheet', id: sheet.id, value: sheet.value }])
    const changed = { ...sheet.value, opinion: 'sửa sau' }
    await expect(store.commit(act('x'), [{ kind: 'sheet', id: sheet.id, value: changed }])).rejects.toThrow(TypeError)
    await expect(store.commit(act('x'), [{ kind: 'sheet', id: sheet.id, value: null }])).rejects.toMatchObject({
      code: 'sheet-handed-in',
    })
    await store.close()
    const [dossier = '', member = '', ...rest] = sheet.id.split('.')
    const bytes = await readFile(path.join(folder, 'sheets', dossier, member, `${rest.join('.')}.json`), 'utf8')
    expect(bytes).toBe(sheet.text)
  })

  it('lie in plain folders with a README in Vietnamese', async () => {
    const { folder, store } = await aWorkspace()
    await store.close()
    expect((await readdir(folder)).toSorted()).toEqual(
      [
        'README.txt',
        'backups',
        'council.json',
        'dossiers',
        'evidence',
        'index.json',
        'journal',
        'packs',
        'products',
        'quarantine',
        'sessions',
        'sheets',
        'tmp',
      ].toSorted(),
    )
    expect(await readFile(path.join(folder, 'README.txt'), 'utf8')).toContain('THƯ MỤC HỘI ĐỒNG')
  })
})
