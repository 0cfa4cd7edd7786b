import { readFileSync } from 'node:fs'
import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault.ts'
import { openBundleFile } from '../../../electron/bundle/bundle-file.ts'
import { canonicalBytes } from '../../../electron/bundle/json-entry.ts'
import { measure, writeStoredZip } from '../../../electron/bundle/stored-zip.ts'
import { seenWith } from '../../../electron/bundle/trust.ts'
import { verifyBundle, type Knowledge } from '../../../electron/bundle/verify-bundle.ts'
import { writeBundle } from '../../../electron/bundle/write-bundle.ts'
import { fingerprint } from '../../../electron/keys/certificate.ts'
import { found } from '../../support/found.ts'
import { id, littleBundle, littleCouncil, seal, signedAt, type LittleBundle } from '../../support/a-bundle.ts'

const people = littleCouncil()
const pack = readFileSync('resources/criteria/qd-26-2026.json')
const nothingKnown: Knowledge = { pins: [], given: null, seen: [], now: new Date('2026-11-26T00:00:00Z') }
const authority = fingerprint(people.authority.certificate)

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'bundle-'))))
afterEach(() => rm(folder, { recursive: true }))

const sealed = async (bundle: Pick<LittleBundle, 'payload' | 'signer'>, at = signedAt): Promise<string> => {
  const path = join(folder, `${Math.random()}.asice`)
  await seal(bundle, path, at)
  return path
}

const asResults = (sequence: number, previous: string | null, created = '2026-11-25T02:00:00.000Z') =>
  littleBundle(people, pack, { kind: 'results', sequence, previous, created } as Partial<LittleBundle['head']>)

describe('trust', () => {
  test('an unknown council is intact but unknown, with the fingerprint to compare', async () => {
    const verdict = await verifyBundle(await sealed(littleBundle(people, pack)), nothingKnown)
    expect(verdict).toMatchObject({ kind: 'unknown-signer', authority, differences: [], warnings: [] })
  })

  test('a pin of this council with this fingerprint makes it known, any other does not', async () => {
    const path = await sealed(littleBundle(people, pack))
    const kind = async (council: string, pinned: string) =>
      (await verifyBundle(path, { ...nothingKnown, pins: [{ council, authority: pinned }] })).kind
    expect(await kind(id('council'), authority)).toBe('known')
    expect(await kind(id('other'), authority)).toBe('unknown-signer')
    expect(await kind(id('council'), fingerprint(littleCouncil().authority.certificate))).toBe('unknown-signer')
  })

  test('a forged authority of the same name stays unknown beside the pin of the real one', async () => {
    const path = await sealed(littleBundle(littleCouncil(), pack))
    expect(await verifyBundle(path, { ...nothingKnown, pins: [{ council: id('council'), authority }] })).toMatchObject({
      kind: 'unknown-signer',
    })
  })

  test('what was signed before the certificate was revoked stays', async () => {
    const bundle = littleBundle(people, pack)
    const revoked = { [fingerprint(people.chair.certificate)]: '2026-11-25T02:00:01.000Z' }
    const payload = bundle.payload.map((entry) =>
      entry.name === 'council.json'
        ? { ...entry, content: { bytes: canonicalBytes({ ...bundle.council, revoked }) } }
        : entry,
    )
    const verdict = await verifyBundle(await sealed({ ...bundle, payload }), nothingKnown)
    expect(verdict).toMatchObject({ kind: 'unknown-signer', differences: [], warnings: [] })
  })

  test('a signing time more than a day ahead of the clock is a warning', async () => {
    const path = await sealed(littleBundle(people, pack), new Date('2026-12-25T00:00:00Z'))
    expect(await verifyBundle(path, nothingKnown)).toMatchObject({
      kind: 'unknown-signer',
      warnings: ['signed-in-the-future'],
    })
  })
})

