import { execFileSync } from 'node:child_process'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeDisk, type Disk } from '../../../electron/storage/disk.ts'
import { createStore } from '../../../electron/storage/create-store.ts'
import { openStore } from '../../../electron/storage/open-store.ts'
import { backUp, restoreBackUp } from '../../../electron/workspace/back-up.ts'
import { createWitness, moreWork, foundWith, seenIn } from '../../support/council-at-work.ts'
import { faultyDisk } from '../../support/disks/faulty-disk.ts'
import { hastyDisk } from '../../support/disks/hasty-disk.ts'
import { storeDeps, temporaryFolder } from '../../support/temporary-workspace.ts'

const aWorkspace = async () => {
  const folder = await temporaryFolder()
  const from = path.join(folder, 'hoi-dong')
  const target = path.join(folder, 'usb')
  await mkdir(target)
  const store = await createStore(from, storeDeps())
  onTestFinished(() => store.close())
  await foundWith(store, createWitness())
  await moreWork(store, createWitness())
  return { folder, from, target, store, name: 'Hội đồng OCOP tỉnh Thanh Hóa' }
}

describe('a backup', () => {
  it('is a whole copy under a plain name with its moment, and opens as a workspace of its own', async () => {
    const { folder, store, ...order } = await aWorkspace()
    const made = await store.holdingFiles(() => backUp(order, storeDeps()))
    expect(path.basename(made.folder)).toBe('Cham Sao - sao luu hoi dong ocop tinh thanh hoa 2026-11-24 08-00')
    const to = path.join(folder, 'mo-lai')
    await restoreBackUp(made.folder, to, storeDeps())
    const opened = await openStore(to, storeDeps(), { mode: 'write' })
    onTestFinished(() => opened.close())
    await opened.check(new AbortController().signal)
    expect(opened.quarantined()).toEqual([])
    expect(await seenIn(opened)).toEqual(await seenIn(store))
    expect(opened.workspace).not.toBe(store.workspace)
  })

  it('made while members go on scoring is sound', async () => {
    const { folder, store, ...order } = await aWorkspace()
    const working = moreWork(store, createWitness(), 'b')
    const made = await store.holdingFiles(() => backUp(order, storeDeps()))
    await working
    const to = path.join(folder, 'mo-lai')
    await restoreBackUp(made.folder, to, storeDeps())
    const opened = await openStore(to, storeDeps(), { mode: 'write' })
    onTestFinished(() => opened.close())
    await opened.check(new AbortController().signal)
    expect(opened.quarantined()).toEqual([])
    await seenIn(opened)
  })

  it('carries a list that sha256sum understands', async () => {
    const { store, ...order } = await aWorkspace()
    const made = await store.holdingFiles(() => backUp(order, storeDeps()))
    const checked = execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: made.folder })
    expect(checked.toString()).toBe('')
    expect((await readFile(path.join(made.folder, 'SHA256SUMS'), 'utf8')).trim().split('\n')).toHaveLength(made.files)
  })

  it('that was altered is not opened', async () => {
    const { folder, store, ...order } = await aWorkspace()
    const made = await store.holdingFiles(() => backUp(order, storeDeps()))
    await writeFile(path.join(made.folder, 'council.json'), 'khác')
    const to = path.join(folder, 'mo-lai')
    await expect(restoreBackUp(made.folder, to, storeDeps())).rejects.toMatchObject({
      code: 'backup-mismatch',
      detail: { file: 'council.json' },
    })
    expect((await readdir(folder)).toSorted()).toEqual(['hoi-dong', 'usb'])
    await writeFile(path.join(made.folder, 'SHA256SUMS'), `${'0'.repeat(64)}  ../../ngoai.json\n`)
    await expect(restoreBackUp(made.folder, to, storeDeps())).rejects.toMatchObject({ code: 'backup-mismatch' })
    await expect(restoreBackUp(order.target, to, storeDeps())).rejects.toMatchObject({ code: 'not-a-workspace' })
  })

  it('that the stick does not give back as written is none', async () => {
    const { store, ...order } = await aWorkspace()
    const disk: Disk = {
      ...nodeDisk,
      open: async (file, flags) => {
        const open = await nodeDisk.open(file, flags)
        const lies = flags === 'r' && file.startsWith(order.target) && file.endsWith('council.json')
        return { ...open, read: async (bytes, at) => (lies && at === 0 ? (bytes.fill(7), 9) : open.read(bytes, at)) }
      },
    }
    await expect(store.holdingFiles(() => backUp(order, storeDeps({ disk })))).rejects.toMatchObject({
      code: 'backup-mismatch',
    })
    expect(await readdir(order.target)).toEqual([])
  })

  it('tells how far it is, copying and reading back, and stops in the middle of a file', async () => {
    const { store, ...order } = await aWorkspace()
    const told: { done: number; total: number }[] = []
    const progress = (done: number, total: number) => told.push({ done, total })
    const made = await store.holdingFiles(() => backUp({ ...order, progress }, storeDeps()))
    expect(told.at(-1)).toEqual({ done: 2 * made.bytes, total: 2 * made.bytes })
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
    const big = path.join(order.from, 'evidence', 'a'.repeat(64) + '.pdf')
    await writeFile(big, Buffer.alloc(5 * 1024 * 1024, 7))
    const stop = new AbortController()
    const half = (done: number) => {
      if (done > 2 * 1024 * 1024) stop.abort()
    }
    const before = await readdir(order.target)
    const cancelled = backUp({ ...order, progress: half, signal: stop.signal }, storeDeps())
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(order.target)).toEqual(before)
  })

  it('leaves nothing behind when cancelled, when the stick is too small, or inside the council’s own folder', async () => {
    const { store, ...order } = await aWorkspace()
    const signal = AbortSignal.abort()
    await expect(backUp({ ...order, signal }, storeDeps())).rejects.toMatchObject({ code: 'cancelled' })
    const small: Disk = { ...nodeDisk, freeBytes: () => Promise.resolve(1000) }
    await expect(backUp(order, storeDeps({ disk: small }))).rejects.toMatchObject({ code: 'disk-full' })
    expect(await readdir(order.target)).toEqual([])
    const target = path.join(order.from, 'backups')
    await expect(backUp({ ...order, target }, storeDeps())).rejects.toMatchObject({
      code: 'folder-unsuitable',
      detail: { reason: 'inside' },
    })
    expect(store.readOnly).toBeNull()
  })

  it('never has its name when a file call failed on the way', async () => {
    const { store, ...order } = await aWorkspace()
    await store.close()
    for (let at = 1; at < 400; at += 9) {
      const { disk, arm, heal, struck } = faultyDisk(hastyDisk, { at, what: 'EIO', forEver: false })
      arm()
      const outcome = await backUp(order, storeDeps({ disk })).then(
        () => 'made',
        (error: unknown) => (error as { code: string }).code,
      )
      heal()
      const whole = (await readdir(order.target)).filter((name) => name.startsWith('Cham Sao'))
      if (struck() === 0) break
      // The flush of the name itself may fail after the copy is whole and named; then it is a good copy.
      for (const name of whole)
        execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: path.join(order.target, name) })
      expect(outcome).toBe('disk-error')
    }
  })
})
