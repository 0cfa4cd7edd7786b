import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { byEntryOrder } from '../../shared/bundle/entry-name.ts'
import { manifestText, sumsText } from '../../shared/bundle/manifest.ts'
import { Fault } from '../../shared/fault.ts'
import { nodeDisk } from '../storage/disk.ts'
import { removeQuietly, renamePatiently } from '../storage/durable-file.ts'
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
  /** Where the bundle lies, beside its target, until it is given its name. */
  readonly temporary: string
}

/**
 * Seals the payload (entries 2–6 of the profile) and writes the bundle beside its target: a cancelled or failed write leaves
 * nothing behind. Whatever has the target's name stays as it is until `giveName`. Faults: `disk-full`, `damaged-file`, `cancelled`.
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
    return {
      manifest: entries.find(({ name }) => name.endsWith('ASiCManifest001.xml'))?.sha256 ?? '',
      bytes,
      temporary,
    }
  } catch (error) {
    await file.close().catch(() => undefined)
    await takeBack(temporary)
    throw error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? new Fault('disk-full') : error
  }
}

const durability = {
  disk: nodeDisk,
  platform: process.platform,
  pause: (milliseconds: number) => setTimeout(milliseconds),
}

/** The bundle takes its name in one step, in place of a file that had it; a scanner that holds one of the two open is waited for. */
export const giveName = async (temporary: string, target: string): Promise<void> => {
  await renamePatiently(durability, temporary, target)
  await keepName(target)
}

/** Takes a bundle away that got no name. That it cannot be removed must not hide why it is taken away. */
export const takeBack = (temporary: string): Promise<void> => removeQuietly(nodeDisk, temporary)

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
