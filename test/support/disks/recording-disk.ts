import path from 'node:path'
import type { Disk, DiskFile } from '../../../electron/storage/disk.ts'

/** One change of the disk, in the order in which the program made them; `ack` marks what it told its user. */
export type DiskStep =
  | { readonly do: 'create'; readonly file: string }
  | { readonly do: 'write'; readonly file: string; readonly bytes: Buffer; readonly at: number }
  | { readonly do: 'truncate'; readonly file: string; readonly length: number }
  | { readonly do: 'flush'; readonly file: string }
  | { readonly do: 'rename'; readonly file: string; readonly to: string }
  | { readonly do: 'unlink'; readonly file: string }
  | { readonly do: 'folder'; readonly file: string }
  | { readonly do: 'ack'; readonly what: string }

/** Writes down every step a program takes below `root`, with paths relative to it. */
export const recordingDisk = (disk: Disk, root: string) => {
  const steps: DiskStep[] = []
  const name = (file: string) => path.relative(root, file)
  const wrapped = (file: DiskFile, where: string): DiskFile => ({
    ...file,
    write: async (bytes, at) => {
      const moved = await file.write(bytes, at)
      steps.push({ do: 'write', file: where, bytes: Buffer.from(bytes.subarray(0, moved)), at })
      return moved
    },
    sync: async () => {
      await file.sync()
      steps.push({ do: 'flush', file: where })
    },
    datasync: async () => {
      await file.datasync()
      steps.push({ do: 'flush', file: where })
    },
    truncate: async (length) => {
      await file.truncate(length)
      steps.push({ do: 'truncate', file: where, length })
    },
  })
  const recording: Disk = {
    ...disk,
    open: async (file, flags) => {
      const open = await disk.open(file, flags)
      if (flags === 'wx') steps.push({ do: 'create', file: name(file) })
      return wrapped(open, name(file))
    },
    rename: async (from, to) => {
      await disk.rename(from, to)
      steps.push({ do: 'rename', file: name(from), to: name(to) })
    },
    unlink: async (file) => {
      await disk.unlink(file)
      steps.push({ do: 'unlink', file: name(file) })
    },
    makeFolder: async (folder) => {
      await disk.makeFolder(folder)
      steps.push({ do: 'folder', file: name(folder) })
    },
  }
  return { disk: recording, steps, ack: (what: string) => steps.push({ do: 'ack', what }) }
}
