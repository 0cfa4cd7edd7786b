import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createStore } from '../../electron/storage/create-store.ts'
import { filesBelow, nodeDisk } from '../../electron/storage/disk.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import type { OpenStore } from '../../electron/storage/store.ts'
import { aCouncil, aSession } from '../support/builders.ts'
import { createWitness, moreWork, seenIn } from '../support/council-at-work.ts'
import { aMoment, memberId } from '../support/ids.ts'
import { aDraft, handIn } from '../support/stored-records.ts'
import { storeDeps, temporaryFolder } from '../support/temporary-workspace.ts'

const act = { name: 'work', actor: memberId('chu') }
const council = aCouncil()
const sheet = handIn('hs1', 'tv4')
const draftId = `${aDraft('hs1', 'chu').dossier}.${aDraft('hs1', 'chu').member}`
const sheetFile = `sheets/${sheet.id.split('.').slice(0, 2).join('/')}/${sheet.id.split('.').slice(2).join('.')}.json`
const draftFile = `sheets/${draftId.replace('.', '/')}/draft.json`

/** A closed workspace: every kind of file is there, and the council's file has a generation before. */
const aClosedWorkspace = async () => {
  const folder = path.join(await temporaryFolder(), 'hoi-dong')
  const store = await createStore(folder, storeDeps())
  await store.commit(act, [
    { kind: 'council', id: council.id, value: council },
    { kind: 'session', id: 'phien00000000000', value: aSession(council) },
  ])
  await moreWork(store, createWitness())
  await store.checkpoint()
  await store.commit(act, [{ kind: 'council', id: council.id, value: { ...council, name: 'Hội đồng tên mới' } }])
  await store.commit(act, [{ kind: 'draft', id: draftId, value: aDraft('hs1', 'chu', { opinion: 'sau cùng' }) }])
  await store.close()
  const seen = new Map(await seenIn(await beside(folder)))
  return { folder, seen }
}

const beside = (folder: string) => openStore(folder, storeDeps(), { mode: 'read' })

const open = async (folder: string) => {
  const store = await openStore(folder, storeDeps(), { mode: 'write' })
  onTestFinished(() => store.close())
  return store
}

const flipBit = async (file: string, at: number, bit = 0) => {
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
  await writeFile(file, bytes)
}

const looked = async (store: OpenStore) => {
  await store.check(new AbortController().signal)
  const seen = await seenIn(store)
  const quarantined = [...store.quarantined()]
  await store.close()
  return { seen, quarantined }
}

const others = (map: ReadonlyMap<string, unknown>) => [...map].filter(([key]) => !key.startsWith('council/'))

