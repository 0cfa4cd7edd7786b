import path from 'node:path'
import { errnoOf, ifThere, writeFully, type Disk } from './disk.ts'

/** How long a file that a virus scanner or a viewer holds open is waited for. */
const patience = 10_000
const busy = new Set(['EPERM', 'EACCES', 'EBUSY'])

export interface Durability {
  readonly disk: Disk
  readonly platform: NodeJS.Platform
  /** Milliseconds to wait before the next try; tests wait none. */
  readonly pause: (milliseconds: number) => Promise<void>
}

/** Makes names in a folder last. Windows has no flush of a folder: there the file itself is flushed again under its name. */
export const syncNames = async ({ disk, platform }: Durability, folder: string, file?: string): Promise<void> => {
  if (platform === 'win32' && file === undefined) return
  const open = await disk.open(
    platform === 'win32' && file !== undefined ? file : folder,
    platform === 'win32' ? 'r+' : 'r',
  )
  try {
    await open.sync()
  } finally {
    await open.close()
  }
}

/** Renames, again and again while another program holds one of the two open. */
export const renamePatiently = async ({ disk, pause }: Durability, from: string, to: string): Promise<void> => {
  for (let waited = 0, next = 5; ; waited += next, next = Math.min(next * 2, 500)) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!busy.has(errnoOf(error)) || waited >= patience) throw error
      await pause(next)
    }
  }
}

/** A new file with all its bytes on disk; its name lasts only after `syncNames`. Leaves nothing behind when it fails. */
export const writeNew = async ({ disk }: Durability, file: string, bytes: Uint8Array): Promise<void> => {
  const open = await disk.open(file, 'wx')
  try {
    try {
      await writeFully(open, bytes, 0)
      await open.sync()
      const size = await open.size()
      if (size !== bytes.length) throw Object.assign(new Error(`${size} of ${bytes.length} bytes`), { code: 'EIO' })
    } finally {
      await open.close()
    }
  } catch (error) {
    await removeQuietly(disk, file)
    throw error
  }
}

/** Takes a leftover away. What cannot be removed is swept at the next opening. */
export const removeQuietly = async (disk: Disk, file: string): Promise<void> => {
  await disk.unlink(file).catch(() => undefined)
}

export interface Replacement {
  readonly file: string
  readonly bytes: Uint8Array
  /** A name for the temporary file that nobody else uses, on the same volume. */
  readonly temporary: string
  /** Where the generation before goes, if it is to be kept. */
  readonly previous?: string
}

/**
 * Replaces a file so that at every moment either its old or its new bytes are there: temporary file, all bytes, flush, size
 * check, rename. The names last after `syncNames` on the folder; `replaceFile` does both.
 */
export const placeFile = async (durability: Durability, replacement: Replacement): Promise<void> => {
  const { file, bytes, temporary, previous } = replacement
  await writeNew(durability, temporary, bytes)
  try {
    if (previous !== undefined) await ifThere(renamePatiently(durability, file, previous))
    await renamePatiently(durability, temporary, file)
  } catch (error) {
    await removeQuietly(durability.disk, temporary)
    throw error
  }
}

export const replaceFile = async (durability: Durability, replacement: Replacement): Promise<void> => {
  await placeFile(durability, replacement)
  await syncNames(durability, path.dirname(replacement.file), replacement.file)
}

/** Makes a folder and those above it that are missing, each with its name on disk. */
export const ensureFolder = async (durability: Durability, folder: string): Promise<void> => {
  if ((await ifThere(durability.disk.stat(folder)))?.folder === true) return
  const above = path.dirname(folder)
  if (above !== folder) await ensureFolder(durability, above)
  try {
    await durability.disk.makeFolder(folder)
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
  }
  await syncNames(durability, above)
}
