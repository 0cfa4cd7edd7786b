import { createHash } from 'node:crypto'
import path from 'node:path'
import { readFully, writeFully, type Disk, type DiskFile } from '../storage/disk.ts'
import { ensureFolder, syncNames, type Durability } from '../storage/durable-file.ts'
import { inside } from '../storage/layout.ts'

const chunk = 1024 * 1024

/** A copied file: its name with `/`, the hash and number of its bytes. */
export interface CopiedFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** Told of the bytes of each step as soon as they are done; it may throw to stop the work. */
export type Step = (bytes: number) => void

const noStep: Step = () => undefined

const pour = async (source: DiskFile, pass: (bytes: Buffer, at: number) => Promise<void>) => {
  const hash = createHash('sha256')
  for (let at = 0; ;) {
    const bytes = await readFully(source, at, chunk)
    if (bytes.length === 0) return { sha256: hash.digest('hex'), bytes: at }
    hash.update(bytes)
    await pass(bytes, at)
    at += bytes.length
  }
}

/** Hash and size of a file as the disk gives it now. */
export const hashFile = async (disk: Disk, file: string, step = noStep) => {
  const source = await disk.open(file, 'r')
  try {
    return await pour(source, (bytes) => Promise.resolve(step(bytes.length)))
  } finally {
    await source.close()
  }
}

/** Copies a file durably; the hash is of what was read, so reading the copy back proves the whole way. */
export const copyDurably = async (
  durability: Durability,
  name: string,
  from: string,
  to: string,
  step = noStep,
): Promise<CopiedFile> => {
  const { disk } = durability
  const target = inside(to, name)
  await ensureFolder(durability, path.dirname(target))
  const source = await disk.open(inside(from, name), 'r')
  try {
    const copy = await disk.open(target, 'wx')
    try {
      const poured = await pour(source, (bytes, at) => {
        step(bytes.length)
        return writeFully(copy, bytes, at)
      })
      await copy.sync()
      return { name, ...poured }
    } finally {
      await copy.close()
    }
  } finally {
    await source.close()
  }
}

/** Makes the names of all files below a folder last. */
export const syncFolders = async (durability: Durability, folder: string): Promise<void> => {
  for (const entry of await durability.disk.list(folder))
    if (entry.folder) await syncFolders(durability, path.join(folder, entry.name))
  await syncNames(durability, folder)
}

/** Takes a half-made copy away. What resists stays, under a name that nobody takes for a copy. */
export const removeTree = async (disk: Disk, folder: string): Promise<void> => {
  const entries = await disk.list(folder).catch(() => [])
  for (const { name, folder: isFolder } of entries) {
    const at = path.join(folder, name)
    if (isFolder) await removeTree(disk, at)
    else await disk.unlink(at).catch(() => undefined)
  }
  await disk.removeFolder(folder).catch(() => undefined)
}