describe('a damaged file of a record', () => {
  it.each(['council.json', 'sessions/phien00000000000.json', draftFile, sheetFile])(
    '%s is set aside and made anew from the journal, whichever bit turned',
    async (name) => {
      const { folder, seen } = await aClosedWorkspace()
      const file = path.join(folder, name)
      const sound = await readFile(file)
      for (const at of [0, 7, Math.floor(sound.length / 3), Math.floor(sound.length / 2), sound.length - 1]) {
        await flipBit(file, at, at % 8)
        const after = await looked(await open(folder))
        expect(after.seen).toEqual(seen)
        expect(after.quarantined).toEqual([
          {
            file: name,
            kept: expect.stringMatching(/^quarantine\//),
            restoredFrom: 'journal',
            rev: expect.any(Number),
          },
        ])
        expect(await readFile(file)).toEqual(sound)
      }
      expect(await readdir(path.join(folder, 'quarantine'))).toHaveLength(5)
    },
  )

  it.each([0, 1, 40])('cut to %i bytes is made anew as well', async (length) => {
    const { folder, seen } = await aClosedWorkspace()
    await truncate(path.join(folder, 'council.json'), length)
    const after = await looked(await open(folder))
    expect(after.seen).toEqual(seen)
    expect(after.quarantined).toHaveLength(1)
  })

  it('that is gone comes back', async () => {
    const { folder, seen } = await aClosedWorkspace()
    await rm(path.join(folder, sheetFile))
    const after = await looked(await open(folder))
    expect(after.seen).toEqual(seen)
    expect(after.quarantined).toMatchObject([{ file: sheetFile, restoredFrom: 'journal' }])
  })

  it('whose journal is damaged too falls back to the generation before, which the person is told', async () => {
    const { folder, seen } = await aClosedWorkspace()
    await flipBit(path.join(folder, 'council.json'), 100)
    // Every line about the council loses a bit; all other lines stay as they are.
    await damageLines(folder, `"record":"council/${council.id}"`)
    const store = await open(folder)
    expect((await store.read('council', council.id))?.value.name).toBe(council.name)
    const after = await looked(store)
    expect(after.quarantined).toContainEqual(
      expect.objectContaining({ file: 'council.json', restoredFrom: 'previous', rev: 1 }),
    )
    expect(others(after.seen)).toEqual(others(seen))
    // From now on that revision counts, and the journal says since when and why.
    const again = await open(folder)
    expect(await again.read('council', council.id)).toMatchObject({ rev: 3, value: { name: council.name } })
    expect((await again.acts(3)).map((one) => one.act)).toContain('record.restore')
    expect(again.quarantined().map(({ file }) => file)).not.toContain('council.json')
    await again.close()
  })

  it('of which nothing is left takes no other record down', async () => {
    const { folder, seen } = await aClosedWorkspace()
    await truncate(path.join(folder, sheetFile), 10)
    await damageLines(folder, `"record":"sheet/${sheet.id}"`)
    const store = await open(folder)
    await expect(store.read('sheet', sheet.id)).rejects.toMatchObject({
      code: 'damaged-file',
      detail: { file: sheetFile },
    })
    const after = await looked(store)
    expect([...after.seen.keys()].toSorted()).toEqual(
      [...seen.keys()].filter((key) => !key.startsWith('sheet/')).toSorted(),
    )
    expect(after.quarantined).toContainEqual(expect.objectContaining({ file: sheetFile, restoredFrom: 'nothing' }))
  })
})

const damageLines = async (folder: string, mark: string) => {
  for (const name of await filesBelow(nodeDisk, path.join(folder, 'journal'))) {
    if (!name.endsWith('.jsonl')) continue
    const file = path.join(folder, 'journal', name)
    const text = await readFile(file, 'latin1')
    const lines = text.split('\n').map((line) => (line.includes(mark) ? line.replace('"at":"2', '"at":"3') : line))
    await writeFile(file, lines.join('\n'), 'latin1')
  }
}

describe('a damaged file of the store itself', () => {
  it.each(['index.json', 'journal/heads.json'])(
    '%s is derived: it is made anew and nobody is bothered',
    async (name) => {
      const { folder, seen } = await aClosedWorkspace()
      await flipBit(path.join(folder, name), 60)
      const after = await looked(await open(folder))
      expect(after.seen).toEqual(seen)
      expect(after.quarantined).toEqual([])
      await rm(path.join(folder, name))
      const again = await looked(await open(folder))
      expect(again.seen).toEqual(seen)
      expect(again.quarantined).toEqual([])
    },
  )

  it('a bit turned anywhere in the journal loses no record, and is told', async () => {
    const { folder, seen } = await aClosedWorkspace()
    const file = path.join(folder, 'journal', '000001.jsonl')
    const sound = await readFile(file)
    const ends = [...sound.entries()].filter(([, byte]) => byte === 10).map(([at]) => at)
    for (const at of [0, 30, (ends[2] ?? 0) + 90, (ends[5] ?? 0) + 200, ends[7] ?? 0, sound.length - 40]) {
      await flipBit(file, at, 1)
      await rm(path.join(folder, 'index.json'), { force: true })
      const store = await open(folder)
      const after = await looked(store)
      expect(after.seen).toEqual(seen)
      expect(after.quarantined).toContainEqual(expect.objectContaining({ file: expect.stringMatching(/^journal/) }))
      await writeFile(file, sound)
      for (const name of await filesBelow(nodeDisk, path.join(folder, 'journal')))
        if (/0000(0[2-9]|[1-9]\d)\.jsonl/.test(name)) await rm(path.join(folder, 'journal', name))
    }
  })

  it('a journal that lost its newest lines gives way to the newer files', async () => {
    const { folder, seen } = await aClosedWorkspace()
    const file = path.join(folder, 'journal', '000001.jsonl')
    const bytes = await readFile(file)
    await truncate(file, Math.floor(bytes.length * 0.6))
    const after = await looked(await open(folder))
    expect(after.seen).toEqual(seen)
    expect(after.quarantined).toContainEqual(expect.objectContaining({ file: 'journal' }))
    const again = await open(folder)
    await again.commit(act, [{ kind: 'draft', id: draftId, value: aDraft('hs1', 'chu', { opinion: 'viết tiếp' }) }])
    await again.close()
    expect((await (await beside(folder)).read('draft', draftId))?.value.opinion).toBe('viết tiếp')
  })

  it('all at once, a record comes from the generation before even without index and journal lines', async () => {
    const { folder } = await aClosedWorkspace()
    await flipBit(path.join(folder, 'council.json'), 100)
    await damageLines(folder, `"record":"council/${council.id}"`)
    await rm(path.join(folder, 'index.json'))
    const store = await open(folder)
    expect((await store.read('council', council.id))?.value.name).toBe(council.name)
  })

  it('without a journal the workspace opens for reading only', async () => {
    const { folder, seen } = await aClosedWorkspace()
    await rm(path.join(folder, 'journal'), { recursive: true })
    await rm(path.join(folder, 'index.json'))
    const store = await open(folder)
    expect(store.readOnly).toBe('no-journal')
    // When the sheet in there was handed in, and nothing names a later moment.
    expect(store.filesUntil).toBe(aMoment)
    expect(await seenIn(store)).toEqual(seen)
    await expect(store.commit(act, [])).rejects.toMatchObject({ code: 'read-only' })
    await store.close()
  })
})
