import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { toEnveloped } from '../../../electron/storage/enveloped-file.ts'
import { act, aWorkspace, council, open } from '../../support/a-store.ts'

const edited = async (value: unknown) => {
  const { folder, store } = await aWorkspace()
  await store.close()
  const body = { kind: 'council', schema: 1, id: council.id, rev: 1, value }
  await writeFile(path.join(folder, 'council.json'), toEnveloped('cham-sao/council/1', body))
  return { folder, store: await open(folder) }
}

describe('a record edited outside the program', () => {
  it('is shown as it is and cannot be changed until a person takes the edit over', async () => {
    const { store } = await edited({ ...council, name: 'Sửa tay' })
    expect(await store.read('council', council.id)).toMatchObject({
      lock: 'edited-outside',
      value: { name: 'Sửa tay' },
    })
    const change = { kind: 'council', id: council.id, value: council } as const
    await expect(store.commit(act, [change])).rejects.toMatchObject({
      code: 'read-only',
      detail: { reason: 'edited-outside' },
    })
    expect(store.ids('session')).toHaveLength(1)
    expect(store.locked()).toEqual([{ kind: 'council', id: council.id, lock: 'edited-outside' }])
    expect((await store.journalled('council', council.id))?.name).toBe(council.name)
    await store.acceptEdit('council', council.id, { actor: act.actor })
    expect(store.locked()).toEqual([])
    expect(await store.read('council', council.id)).toMatchObject({ rev: 2, value: { name: 'Sửa tay' } })
    await store.commit(act, [change])
    expect((await store.history('council', council.id)).map((entry) => entry.act)).toEqual([
      'work',
      'record.accept-edit',
      'work',
    ])
  })

  it('goes back to what the journal says when the edit is refused; the edited file is kept aside', async () => {
    const { folder, store } = await edited({ ...council, name: 'Sửa tay' })
    await store.read('council', council.id)
    await store.refuseEdit('council', council.id, { actor: act.actor, reason: 'không ai biết vì sao' })
    expect(await store.read('council', council.id)).toMatchObject({ rev: 2, value: { name: council.name } })
    expect(store.locked()).toEqual([])
    await store.checkpoint()
    expect(store.quarantined()).toEqual([])
    const [aside = ''] = await readdir(path.join(folder, 'quarantine'))
    expect(await readFile(path.join(folder, 'quarantine', aside), 'utf8')).toContain('Sửa tay')
  })

  it('to something this program cannot read stays locked', async () => {
    const { store } = await edited({ ...council, roster: 'ai cũng được' })
    expect((await store.read('council', council.id))?.lock).toBe('edited-outside')
    await expect(store.acceptEdit('council', council.id, { actor: act.actor })).rejects.toMatchObject({
      code: 'damaged-file',
    })
  })
})
