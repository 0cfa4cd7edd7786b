import { readFile, stat } from 'node:fs/promises'
import { Sha256 } from '../../shared/domain/id.ts'
import type { PaperFormat } from '../../shared/domain/paper.ts'
import { sha256Of } from '../storage/sha256.ts'
import { onDisk } from '../storage/disk-fault.ts'
import { errnoOf } from '../storage/disk.ts'
import { layout } from '../storage/layout.ts'
import type { WorkspaceFolder } from '../storage/store-context.ts'

/** Papers of one workspace that were made once: `papers/<sha256>.<format>`, written once, never changed. */
export interface PaperShelf {
  /** Resolved: on disk. Faults `disk-full`, `disk-error`. */
  keep(bytes: Uint8Array, format: PaperFormat): Promise<Sha256>
  /** Null where the file is not there or no longer has that hash: it is made anew then. */
  read(sha256: Sha256, format: PaperFormat): Promise<Buffer | null>
  /** Whether a file of that name is there; its bytes are looked at when it is read. */
  has(sha256: Sha256, format: PaperFormat): Promise<boolean>
}

const unlessMissing = (error: unknown): null => {
  if (errnoOf(error) === 'ENOENT') return null
  throw error
}

const nameOf = (sha256: string, format: PaperFormat) => `${layout.papers}/${sha256}.${format}`

export const createPaperShelf = (folder: Pick<WorkspaceFolder, 'path' | 'replace'>): PaperShelf => {
  const read = async (sha256: Sha256, format: PaperFormat) => {
    const bytes = await onDisk(() => readFile(folder.path(nameOf(sha256, format))).catch(unlessMissing))
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null
  }
  return {
    read,
    has: async (sha256, format) =>
      (await onDisk(() => stat(folder.path(nameOf(sha256, format))).catch(unlessMissing))) !== null,
    keep: async (bytes, format) => {
      const sha256 = Sha256.parse(sha256Of(bytes))
      if ((await read(sha256, format)) === null)
        await onDisk(() => folder.replace(nameOf(sha256, format), Buffer.from(bytes)))
      return sha256
    },
  }
}
