import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { centralHeader, endRecords, localHeader, type ZipEntry } from '../../shared/bundle/zip-profile.ts'

/** What an entry is made of: bytes at hand or a file on disk. */
export type Content = { readonly bytes: Uint8Array } | { readonly file: string }

/** An entry whose content was read once: size, CRC-32 and SHA-256 are known before its header is written. */
export interface MeasuredEntry {
  readonly name: string
  readonly content: Content
  readonly size: number
  readonly crc32: number
  readonly sha256: string
}

const chunkBytes = 1024 * 1024

/** The bytes of a content in chunks. A chunk is good only until the next is asked for: one buffer serves them all. */
async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  if ('bytes' in content) return yield content.bytes
  const file = await open(content.file)
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Reads a content once for its size and sums. */
export const measure = async (name: string, content: Content): Promise<MeasuredEntry> => {
  const hash = createHash('sha256')
  let crc = 0
  let size = 0
  for await (const chunk of chunksOf(content)) {
    hash.update(chunk)
    crc = crc32(chunk, crc)
    size += chunk.length
  }
  return { name, content, size, crc32: crc, sha256: hash.digest('hex') }
}

/** The file under an entry changed between measuring and writing. */
class ContentChanged extends Error {
  override readonly name = 'ContentChanged'
}

/** Told after every chunk: bytes written so far. May throw to cancel. */
export type Progress = (written: number) => void

/**
 * Writes the canonical ZIP into an open, empty file: each content is streamed once and hashed again, so that a file that
 * changed meanwhile is noticed (`ContentChanged`). Memory stays flat. The caller syncs, closes and on failure removes.
 */
export const writeStoredZip = async (
  file: FileHandle,
  entries: readonly MeasuredEntry[],
  progress: Progress,
): Promise<void> => {
  let at = 0
  const put = async (bytes: Uint8Array) => {
    let done = 0
    while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
    at += bytes.length
    progress(at)
  }
  const placed: ZipEntry[] = []
  for (const entry of entries) {
    const zipEntry = { name: entry.name, size: entry.size, crc32: entry.crc32, offset: at }
    placed.push(zipEntry)
    await put(localHeader(zipEntry))
    const hash = createHash('sha256')
    for await (const chunk of chunksOf(entry.content)) {
      hash.update(chunk)
      await put(chunk)
    }
    if (hash.digest('hex') !== entry.sha256) throw new ContentChanged(entry.name)
  }
  const centralOffset = at
  await put(Buffer.concat(placed.map(centralHeader)))
  await put(endRecords(placed.length, at - centralOffset, centralOffset))
}
