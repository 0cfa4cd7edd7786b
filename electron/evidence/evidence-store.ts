import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { evidenceTypes, type Evidence } from '../../shared/domain/evidence.ts'
import { Sha256 } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { diskFault, onDisk } from '../storage/disk-fault.ts'
import { errnoOf, ifThere, readFully, writeFully, type Disk, type DiskFile } from '../storage/disk.ts'
import { ensureFolder, removeQuietly, renamePatiently, syncNames } from '../storage/durable-file.ts'
import { layout } from '../storage/layout.ts'
import type { WorkspaceFolder } from '../storage/store-context.ts'

/** Largest evidence file, in bytes: a dossier of 500 scanned pages is well below. */
export const evidenceLimit = 300 * 1024 * 1024
const chunk = 1024 * 1024

type EvidenceType = Evidence['type']
const extensions: Readonly<Record<EvidenceType, string>> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' }
const mediaTypes: Readonly<Record<EvidenceType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

export type KeptEvidence = Pick<Evidence, 'sha256' | 'type' | 'bytes' | 'name'>

export interface EvidenceStore {
  /**
   * Copies a file in by the hash of its bytes; the same content is kept once. Resolved: on disk. Faults `file-type-refused`
   * (by content, not by name), `file-empty`, `file-too-large`, `file-unreadable`, `disk-full`, `disk-error`.
   */
  keep(file: string): Promise<KeptEvidence>
  /** Where the bytes lie, and as what; null when they are not here. */
  find(sha256: string): Promise<{ readonly path: string; readonly mediaType: string } | null>
  /** As `find`, for showing: null also where the bytes no longer have that hash. Read once, as long as the file stays the same. */
  show(sha256: string): Promise<{ readonly path: string; readonly mediaType: string } | null>
  /** Reads the bytes again. Faults `not-found`, `damaged-file` where they no longer have that hash. */
  verify(sha256: string): Promise<void>
}

const typeOf = async (head: Uint8Array): Promise<EvidenceType> => {
  const found = await fileTypeFromBuffer(head)
  const type = evidenceTypes.find((known) => found?.mime === mediaTypes[known])
  if (type === undefined) throw new Fault('file-type-refused', { found: found?.mime ?? null })
  return type
}

/** Passes all bytes of a file on, chunk by chunk, and returns their hash and number. */
const hashed = async (source: DiskFile, pass: (bytes: Buffer, at: number) => Promise<void>) => {
  const hash = createHash('sha256')
  let at = 0
  for (;;) {
    const bytes = await readFully(source, at, chunk)
    if (bytes.length === 0) return { sha256: Sha256.parse(hash.digest('hex')), bytes: at }
    hash.update(bytes)
    await pass(bytes, at)
    at += bytes.length
  }
}

const nothing = () => Promise.resolve()

/** A file brought in from outside: what goes wrong with it is not the workspace's disk. */
const fromOutside = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Fault || errnoOf(error) === '') throw error
    throw new Fault('file-unreadable', { errno: errnoOf(error) }, { cause: error })
  }
}

const nameOf = (sha256: string, type: EvidenceType) => `${layout.evidence}/${sha256}.${extensions[type]}`

const inspect = (source: DiskFile, limit: number) =>
  fromOutside(async () => {
    const size = await source.size()
    if (size > limit) throw new Fault('file-too-large', { bytes: size, limit })
    return typeOf(await readFully(source, 0, chunk))
  })

/** A pipe or a device has no size either, and opening one may wait for ever. */
const openOutside = (disk: Disk, file: string): Promise<DiskFile> =>
  fromOutside(async () => {
    const { bytes, folder } = await disk.stat(file)
    if (!folder && bytes === 0) throw new Fault('file-empty')
    return disk.open(file, 'r')
  })

/** Evidence files (minh chứng) of one workspace: `evidence/<sha256>.<ext>`, written once, never changed. */
export const createEvidenceStore = (folder: WorkspaceFolder, limit = evidenceLimit): EvidenceStore => {
  const { disk, durability } = folder
  const copy = async (source: DiskFile, temporary: string) => {
    const target = await disk.open(temporary, 'wx')
    try {
      const copied = await hashed(source, (bytes, at) => {
        // It may have grown since it was looked at, and go on growing.
        if (at + bytes.length > limit) throw new Fault('file-too-large', { bytes: at + bytes.length, limit })
        return writeFully(target, bytes, at)
      })
      await target.sync()
      if ((await target.size()) !== copied.bytes) throw Object.assign(new Error('short'), { code: 'EIO' })
      return copied
    } finally {
      await target.close()
    }
  }

  const hashOf = async (file: string): Promise<string | undefined> => {
    const open = await ifThere(disk.open(file, 'r'))
    if (open === undefined) return undefined
    try {
      return (await hashed(open, nothing)).sha256
    } finally {
      await open.close()
    }
  }

  const typeThere = async (sha256: string): Promise<EvidenceType | undefined> => {
    for (const type of evidenceTypes)
      if ((await ifThere(disk.stat(folder.path(nameOf(sha256, type))))) !== undefined) return type
    return undefined
  }

  const take = async (source: DiskFile, file: string): Promise<KeptEvidence> => {
    const type = await inspect(source, limit)
    const temporary = folder.temporaryName()
    try {
      await ensureFolder(durability, folder.path(layout.evidence))
      const { sha256, bytes } = await copy(source, temporary)
      const target = folder.path(nameOf(sha256, type))
      // The same content once; a copy that has gone bad is replaced by the good one.
      if ((await hashOf(target)) === sha256) await disk.unlink(temporary)
      else await renamePatiently(durability, temporary, target)
      await syncNames(durability, folder.path(layout.evidence), target)
      return { sha256, type, bytes, name: path.basename(file).normalize('NFC').slice(-240) }
    } catch (error) {
      await removeQuietly(disk, temporary)
      throw diskFault(error)
    }
  }

  const find: EvidenceStore['find'] = async (sha256) => {
    if (!Sha256.safeParse(sha256).success) return null
    const type = await onDisk(() => typeThere(sha256))
    return type === undefined ? null : { path: folder.path(nameOf(sha256, type)), mediaType: mediaTypes[type] }
  }

  /** Files whose bytes were read and found sound, as they were then. */
  const sound = new Map<string, string>()

  const isSound = (sha256: string, file: string): Promise<boolean> =>
    onDisk(async () => {
      const { identity, bytes } = await disk.stat(file)
      const now = `${identity} ${bytes}`
      if (sound.get(sha256) === now) return true
      if ((await hashOf(file)) !== sha256) return false
      sound.set(sha256, now)
      return true
    })

  return {
    find,
    show: async (sha256) => {
      const found = await find(sha256)
      return found !== null && (await isSound(sha256, found.path)) ? found : null
    },
    keep: async (file) => {
      const source = await openOutside(disk, file)
      try {
        return await take(source, file)
      } finally {
        await source.close()
      }
    },
    verify: async (sha256) => {
      const type = await onDisk(() => typeThere(sha256))
      if (type === undefined) throw new Fault('not-found', { kind: 'evidence' })
      const file = nameOf(sha256, type)
      if ((await onDisk(() => hashOf(folder.path(file)))) !== sha256) throw new Fault('damaged-file', { file })
    },
  }
}
