import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEvidenceStore, evidenceLimit } from '../../../electron/evidence/evidence-store.ts'
import { nodeDisk, type Disk } from '../../../electron/storage/disk.ts'
import { openFolder, type StoreDeps } from '../../../electron/storage/store-context.ts'
import { faultyDisk } from '../../support/disks/faulty-disk.ts'
import { hastyDisk } from '../../support/disks/hasty-disk.ts'
import { storeDeps, temporaryFolder } from '../../support/temporary-workspace.ts'

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 'trang quét '), Buffer.from('%%EOF')])
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const aStore = async (wishes: Partial<StoreDeps> = {}, limit?: number) => {
  const outside = await temporaryFolder()
  const folder = path.join(outside, 'hoi-dong')
  await mkdir(path.join(folder, 'tmp'), { recursive: true })
  const store = createEvidenceStore(openFolder(folder, storeDeps(wishes)), limit)
  const bring = async (name: string, bytes: Buffer) => {
    const file = path.join(outside, name)
    await writeFile(file, bytes)
    return file
  }
  const kept = () => readdir(path.join(folder, 'evidence')).catch(() => [])
  return { folder, store, bring, kept }
}

describe('evidence', () => {
  it('is kept under the hash of its bytes, with its Vietnamese name', async () => {
    const { folder, store, bring } = await aStore()
    const kept = await store.keep(await bring('Giấy chứng nhận ATTP.pdf', pdf))
    expect(kept).toEqual({ sha256: sha256(pdf), type: 'pdf', bytes: pdf.length, name: 'Giấy chứng nhận ATTP.pdf' })
    const found = await store.find(kept.sha256)
    expect(found?.mediaType).toBe('application/pdf')
    expect(found?.path).toBe(path.join(folder, 'evidence', `${kept.sha256}.pdf`))
    expect(await readFile(found?.path ?? '')).toEqual(pdf)
    await store.verify(kept.sha256)
  })

  it('of the same content is kept once, whatever the files are called', async () => {
    const { store, bring, kept } = await aStore()
    await store.keep(await bring('a.png', png))
    expect((await store.keep(await bring('b.jpg', png))).name).toBe('b.jpg')
    expect(await kept()).toEqual([`${sha256(png)}.png`])
  })

  it('is known by its content, not by its name', async () => {
    const { store, bring, kept } = await aStore()
    const page = await bring('trang.pdf', Buffer.from('<html><script>alert(1)</script>'))
    await expect(store.keep(page)).rejects.toMatchObject({ code: 'file-type-refused' })
    const gif = await bring('anh.png', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'))
    await expect(store.keep(gif)).rejects.toMatchObject({ code: 'file-type-refused', detail: { found: 'image/gif' } })
    await expect(store.keep(await bring('rỗng.pdf', Buffer.alloc(0)))).rejects.toMatchObject({ code: 'file-empty' })
    expect(await kept()).toEqual([])
  })

  it('above the limit, missing, or a folder is refused in words', async () => {
    const { folder, store, bring } = await aStore()
    const big = await bring('to.pdf', pdf)
    await truncate(big, evidenceLimit + 1)
    await expect(store.keep(big)).rejects.toMatchObject({ code: 'file-too-large' })
    await expect(store.keep(path.join(folder, 'không có.pdf'))).rejects.toMatchObject({ code: 'file-unreadable' })
    await expect(store.keep(folder)).rejects.toMatchObject({ code: 'file-unreadable' })
  })

  it('that changed on disk is told, and mended by bringing the same file again', async () => {
    const { store, bring } = await aStore()
    const file = await bring('a.png', png)
    const kept = await store.keep(file)
    const found = await store.find(kept.sha256)
    expect(await store.show(kept.sha256)).toEqual(found)
    await writeFile(found?.path ?? '', 'hỏng')
    expect(await store.show(kept.sha256)).toBeNull()
    await expect(store.verify(kept.sha256)).rejects.toMatchObject({ code: 'damaged-file' })
    await store.keep(file)
    await store.verify(kept.sha256)
    expect(await store.show(kept.sha256)).toEqual(found)
  })

  it('that was swapped for another before it was ever shown is not shown', async () => {
    const { store, bring } = await aStore()
    const kept = await store.keep(await bring('a.pdf', pdf))
    await writeFile((await store.find(kept.sha256))?.path ?? '', Buffer.from(pdf).fill('x', 100, 200))
    expect(await store.show(kept.sha256)).toBeNull()
  })

  it('that grows while it is copied, without end, is refused at the limit', async () => {
    const endless: Disk = {
      ...nodeDisk,
      open: async (file, flags) => {
        const opened = await nodeDisk.open(file, flags)
        return flags === 'r' && file.endsWith('a.pdf')
          ? {
              ...opened,
              read: async (target, at) => (at < pdf.length ? opened.read(target, at) : target.fill(32).length),
            }
          : opened
      },
    }
    const { store, bring, kept } = await aStore({ disk: endless }, pdf.length + 5_000_000)
    await expect(store.keep(await bring('a.pdf', pdf))).rejects.toMatchObject({ code: 'file-too-large' })
    expect(await kept()).toEqual([])
  })

  it('that is a pipe or a device is not even opened: that may wait for ever', async () => {
    const { store, bring } = await aStore({ disk: { ...nodeDisk, open: () => new Promise(() => {}) } })
    await expect(store.keep(await bring('ong.pdf', Buffer.alloc(0)))).rejects.toMatchObject({ code: 'file-empty' })
  })

  it('that is not there, or not a hash at all, is not found', async () => {
    const { store } = await aStore()
    expect(await store.find('0'.repeat(64))).toBeNull()
    expect(await store.find('../../council')).toBeNull()
    await expect(store.verify('0'.repeat(64))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is whole or not there when a file call fails on the way', async () => {
    for (const what of ['EIO', 'ENOSPC', 'SHORT'])
      for (let at = 1; ; at += 1) {
        const { disk, arm, heal, struck } = faultyDisk(hastyDisk, { at, what, forEver: false })
        const { folder, store, bring, kept } = await aStore({ disk })
        const file = await bring('a.pdf', pdf)
        arm()
        await store.keep(file).catch(() => undefined)
        heal()
        if (struck() === 0) break
        for (const name of await kept())
          expect(sha256(await readFile(path.join(folder, 'evidence', name)))).toBe(sha256(pdf))
        expect((await store.keep(file)).sha256).toBe(sha256(pdf))
      }
  })
})
