import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { demand } from '../../shared/bundle/refusal.ts'
import { localHeader, type ZipEntry } from '../../shared/bundle/zip-profile.ts'
import { zipStructure } from './zip-structure.ts'

/** Told after every chunk: bytes hashed so far. May throw to cancel. */
export type Progress = (read: number, total: number) => void

/** A bundle whose every byte was accounted for and whose every entry was hashed, through one file handle. */
export interface BundleFile {
  readonly names: readonly string[]
  readonly size: number
  has(name: string): boolean
  /** SHA-256 of an entry in hex. */
  sha256(name: string): string
  sizeOf(name: string): number
  /** Content of a small entry, read again and compared with its hash. */
  bytes(name: string): Promise<Buffer>
  /** Streams bytes `from` to `to` (inclusive) of an entry (evidence, papers) in chunks. */
  range(name: string, from: number, to: number): AsyncGenerator<Buffer>
  /** Whether the file is still as it was when it was hashed, as far as the system tells. */
  isUnchanged(): Promise<boolean>
  close(): Promise<void>
}

/** The one open file that a bundle is read through. */
export interface BundleBytes {
  readonly size: number
  /** Reads into the buffer from an offset; how many bytes were there (0: none any more). */
  read(into: Uint8Array, offset: number): Promise<number>
  isUnchanged(): Promise<boolean>
  close(): Promise<void>
}

const chunkBytes = 1024 * 1024
const smallEntry = 64 * 1024 * 1024

/** A bundle on a disk. */
export const bytesOnDisk = async (path: string): Promise<BundleBytes> => {
  const file = await open(path, 'r')
  const opened = await file.stat({ bigint: true }).catch(async (error: unknown) => {
    await file.close()
    throw error
  })
  return {
    size: Number(opened.size),
    read: async (into, offset) => (await file.read(into, 0, into.length, offset)).bytesRead,
    isUnchanged: async () => {
      const now = await file.stat({ bigint: true })
      return now.size === opened.size && now.mtimeNs === opened.mtimeNs
    },
    close: () => file.close(),
  }
}

/** Opens a bundle and checks its structure and checksums; throws `Refusal`. The caller closes it. */
export const openBundleFile = async (
  path: string,
  progress: Progress = () => undefined,
  open: typeof bytesOnDisk = bytesOnDisk,
): Promise<BundleFile> => {
  const file = await open(path)
  try {
    return await checkedFile(file, progress)
  } catch (error) {
    await file.close()
    throw error
  }
}

const checkedFile = async (file: BundleBytes, progress: Progress): Promise<BundleFile> => {
  const { size } = file
  const readAt = reader(file)
  const entries = await zipStructure(size, readAt)
  const hashes = new Map<string, string>()
  let done = 0
  /** One buffer for the whole file: memory stays flat. */
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, size))
  for (const entry of entries) {
    const hash = createHash('sha256')
    let crc = 0
    const end = startOf(entry) + entry.size
    for (let at = startOf(entry); at < end; at += chunkBytes) {
      const chunk = await readInto(file, buffer.subarray(0, Math.min(chunkBytes, end - at)), at)
      hash.update(chunk)
      crc = crc32(chunk, crc)
      progress((done += chunk.length), size)
    }
    demand(crc === entry.crc32, 'zip-crc', entry.name)
    hashes.set(entry.name, hash.digest('hex'))
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const find = (name: string): ZipEntry => {
    const entry = byName.get(name)
    demand(entry !== undefined, 'entry-missing', name)
    return entry
  }
  return {
    names: entries.map(({ name }) => name),
    size,
    has: (name) => byName.has(name),
    sha256: (name) => hashes.get(find(name).name) ?? '',
    sizeOf: (name) => find(name).size,
    bytes: async (name) => {
      const entry = find(name)
      demand(entry.size <= smallEntry, 'json-too-large', name)
      const bytes = await readAt(startOf(entry), entry.size)
      demand(createHash('sha256').update(bytes).digest('hex') === hashes.get(name), 'zip-crc', name)
      return bytes
    },
    range: (name, from, to) => {
      const start = startOf(find(name))
      return bytesBetween(start + from, start + Math.min(to + 1, find(name).size), readAt)
    },
    isUnchanged: () => file.isUnchanged(),
    close: () => file.close(),
  }
}

const startOf = (entry: ZipEntry): number => entry.offset + localHeader(entry).length

type ReadAt = (offset: number, length: number) => Promise<Buffer>

async function* bytesBetween(start: number, end: number, readAt: ReadAt): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += chunkBytes) yield await readAt(at, Math.min(chunkBytes, end - at))
}

const reader = (file: BundleBytes) => async (offset: number, length: number) => {
  demand(offset >= 0 && length >= 0 && offset + length <= file.size, 'zip-truncated', `byte ${offset}`)
  return readInto(file, Buffer.alloc(length), offset)
}

/** Fills the buffer from the file; what is not there is a truncated bundle. */
const readInto = async (file: BundleBytes, buffer: Buffer, offset: number): Promise<Buffer> => {
  let done = 0
  while (done < buffer.length) {
    const read = await file.read(buffer.subarray(done), offset + done)
    demand(read > 0, 'zip-truncated', `byte ${offset + done}`)
    done += read
  }
  return buffer
}
