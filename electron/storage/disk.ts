import { promises as files, type BigIntStats } from 'node:fs'
import path from 'node:path'

/** An open file. `write` and `read` may move fewer bytes than asked, as the system's calls may. */
export interface DiskFile {
  read(target: Uint8Array, position: number): Promise<number>
  write(bytes: Uint8Array, position: number): Promise<number>
  sync(): Promise<void>
  datasync(): Promise<void>
  size(): Promise<number>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

export interface DiskEntry {
  readonly name: string
  readonly folder: boolean
}

/** The file calls the store uses, and no others: tests put faults and crashes here. Errors carry the system's `code`. */
export interface Disk {
  open(file: string, flags: 'r' | 'r+' | 'wx'): Promise<DiskFile>
  rename(from: string, to: string): Promise<void>
  unlink(file: string): Promise<void>
  makeFolder(folder: string): Promise<void>
  removeFolder(folder: string): Promise<void>
  list(folder: string): Promise<readonly DiskEntry[]>
  /** Size, and the folder's or file's own number on this machine. */
  stat(target: string): Promise<{ readonly bytes: number; readonly folder: boolean; readonly identity: string }>
  realPath(target: string): Promise<string>
  freeBytes(folder: string): Promise<number>
}

/** Files and folders of a workspace are readable to the account only. */
const fileMode = 0o600
const folderMode = 0o700

const openFile = async (file: string, flags: 'r' | 'r+' | 'wx'): Promise<DiskFile> => {
  const handle = await files.open(file, flags, fileMode)
  return {
    read: async (target, position) => (await handle.read(target, 0, target.length, position)).bytesRead,
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.sync(),
    datasync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  }
}

const identityOf = (stats: BigIntStats) => `${stats.dev}:${stats.ino}`

export const nodeDisk: Disk = {
  open: openFile,
  rename: (from, to) => files.rename(from, to),
  unlink: (file) => files.unlink(file),
  makeFolder: async (folder) => {
    await files.mkdir(folder, { mode: folderMode })
  },
  removeFolder: (folder) => files.rmdir(folder),
  list: async (folder) =>
    (await files.readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory(),
    })),
  stat: async (target) => {
    const stats = await files.stat(target, { bigint: true })
    return { bytes: Number(stats.size), folder: stats.isDirectory(), identity: identityOf(stats) }
  },
  realPath: (target) => files.realpath(target),
  freeBytes: async (folder) => {
    const stats = await files.statfs(folder)
    return stats.bavail * stats.bsize
  },
}

/** The system's code of a failed file call (`ENOENT`, `EIO`, …), or '' for anything else. */
export const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Every byte, however few each call moves. */
export const writeFully = async (file: DiskFile, bytes: Uint8Array, position: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    const moved = await file.write(bytes.subarray(done), position + done)
    if (moved === 0) throw Object.assign(new Error('nothing written'), { code: 'ENOSPC' })
    done += moved
  }
}

/** A file's bytes from `position` on, at most `length` of them. */
export const readFully = async (file: DiskFile, position: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const moved = await file.read(bytes.subarray(done), position + done)
    if (moved === 0) break
    done += moved
  }
  return bytes.subarray(0, done)
}

export const readWhole = async (disk: Disk, file: string): Promise<Buffer> => {
  const open = await disk.open(file, 'r')
  try {
    return await readFully(open, 0, await open.size())
  } finally {
    await open.close()
  }
}

/** `undefined` instead of the error where a file is not there. */
export const ifThere = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Entries of a folder; none where the folder is not there. */
export const listIfThere = async (disk: Disk, folder: string): Promise<readonly DiskEntry[]> =>
  (await ifThere(disk.list(folder))) ?? []

/** All files below a folder, as paths relative to it with `/`, sorted. */
export const filesBelow = async (disk: Disk, folder: string, below = ''): Promise<readonly string[]> => {
  const entries = await listIfThere(disk, path.join(folder, below))
  const found: string[] = []
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.folder) found.push(...(await filesBelow(disk, folder, name)))
    else found.push(name)
  }
  return found.toSorted()
}
