import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Fault } from '../../../shared/fault.ts'

/**
 * The bytes of a file a person picked; it is looked at before it is opened, and never read past `most` bytes. Faults
 * `file-too-large`, `file-unreadable` (missing, a folder, a pipe or a device).
 */
export const bytesOfPicked = async (file: string, most: number): Promise<Buffer> => {
  const unreadable = (cause?: unknown): never => {
    throw new Fault('file-unreadable', { file: basename(file) }, { cause })
  }
  const found = await stat(file).catch(unreadable)
  if (!found.isFile()) return unreadable()
  if (found.size > most) throw new Fault('file-too-large', { bytes: found.size, most })
  return readFile(file).catch(unreadable)
}