/** The bundle with one of its records changed before it is sealed. */
const changed = (bundle: LittleBundle, name: string, change: (record: Record<string, unknown>) => object) => ({
  ...bundle,
  payload: bundle.payload.map((entry) =>
    entry.name.startsWith(name) && 'bytes' in entry.content
      ? {
          ...entry,
          content: { bytes: canonicalBytes(change(JSON.parse(Buffer.from(entry.content.bytes).toString()))) },
        }
      : entry,
  ),
})

test('an official’s signature added behind the sealed pair leaves the bundle intact, and is told apart', async () => {
  const file = await openBundleFile(await sealed(littleBundle(people, pack)))
  const contents = await Promise.all(file.names.map(async (name) => ({ name, bytes: await file.bytes(name) })))
  await file.close()
  const added = [
    { name: 'META-INF/ASiCManifest002.xml', bytes: Buffer.from('<?xml version="1.0"?><other/>') },
    { name: 'META-INF/signature002.p7s', bytes: Buffer.from('made with another tool') },
  ]
  const path = join(folder, 'added.asice')
  const target = await open(path, 'wx')
  const entries = await Promise.all([...contents, ...added].map(({ name, bytes }) => measure(name, { bytes })))
  await writeStoredZip(target, entries, () => undefined)
  await target.close()
  expect(await verifyBundle(path, nothingKnown)).toMatchObject({
    kind: 'unknown-signer',
    differences: [],
    warnings: ['external-signatures'],
  })
})

describe('what is intact and still not as it seems', () => {
  test('a member who puts themself in the chair of the roster is told by the name in the certificate', async () => {
    const [member] = people.members
    if (member === undefined) throw new Error('no member')
    const bundle = littleBundle({ ...people, chair: member, members: [people.chair, ...people.members.slice(1)] }, pack)
    expect(await verifyBundle(await sealed(bundle), nothingKnown)).toMatchObject({
      kind: 'unknown-signer',
      warnings: ['signer-name-differs'],
    })
  })

  test('rules that changed after the sheets were signed are told', async () => {
    const bundle = changed(littleBundle(people, pack), 'council.json', ({ council, ...rest }) => {
      const { rules, ...other } = council as LittleBundle['council']['council']
      return { ...rest, council: { ...other, rules: { ...rules, spreadLimit: 99 } } }
    })
    expect(await verifyBundle(await sealed(bundle), nothingKnown)).toMatchObject({ warnings: ['judged-otherwise'] })
  })

  test('evidence that was exchanged after the sheets were signed is told', async () => {
    const bundle = changed(littleBundle(people, pack), 'dossiers/', ({ dossier, ...rest }) => {
      const { evidence, ...other } = dossier as LittleBundle['dossiers'][number]['dossier']
      return { ...rest, dossier: { ...other, evidence: evidence.map((one) => ({ ...one, name: 'khác.pdf' })) } }
    })
    expect(await verifyBundle(await sealed(bundle), nothingKnown)).toMatchObject({ warnings: ['judged-otherwise'] })
  })
})

const receivedFrom = async (path: string) => {
  const verdict = await verifyBundle(path, nothingKnown)
  if (verdict.kind === 'not-intact') throw new Error(verdict.reason)
  const [now] = seenWith([], verdict.contents.head, verdict.contents.manifestSha256)
  return found(now, 'what was received')
}
const received = async (bundle: LittleBundle) => receivedFrom(await sealed(bundle))

