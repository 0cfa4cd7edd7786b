import { appendFile, cp, mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { canonicalText } from '../../../shared/canonical-text.ts'
import { sha256Of } from '../../../electron/storage/sha256.ts'
import { createStore } from '../../../electron/storage/create-store.ts'
import { nodeDisk, type Disk } from '../../../electron/storage/disk.ts'
import { openStore } from '../../../electron/storage/open-store.ts'
import { act, aWorkspace, council, open } from '../../support/a-store.ts'
import { aDossier } from '../../support/builders.ts'
import { dossierId } from '../../support/ids.ts'
import { aDraft } from '../../support/stored-records.ts'
import { storeDeps, temporaryFolder } from '../../support/temporary-workspace.ts'

const draftId = `${aDraft('hs1', 'chu').dossier}.${aDraft('hs1', 'chu').member}`
const draftWith = (opinion: string) =>
  ({ kind: 'draft', id: draftId, value: aDraft('hs1', 'chu', { opinion }) }) as const

const journal = (folder: string) => path.join(folder, 'journal', '000001.jsonl')

const lines = async (file: string) =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { n: number; prev: string; SHA256: string })

describe('the journal', () => {
  it('is a chain of canonical lines: who, when, which record, what changed and what it was before', async () => {
    const { folder, store } = await aWorkspace()
    await store.commit(act, [draftWith('một')])
    await store.commit({ ...act, reason: 'viết lại' }, [draftWith('hai')])
    const text = await readFile(journal(folder), 'utf8')
    const all = await lines(journal(folder))
    expect(all.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5])
    for (const [at, line] of all.entries()) {
      const { SHA256: own, ...rest } = line
      expect(text.split('\n')[at]).toBe(canonicalText(line))
      expect(own).toBe(sha256Of(canonicalText(rest)))
      expect(line.prev).toBe(at === 0 ? '0'.repeat(64) : all[at - 1]?.SHA256)
    }
    expect(all[1]).toMatchObject({ group: { id: 2, index: 0, of: 2 }, full: { name: council.name } })
    expect(all[4]).toMatchObject({
      actor: act.actor,
      machine: 'maythu0000000000',
      offset: 420,
      reason: 'viết lại',
      record: `draft/${draftId}`,
      rev: 2,
      patch: [{ op: 'replace', path: '/opinion', old: 'một', value: 'hai' }],
    })
    expect(all[4]?.['result']).toBe(sha256Of(canonicalText(aDraft('hs1', 'chu', { opinion: 'hai' }))))
  })

  it('takes acts that come at the same time in one write and one flush', async () => {
    let flushes = 0
    const disk: Disk = {
      ...nodeDisk,
      open: async (file, flags) => {
        const handle = await nodeDisk.open(file, flags)
        return { ...handle, datasync: () => ((flushes += 1), handle.datasync()) }
      },
    }
    const { store } = await aWorkspace({ disk })
    flushes = 0
    const receipts = await Promise.all(
      ['chu', 'pho', 'tv3', 'tv4'].map((name) => {
        const value = aDraft('hs1', name)
        return store.commit(act, [{ kind: 'draft', id: `${value.dossier}.${value.member}`, value }])
      }),
    )
    expect(receipts.map(({ n }) => n)).toEqual([4, 5, 6, 7])
    expect(flushes).toBe(1)
  })

  it('writes nothing for a change that changes nothing', async () => {
    const { folder, store } = await aWorkspace()
    const receipt = await store.commit(act, [{ kind: 'council', id: council.id, value: council, ifRev: 1 }])
    expect(receipt.revs).toEqual([{ kind: 'council', id: council.id, rev: 1 }])
    expect(await lines(journal(folder))).toHaveLength(3)
  })

  it('sets a torn tail aside, and with it the begun act it belongs to', async () => {
    const { folder, store } = await aWorkspace()
    await store.close()
    const sound = await readFile(journal(folder))
    const dossier = aDossier()
    const other = await open(folder)
    await other.commit(act, [
      { kind: 'dossier', id: dossier.id, value: dossier },
      { kind: 'dossier', id: dossierId('hs2'), value: aDossier({ id: dossierId('hs2') }) },
    ])
    const whole = await readFile(journal(folder))
    await other.close()
    const firstLine = whole.indexOf(10, sound.length) + 1
    // The second line of the act never got there: the act does not count, though its first line is whole.
    await crashedAs(folder, whole.subarray(0, firstLine))
    const again = await open(folder)
    expect(again.ids('dossier')).toEqual([])
    expect(again.quarantined()).toEqual([])
    expect(await readFile(journal(folder))).toEqual(sound)
    expect(await readdir(path.join(folder, 'quarantine'))).toEqual([expect.stringMatching(/^tail-/)])
    await again.commit(act, [draftWith('tiếp')])
    expect((await lines(journal(folder))).at(-1)).toMatchObject({ n: 4 })
  })

  it('goes on in a new segment when one is full, and keeps old ones in the archive', async () => {
    const folder = path.join(await temporaryFolder(), 'hoi-dong')
    const store = await createStore(folder, storeDeps(), { segmentLimit: 4000 })
    onTestFinished(() => store.close())
    await store.commit(act, [{ kind: 'council', id: council.id, value: council }])
    for (let turn = 0; turn < 12; turn += 1) await store.commit(act, [draftWith(`lượt ${turn}`)])
    await store.close()
    expect(await readdir(path.join(folder, 'journal', 'archive'))).toContain('000001.jsonl')
    const again = await open(folder)
    expect((await again.history('draft', draftId)).map(({ after }) => after?.opinion)).toEqual(
      Array.from({ length: 12 }, (_, turn) => `lượt ${turn}`),
    )
    expect(await again.acts(100)).toHaveLength(13)
  })
})

