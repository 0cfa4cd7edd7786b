import { stat, statfs } from 'node:fs/promises'
import { Fault } from '../../shared/fault.ts'
import { fileSystemOf, type VolumeProbe } from '../workspace/suitable-folder.ts'

/** What a folder has room for, in bytes; `largestFile` null: as large as there is room. */
export interface Room {
  readonly free: number
  readonly largestFile: number | null
}
export type RoomIn = (folder: string) => Promise<Room>

/** One byte less than FAT32 can hold in a file. */
const largestOnFat32 = 4 * 1024 ** 3 - 2
const fat32 = /^(vfat|msdos|fat|fat32)$/

/** Asks the system. USB sticks come as FAT32 more often than not. */
export const systemRoom =
  (platform: NodeJS.Platform, volumes: VolumeProbe): RoomIn =>
  async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    const type = await fileSystemOf(folder, platform, volumes)
    return { free: bavail * bsize, largestFile: fat32.test(type) ? largestOnFat32 : null }
  }

/** What the system says of a place that cannot be written (a stick pulled out, no such folder, write-protected) as a fault. */
export const placeFault = (error: unknown): never => {
  if (error instanceof Fault || !(error instanceof Error) || !('code' in error)) throw error
  const errno = String(error.code)
  if (!/^E[A-Z]+$/.test(errno)) throw error
  throw new Fault(errno === 'ENOSPC' ? 'disk-full' : 'disk-error', { errno }, { cause: error })
}

/** Refuses before the first byte. Faults `disk-full`, `file-too-large` (FAT32), each with the figures. */
export const checkRoom = (sizes: readonly number[], { free, largestFile }: Room): void => {
  const needed = sizes.reduce((sum, size) => sum + size, 0)
  const largest = Math.max(0, ...sizes)
  if (largestFile !== null && largest > largestFile)
    throw new Fault('file-too-large', { needed: largest, most: largestFile })
  if (free < needed) throw new Fault('disk-full', { needed, free })
}

/** A bundle takes the place of a file, never of a folder. Fault `disk-error` (EISDIR). */
export const mayBeReplaced = async (target: string): Promise<void> => {
  const there = await stat(target).catch(() => null)
  if (there?.isDirectory()) throw new Fault('disk-error', { errno: 'EISDIR' })
}
