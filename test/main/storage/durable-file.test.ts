import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk, type Disk } from '../../../electron/storage/disk.ts'
import { replaceFile } from '../../../electron/storage/durable-file.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'

/** Notes what is opened, written, flushed and renamed, by name. */
const noted = (wishes: Partial<Disk> = {}) => {
  const calls: string[] = []
  const disk: Disk = {
    ...nodeDisk,
    ...wishes,
    open: async (file, flags) => {
      const open = await nodeDisk.open(file, flags)
      const name = path.basename(file)
      return {
        ...open,
        write: (bytes, at) => (calls.push(`write ${name}`), open.write(bytes, at)),
        sync: () => (calls.push(`flush ${name} (${flags})`), open.sync()),
      }
    },
    rename: async (from, to) => {
      await (wishes.rename ?? nodeDisk.rename)(from, to)
      calls.push(`rename ${path.basename(from)} ${path.basename(to)}`)
    },
  }
  return { disk, calls }
}

const aFolder = async () => {
  const folder = await temporaryFolder()
  const order = {
    file: path.join(folder, 'a.json'),
    bytes: Buffer.from('mới'),
    temporary: path.join(folder, 't'),
    previous: path.join(folder, 'a.json.1'),
  }
  await writeFile(order.file, 'cũ')
  return { folder, order, name: path.basename(folder) }
}

const alwaysBusy = () => Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' }))

describe('a file replaced for good', () => {
  it('is flushed before it gets its name, and the folder afterwards', async () => {
    const { order, name } = await aFolder()
    const { disk, calls } = noted()
    await replaceFile({ disk, platform: 'linux', pause: () => Promise.resolve() }, order)
    expect(calls).toEqual(['write t', 'flush t (wx)', 'rename a.json a.json.1', 'rename t a.json', `flush ${name} (r)`])
    expect(await readFile(order.file, 'utf8')).toBe('mới')
    expect(await readFile(order.previous, 'utf8')).toBe('cũ')
  })

  it('on Windows, where folders cannot be flushed, is flushed once more under its name', async () => {
    const { order } = await aFolder()
    const { disk, calls } = noted()
    await replaceFile({ disk, platform: 'win32', pause: () => Promise.resolve() }, order)
    expect(calls.slice(-2)).toEqual(['rename t a.json', 'flush a.json (r+)'])
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits while another program holds it (%s)', async (code) => {
    const { order } = await aFolder()
    let held = 4
    const waits: number[] = []
    const rename: Disk['rename'] = (from, to) => {
      held -= 1
      return held > 0 ? Promise.reject(Object.assign(new Error(code), { code })) : nodeDisk.rename(from, to)
    }
    const pause = (milliseconds: number) => (waits.push(milliseconds), Promise.resolve())
    await replaceFile({ disk: noted({ rename }).disk, platform: 'win32', pause }, order)
    expect(waits).toEqual([5, 10, 20])
    expect(await readFile(order.file, 'utf8')).toBe('mới')
  })

  it('held for more than ten seconds stays as it was, and nothing is left over', async () => {
    const { folder, order } = await aFolder()
    let waited = 0
    const pause = (milliseconds: number) => ((waited += milliseconds), Promise.resolve())
    const replacing = replaceFile({ disk: noted({ rename: alwaysBusy }).disk, platform: 'win32', pause }, order)
    await expect(replacing).rejects.toThrow('EBUSY')
    expect(waited).toBeGreaterThanOrEqual(10_000)
    expect(await readFile(order.file, 'utf8')).toBe('cũ')
    expect(await readdir(folder)).toEqual(['a.json'])
  })
})