/** The folder as a killed program leaves it: this journal, and nothing filed after the founding. */
const crashedAs = async (folder: string, bytes: Uint8Array) => {
  await writeFile(journal(folder), bytes)
  for (const name of ['index.json', 'journal/heads.json', 'dossiers'])
    await rename(path.join(folder, name), path.join(folder, '..', name.replace('/', '-'))).catch(() => undefined)
}

describe('a workspace folder', () => {
  it('is opened once; a reader may look beside', async () => {
    const { folder, store } = await aWorkspace()
    await expect(openStore(folder, storeDeps(), { mode: 'write' })).rejects.toMatchObject({ code: 'workspace-in-use' })
    const reader = await open(folder, {}, 'read')
    expect(reader.readOnly).toBe('beside')
    await store.commit(act, [draftWith('mới hơn')])
    await store.checkpoint()
    await store.commit(act, [{ kind: 'council', id: council.id, value: { ...council, name: 'Tên mới' } }])
    await store.checkpoint()
    // The reader keeps to what it saw when it opened, though the file has moved on.
    expect((await reader.read('council', council.id))?.value.name).toBe(council.name)
    expect(reader.quarantined()).toEqual([])
    await store.close()
    await open(folder)
  })

  it('that was copied goes on as a chain of its own, rooted in the old one', async () => {
    const { folder, store } = await aWorkspace()
    await store.close()
    const copy = path.join(folder, '..', 'ban-sao')
    await cp(folder, copy, { recursive: true })
    const opened = await open(copy)
    expect(opened.workspace).not.toBe(store.workspace)
    const [, , old, first] = await lines(journal(copy))
    expect(first).toMatchObject({
      act: 'workspace.copy',
      prev: old?.SHA256,
      full: { from: { workspace: store.workspace, n: 3 } },
    })
    expect((await opened.acts(5)).map(({ act: name }) => name)).toEqual(['work'])
    await opened.close()
    expect((await open(copy)).workspace).toBe(opened.workspace)
    expect((await open(folder)).workspace).toBe(store.workspace)
  })

  it('that was moved on this machine is still the same', async () => {
    const { folder, store } = await aWorkspace()
    await store.close()
    const moved = path.join(folder, '..', 'doi-ten')
    await rename(folder, moved)
    expect((await open(moved)).workspace).toBe(store.workspace)
  })

  it('on another machine begins a new chain', async () => {
    const { folder, store } = await aWorkspace()
    await store.close()
    expect((await open(folder, { machine: 'maykhac000000000' })).workspace).not.toBe(store.workspace)
  })

  it('of a newer program opens for reading only', async () => {
    const { folder, store } = await aWorkspace()
    await store.close()
    const last = (await lines(journal(folder))).at(-1)
    const { SHA256: prev, ...rest } = last ?? { SHA256: '' }
    const line = {
      ...rest,
      n: 4,
      prev,
      group: undefined,
      record: 'oracle/1234567890123456',
      rev: 1,
      full: {},
      result: sha256Of('{}'),
    }
    const hash = sha256Of(canonicalText(line))
    await appendFile(journal(folder), `${canonicalText({ ...line, SHA256: hash })}\n`)
    const opened = await open(folder)
    expect(opened.readOnly).toBe('newer-format')
    expect((await opened.read('council', council.id))?.value).toEqual(council)
  })

  it('that is none is refused', async () => {
    const folder = await temporaryFolder()
    await expect(openStore(folder, storeDeps(), { mode: 'write' })).rejects.toMatchObject({ code: 'not-a-workspace' })
    await mkdir(path.join(folder, 'đầy'))
    await expect(createStore(folder, storeDeps())).rejects.toMatchObject({ code: 'folder-not-empty' })
  })

  it('is readable to the account only', async () => {
    const { folder } = await aWorkspace()
    const own = process.platform === 'win32' ? 0o666 : 0o700
    expect((await stat(folder)).mode & 0o777).toBe(own)
    expect((await stat(path.join(folder, 'sheets'))).mode & 0o777).toBe(own)
  })
})

