import { open, readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { guideText } from '../../shared/bundle/guide.ts'
import { centralHeader, endOf } from '../../shared/bundle/zip-profile.ts'
import type { BundleBytes } from '../../electron/bundle/bundle-file.ts'
import { canonicalBytes } from '../../electron/bundle/json-entry.ts'
import { openVerified, type Knowledge } from '../../electron/bundle/verify-bundle.ts'
import type { Payload } from '../../electron/bundle/write-bundle.ts'
import { zipStructure } from '../../electron/bundle/zip-structure.ts'
import { fingerprint } from '../../electron/keys/certificate.ts'
import { id, littleBundle, littleCouncil, seal } from './a-bundle.ts'
import { littlePack } from './little-pack.ts'

/** What became of many damaged copies of one good bundle. */
export interface Swept {
  readonly tried: number
  /** Copies that were taken for intact; there must be none. */
  readonly accepted: readonly string[]
  /** Copies that ended the reader by anything but a refusal with its reason; there must be none. */
  readonly unforeseen: readonly string[]
  readonly reasons: Readonly<Record<string, number>>
}

/** How many bits of every byte are flipped, each in a copy of its own. */
export type BitsPerByte = 1 | 8

const people = littleCouncil()
const authority = fingerprint(people.authority.certificate)
/** The receiver knows the council: nothing but the damage stands between these bundles and the best verdict. */
const knowledge: Knowledge = {
  pins: [{ council: id('council'), authority }],
  given: null,
  seen: [],
  now: new Date('2026-11-26T00:00:00Z'),
}

const textEntry = (name: string, text: string): Payload => ({ name, content: { bytes: Buffer.from(text) } })

/** Every part a bundle can have, each small: results with one dossier, three signed sheets, evidence, a paper, the guide. */
const smallBundle = () => {
  const bundle = littleBundle(people, littlePack(), { kind: 'results' })
  const guide = guideText({ council: bundle.council.council.name, authority, sample: false })
  const report = canonicalBytes({ ...bundle.report, papers: 1 })
  const payload = bundle.payload.map((entry) =>
    entry.name === 'report.json' ? { ...entry, content: { bytes: report } } : entry,
  )
  return {
    signer: bundle.signer,
    payload: [...payload, textEntry('papers/bien-ban.pdf', '%PDF-1.7\n%%EOF\n'), textEntry('guide.txt', guide)],
  }
}

/** Writes the small bundle to a file. */
export const sealSmallBundle = (target: string) => seal(smallBundle(), target)

const verdictOn = async (path: string, from?: () => Promise<BundleBytes>): Promise<string> => {
  try {
    const found = await openVerified(path, knowledge, undefined, from)
    if (!('file' in found)) return found.reason
    await found.file.close()
    return found.verdict.kind
  } catch (error) {
    return `unforeseen: ${String(error)}`
  }
}

/** The verdict on the bundle as it lies on the disk, through the program's own way of opening it. */
export const verdictOnFile = (path: string) => verdictOn(path)

const inMemory = (bytes: Buffer) => (): Promise<BundleBytes> =>
  Promise.resolve({
    size: bytes.length,
    read: (into, offset) => Promise.resolve(bytes.copy(into, 0, offset, offset + into.length)),
    isUnchanged: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  })

const counting = () => {
  const swept = {
    tried: 0,
    accepted: [] as string[],
    unforeseen: [] as string[],
    reasons: {} as Record<string, number>,
  }
  const count = (found: string, place: string) => {
    swept.tried += 1
    if (found === 'known' || found === 'unknown-signer') swept.accepted.push(`${place}: ${found}`)
    else if (found.startsWith('unforeseen')) swept.unforeseen.push(`${place}: ${found}`)
    else swept.reasons[found] = (swept.reasons[found] ?? 0) + 1
  }
  return { swept, count }
}

/** Cuts the file off at every byte, from the last to the first. The file is empty afterwards. */
export const sweepTruncations = async (path: string): Promise<Swept> => {
  const { swept, count } = counting()
  const file = await open(path, 'r+')
  for (let length = (await file.stat()).size - 1; length >= 0; length -= 1) {
    await file.truncate(length)
    count(await verdictOn(path), `first ${length} bytes`)
  }
  await file.close()
  return swept
}

/** Flips bits from byte `from` up to byte `to`, one at a time; each is set right again before the next. */
function* flips(bytes: Buffer, from: number, to: number, bits: BitsPerByte) {
  for (let at = from; at < to; at += 1) {
    const good = bytes[at] ?? 0
    for (let nth = 0; nth < bits; nth += 1) {
      const bit = bits === 8 ? nth : (at * 3) % 8
      bytes[at] = good ^ (1 << bit)
      yield { place: `byte ${at} bit ${bit}` }
    }
    bytes[at] = good
  }
}

/** Flips bits all over the file. */
export const sweepFlips = async (path: string, bits: BitsPerByte): Promise<Swept> => {
  const { swept, count } = counting()
  const bytes = await readFile(path)
  for (const { place } of flips(bytes, 0, bytes.length, bits)) count(await verdictOn(path, inMemory(bytes)), place)
  return swept
}

/** Flips bits in the entries' contents and puts their checksums right in both headers: the ZIP around them is in order. */
export const sweepMendedFlips = async (path: string, bits: BitsPerByte): Promise<Swept> => {
  const { swept, count } = counting()
  const bytes = await readFile(path)
  const readAt = (at: number, length: number) => Promise.resolve(Buffer.from(bytes.subarray(at, at + length)))
  const entries = await zipStructure(bytes.length, readAt)
  let central = endOf(entries.at(-1) ?? { name: '', size: 0, crc32: 0, offset: 0 })
  for (const entry of entries) {
    const end = endOf(entry)
    const mend = (sum: number) => {
      for (const at of [entry.offset + 14, central + 16]) bytes.writeUInt32LE(sum, at)
    }
    for (const { place } of flips(bytes, end - entry.size, end, bits)) {
      mend(crc32(bytes.subarray(end - entry.size, end)))
      count(await verdictOn(path, inMemory(bytes)), `${entry.name} ${place}`)
    }
    mend(entry.crc32)
    central += centralHeader(entry).length
  }
  return swept
}

/** Flips bits of a member's sheet and its signature; the chair then seals everything anew, so that only the member's word is broken. */
export const sweepResealedSheet = async (path: string, bits: BitsPerByte, every: number): Promise<Swept> => {
  const { swept, count } = counting()
  const { payload, signer } = smallBundle()
  const own = payload.filter(({ name }) => name.startsWith('sheets/')).slice(0, 2)
  for (const entry of own) {
    if (!('bytes' in entry.content)) continue
    const bytes = Buffer.from(entry.content.bytes)
    const damaged = payload.map((one) => (one === entry ? { ...one, content: { bytes } } : one))
    let number = 0
    for (const { place } of flips(bytes, 0, bytes.length, bits)) {
      number += 1
      if (number % every !== 0) continue
      await seal({ payload: damaged, signer }, path)
      count(await verdictOn(path), `${entry.name} ${place}`)
    }
  }
  return swept
}