describe('chain of results', () => {
  test('the next one of the chain is taken, and the same one again', async () => {
    const path = await sealed(asResults(1, null))
    const first = await receivedFrom(path)
    const second = await sealed(asResults(2, first.manifest))
    expect(await verifyBundle(second, { ...nothingKnown, seen: [first] })).toMatchObject({ kind: 'unknown-signer' })
    expect(await verifyBundle(path, { ...nothingKnown, seen: [first] })).toMatchObject({ kind: 'unknown-signer' })
  })

  test('an older one than was received is refused', async () => {
    const second = await received(asResults(2, 'a'.repeat(64)))
    expect(await verifyBundle(await sealed(asResults(1, null)), { ...nothingKnown, seen: [second] })).toMatchObject({
      kind: 'not-intact',
      reason: 'chain-old',
    })
  })

  test('another one of the same number is a fork', async () => {
    const first = await received(asResults(1, null))
    const fork = asResults(1, null, '2026-11-25T03:00:00.000Z')
    expect(await verifyBundle(await sealed(fork), { ...nothingKnown, seen: [first] })).toMatchObject({
      kind: 'not-intact',
      reason: 'chain-fork',
    })
  })

  test('one that names another predecessor, or none, is refused', async () => {
    const first = await received(asResults(1, null))
    const strange = asResults(2, 'b'.repeat(64))
    expect(await verifyBundle(await sealed(strange), { ...nothingKnown, seen: [first] })).toMatchObject({
      kind: 'not-intact',
      reason: 'chain-broken',
    })
    expect(await verifyBundle(await sealed(asResults(2, null)), nothingKnown)).toMatchObject({
      kind: 'not-intact',
      reason: 'chain-broken',
    })
  })

  test('bundles of dossiers are never refused for age', async () => {
    const second = { ...(await received(asResults(2, 'a'.repeat(64)))) }
    expect(
      await verifyBundle(await sealed(littleBundle(people, pack)), { ...nothingKnown, seen: [second] }),
    ).toMatchObject({ kind: 'unknown-signer' })
  })
})

test('a result that does not follow from its sheets is told by dossier, member and criterion', async () => {
  const bundle = littleBundle(people, pack)
  const payload = bundle.payload.map((entry) => {
    if (!entry.name.startsWith('results/') || !('bytes' in entry.content)) return entry
    const claimed = JSON.parse(Buffer.from(entry.content.bytes).toString('utf8')) as {
      points: Record<string, Record<string, number>>
    }
    const points = { ...claimed.points, [id('member1')]: { ...claimed.points[id('member1')], '1.1': 3 } }
    return { ...entry, content: { bytes: canonicalBytes({ ...claimed, points }) } }
  })
  const verdict = await verifyBundle(await sealed({ ...bundle, payload }), nothingKnown)
  expect(verdict).toMatchObject({
    differences: [{ dossier: id('dossier'), member: id('member1'), criterion: '1.1', claimed: '3' }],
  })
})

const entries = async (bundle: LittleBundle) => {
  const path = await sealed(bundle)
  const file = await openBundleFile(path)
  const found = new Map(file.names.map((name) => [name, file.sha256(name)]))
  await file.close()
  return found
}

describe('writing', () => {
  test('two bundles of one state differ only in the head, the sums, the manifest and the signature', async () => {
    const bundle = littleBundle(people, pack)
    const again = {
      ...bundle,
      payload: bundle.payload.map((entry) =>
        entry.name === 'bundle.json'
          ? { ...entry, content: { bytes: canonicalBytes({ ...bundle.head, bundle: id('second') }) } }
          : entry,
      ),
    }
    const [first, second] = [await entries(bundle), await entries(again)]
    const differing = [...first].filter(([name, sha256]) => second.get(name) !== sha256).map(([name]) => name)
    expect(differing).toEqual([
      'bundle.json',
      'SHA256SUMS',
      'META-INF/ASiCManifest001.xml',
      'META-INF/signature001.p7s',
    ])
  })

  test('a cancelled write leaves nothing behind', async () => {
    const cancel = new AbortController()
    const { payload, signer } = littleBundle(people, pack)
    const writing = writeBundle(payload, {
      target: join(folder, 'x.asice'),
      signer,
      signedAt,
      signal: cancel.signal,
      progress: () => cancel.abort(),
    })
    await expect(writing).rejects.toThrow(new Fault('cancelled'))
    expect(await readdir(folder)).toEqual([])
  })
})
