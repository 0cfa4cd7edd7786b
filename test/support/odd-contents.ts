import { createHash } from 'node:crypto'
import { signDetached, type Signer } from '../../electron/bundle/cms.ts'
import { canonicalBytes } from '../../electron/bundle/json-entry.ts'
import { verifyBundle } from '../../electron/bundle/verify-bundle.ts'
import type { Payload } from '../../electron/bundle/write-bundle.ts'
import { littleBundle, littleCouncil, seal, signedAt, type LittleBundle } from './a-bundle.ts'
import { littlePack } from './little-pack.ts'

/** What became of bundles whose signers, with good keys, signed odd records. */
export interface OddContents {
  readonly tried: number
  /** Bundles that ended the reader by anything but a verdict; there must be none. */
  readonly unforeseen: readonly string[]
  /** Verdicts and reasons, counted. */
  readonly outcomes: Readonly<Record<string, number>>
}

const oddValues = [null, -1, 0, 2, 99, 1.5, Number.MAX_SAFE_INTEGER, '', 'x', true, [], {}]

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every record that differs from a good one at one place: a value left out, doubled or replaced by an odd one. */
function* oddities(good: Json, path = ''): Generator<{ readonly place: string; readonly odd: Json }> {
  if (good === null || typeof good !== 'object') return
  for (const key of Object.keys(good)) {
    const place = `${path}/${key}`
    yield { place: `${place} left out`, odd: without(good, key) }
    if (Array.isArray(good)) yield { place: `${place} twice`, odd: [...good, good[Number(key)] ?? null] }
    for (const value of oddValues) yield { place: `${place} ${JSON.stringify(value)}`, odd: having(good, key, value) }
    const inner = Array.isArray(good) ? good[Number(key)] : good[key]
    for (const { place: at, odd } of oddities(inner ?? null, place)) yield { place: at, odd: having(good, key, odd) }
  }
}

type Branch = Extract<Json, object>

const without = (branch: Branch, key: string): Json =>
  Array.isArray(branch)
    ? branch.toSpliced(Number(key), 1)
    : Object.fromEntries(Object.entries(branch).filter(([name]) => name !== key))

const having = (branch: Branch, key: string, value: Json): Json =>
  Array.isArray(branch) ? branch.with(Number(key), value) : { ...branch, [key]: value }

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const bytesOf = ({ content }: Payload): Buffer => ('bytes' in content ? Buffer.from(content.bytes) : Buffer.alloc(0))

const signed = (name: string, bytes: Buffer, signer: Signer): Payload[] => {
  const renamed = name.replace(/[0-9a-f]{8}\.json$/, `${sha256(bytes).slice(0, 8)}.json`)
  return [
    { name: renamed, content: { bytes } },
    { name: `${renamed}.p7s`, content: { bytes: signDetached(bytes, signer, signedAt) } },
  ]
}

/** A pack is named by its hash everywhere, in the sheets as well, which their members then sign anew. */
const withPack = ({ payload, sheets }: LittleBundle, old: Payload, bytes: Buffer): Payload[] => {
  const [from, to] = [sha256(bytesOf(old)), sha256(bytes)]
  const renaming = (good: Buffer) => Buffer.from(good.toString().replaceAll(from, to))
  const rest = payload.filter(({ name }) => name !== old.name && !name.startsWith('sheets/'))
  const papers = payload.filter(({ name }) => name.startsWith('sheets/') && name.endsWith('.json'))
  return [
    ...rest.map((entry) => ({ ...entry, content: { bytes: renaming(bytesOf(entry)) } })),
    ...papers.flatMap((entry, index) => {
      const signer = sheets[index]?.signer
      return signer === undefined ? [] : signed(entry.name, renaming(bytesOf(entry)), signer)
    }),
    { name: `packs/${to.slice(0, 12)}.json`, content: { bytes } },
  ]
}

const withRecord = (bundle: LittleBundle, old: Payload, bytes: Buffer): Payload[] => {
  if (old.name.startsWith('packs/')) return withPack(bundle, old, bytes)
  const rest = bundle.payload.filter(({ name }) => !name.startsWith(old.name))
  if (old.name.startsWith('sheets/')) return [...rest, ...signed(old.name, bytes, bundle.signer)]
  return [...rest, { name: old.name, content: { bytes } }]
}

/** The records of a bundle: one of each kind. */
const records = ({ payload }: LittleBundle) =>
  payload.filter(({ name }) => name.endsWith('.json') && (!name.startsWith('sheets/') || name.includes('/chair')))

/** Seals bundles with odd records and verifies them, `every` nth of some 6,500. */
export const sweepOddContents = async (path: string, every: number): Promise<OddContents> => {
  const bundle = littleBundle(littleCouncil(), littlePack(), { kind: 'results' })
  const outcomes: Record<string, number> = {}
  const unforeseen: string[] = []
  let number = 0
  let tried = 0
  for (const record of records(bundle))
    for (const { place, odd } of oddities(JSON.parse(bytesOf(record).toString()) as Json)) {
      if ((number += 1) % every !== 0) continue
      await seal({ payload: withRecord(bundle, record, canonicalBytes(odd)), signer: bundle.signer }, path)
      const outcome = await outcomeOf(path)
      tried += 1
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (outcome.startsWith('unforeseen')) unforeseen.push(`${record.name} ${place}: ${outcome}`)
    }
  return { tried, unforeseen, outcomes }
}

const outcomeOf = async (path: string): Promise<string> => {
  try {
    const verdict = await verifyBundle(path, { pins: [], given: null, seen: [], now: signedAt })
    return verdict.kind === 'not-intact' ? verdict.reason : verdict.kind
  } catch (error) {
    return `unforeseen: ${String(error)}`
  }
}