describe('files', () => {
  it('are read when first asked for, not at opening', async () => {
    const { folder, store } = await aWorkspace()
    for (let at = 1; at <= 9; at += 1) {
      const value = aDossier({ id: dossierId(`hs${at}`), code: `38-01-${at}` })
      await store.commit(act, [{ kind: 'dossier', id: value.id, value }])
    }
    await store.close()
    const read: string[] = []
    const disk: Disk = {
      ...nodeDisk,
      open: (file, flags) => {
        read.push(path.relative(folder, file))
        return nodeDisk.open(file, flags)
      },
    }
    const again = await open(folder, { disk })
    expect(again.list('dossier').map(({ summary }) => summary?.code)).toEqual(
      Array.from({ length: 9 }, (_, at) => `38-01-${at + 1}`),
    )
    expect(read.filter((file) => file.startsWith('dossiers'))).toEqual([])
    await again.read('dossier', dossierId('hs3'))
    expect(read.filter((file) => file.startsWith('dossiers'))).toEqual(['dossiers/hs30000000000000.json'])
  })

  it('get the newest records in a quiet moment, and keep the generation before', async () => {
    const due: (() => void)[] = []
    const { folder, store } = await aWorkspace({
      schedule: (_, task) => {
        due.push(task)
        return () => undefined
      },
    })
    await store.checkpoint()
    await store.commit(act, [{ kind: 'council', id: council.id, value: { ...council, name: 'Tên mới' } }])
    expect(await readFile(path.join(folder, 'council.json'), 'utf8')).not.toContain('Tên mới')
    due.at(-1)?.()
    await store.holdingFiles(() => Promise.resolve())
    expect(await readFile(path.join(folder, 'council.json'), 'utf8')).toContain('Tên mới')
    expect(await readFile(path.join(folder, 'council.json.1'), 'utf8')).toContain(council.name)
  })

  it('that a program was killed over are swept away', async () => {
    const { folder, store } = await aWorkspace()
    await store.close()
    await writeFile(path.join(folder, 'tmp', 'do-dang.tmp'), 'x')
    await open(folder)
    expect(await readdir(path.join(folder, 'tmp'))).toEqual([])
  })
})
