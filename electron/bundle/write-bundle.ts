import { open, rename, statfs, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { byEntryOrder } from '../../shared/bundle/entry-name.ts'
import { manifestText, sumsText } from '../../shared/bundle/manifest.ts'
import { Fault } from '../../shared/fault.ts'
import { signDetached, type Signer } from './cms.ts'
import { mimetype } from './read-bundle.ts'
import { measure, writeStoredZip, type Content, type MeasuredEntry } from './stored-zip.ts'

/** A file to be put into the bundle under its entry name. */
export interface Payload {
  readonly name: string
  readonly content: Content
}

export interface Writing {
  readonly target: string
  readonly signer: Signer
  readonly signedAt: Date
  /** Called with bytes done of bytes in all; measuring and writing each read everything once. */
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** One byte less than FAT32 can hold in a file. */
export const largestOnFat32 = 4 * 1024 ** 3 - 2

const fat32 = 0x4d44

/**
 * Seals the payload (entries 2–6 of the profile) and writes the bundle beside its target, then renames it into place: a
 * cancelled or failed write leaves nothing behind. Faults: `disk-full`, `file-too-large` (FAT32), `cancelled`.
 * @returns SHA-256 of the manifest, which the next bundle of this issuer names as `previous`, and the bundle's size
 */
export const writeBundle = async (
  payload: readonly Payload[],
  writing: Writing,
): Promise<{ manifest: string; bytes: number }> => {
  const entries = await sealed(payload, writing)
  await checkRoom(entries, writing.target)
  const temporary = `${writing.target}.${process.pid}.tmp`
  const file = await open(temporary, 'wx', 0o600)
  try {
    const total = sizeOf(entries)
    let bytes = 0
    await writeStoredZip(file, entries, (done) => {
      bytes = done
      checkCancelled(writing.signal)
      writing.progress(total + done, total * 2)
    })
    await file.sync()
    await file.close()
    await rename(temporary, writing.target)
    return { manifest: entries.find(({ name }) => name.endsWith('ASiCManifest001.xml'))?.sha256 ?? '', bytes }
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(temporary)
    throw error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? new Fault('disk-full') : error
  }
}

const text = (name: string, content: string | Uint8Array) => measure(name, { bytes: Buffer.from(content) })

const sealed = async (payload: readonly Payload[], writing: Writing): Promise<readonly MeasuredEntry[]> => {
  const measured: MeasuredEntry[] = []
  for (const { name, content } of payload.toSorted((left, right) => byEntryOrder(left.name, right.name))) {
    checkCancelled(writing.signal)
    measured.push(await measure(name, content))
  }
  const sums = await text('SHA256SUMS', sumsText(measured))
  const references = [...measured, sums].map(({ name, sha256 }) => ({
    name,
    digest: Buffer.from(sha256, 'hex').toString('base64'),
  }))
  const manifest = Buffer.from(manifestText('META-INF/signature001.p7s', references))
  return [
    await text('mimetype', mimetype),
    ...measured,
    sums,
    await text('META-INF/ASiCManifest001.xml', manifest),
    await text('META-INF/signature001.p7s', signDetached(manifest, writing.signer, writing.signedAt)),
  ]
}

const sizeOf = (entries: readonly MeasuredEntry[]): number =>
  entries.reduce((sum, entry) => sum + entry.size + 2 * entry.name.length + 76 + 56, 100)

const checkRoom = async (entries: readonly MeasuredEntry[], target: string): Promise<void> => {
  const needed = sizeOf(entries)
  const { bavail, bsize, type } = await statfs(dirname(target))
  if (bavail * bsize < needed) throw new Fault('disk-full', { needed, free: bavail * bsize })
  if (type === fat32 && needed > largestOnFat32) throw new Fault('file-too-large', { needed, most: largestOnFat32 })
}

const checkCancelled = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Fault('cancelled')
}
