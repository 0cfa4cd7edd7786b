import { open, rename, unlink } from 'node:fs/promises'
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
  /** What its bytes must hash to; a file that went bad since it was taken in is the fault `damaged-file`. */
  readonly sha256?: string
}

export interface Writing {
  readonly target: string
  readonly signer: Signer
  readonly signedAt: Date
  /** Called with bytes done of bytes in all; measuring and writing each read everything once. */
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

export interface Written {
  /** SHA-256, which the next bundle of this issuer names as `previous`. */
  readonly manifest: string
  readonly bytes: number
  readonly place: Place
}

/** Where a new file stands, and what stood there before it, kept beside it until the new one is accepted or taken back. */
export interface Place {
  readonly file: string
  readonly earlier: string | null
}

/**
 * Seals the payload (entries 2–6 of the profile) and writes the bundle beside its target, then renames it into place: a
 * cancelled or failed write leaves nothing behind and an earlier file as it was. The caller says `accept` or `takeBack`.
 * Faults: `disk-full`, `damaged-file`, `cancelled`.
 */
export const writeBundle = async (payload: readonly Payload[], writing: Writing): Promise<Written> => {
  const entries = await sealed(payload, writing)
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
    const manifest = entries.find(({ name }) => name.endsWith('ASiCManifest001.xml'))?.sha256 ?? ''
    return { manifest, bytes, place: await putInPlace(temporary, writing.target) }
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(temporary)
    throw error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? new Fault('disk-full') : error
  }
}

const putInPlace = async (temporary: string, file: string): Promise<Place> => {
  const earlier = await setAside(file)
  try {
    await rename(temporary, file)
  } catch (error) {
    if (earlier !== null) await rename(earlier, file)
    throw error
  }
  await keepName(file)
  return { file, earlier }
}

/** Renames a file that is there; null where none is. */
const setAside = async (file: string): Promise<string | null> => {
  const aside = `${file}.${process.pid}.old`
  try {
    await rename(file, aside)
    return aside
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** The new file stays: what stood there before goes. That it cannot be removed makes the new one no worse. */
export const accept = async ({ earlier }: Place): Promise<void> => {
  if (earlier !== null) await unlink(earlier).catch(() => undefined)
}

/** The new file goes: what stood there before comes back. */
export const takeBack = async ({ file, earlier }: Place): Promise<void> => {
  await unlink(file)
  if (earlier !== null) await rename(earlier, file)
}

/** The name must last as well as the bytes: a stick may be pulled out at once. Windows flushes no folder, and some file systems refuse to. */
const keepName = async (target: string): Promise<void> => {
  const folder = await open(dirname(target), 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

const text = (name: string, content: string | Uint8Array) => measure(name, { bytes: Buffer.from(content) })

const sealed = async (payload: readonly Payload[], writing: Writing): Promise<readonly MeasuredEntry[]> => {
  const measured: MeasuredEntry[] = []
  for (const { name, content, sha256 } of payload.toSorted((left, right) => byEntryOrder(left.name, right.name))) {
    checkCancelled(writing.signal)
    const entry = await measure(name, content)
    if (sha256 !== undefined && entry.sha256 !== sha256) throw new Fault('damaged-file', { file: name })
    measured.push(entry)
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

const checkCancelled = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Fault('cancelled')
}
