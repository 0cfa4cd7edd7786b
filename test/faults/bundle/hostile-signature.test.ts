import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byEntryOrder } from '../../../shared/bundle/entry-name.ts'
import { openBundleFile } from '../../../electron/bundle/bundle-file.ts'
import { readBundle } from '../../../electron/bundle/read-bundle.ts'
import { littleBundle, littleCouncil, seal } from '../../support/a-bundle.ts'
import { littlePack } from '../../support/little-pack.ts'
import { hostileManifests, hostileSignatures } from './hostile-signature.ts'
import { rawZip } from './raw-zip.ts'

const people = littleCouncil()
let folder: string
let sealed: Buffer
let good: ReadonlyMap<string, Buffer>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const path = join(folder, 'good.asice')
  await seal(littleBundle(people, littlePack()), path)
  sealed = readFileSync(path)
  const file = await openBundleFile(path)
  good = new Map(await Promise.all(file.names.map(async (name) => [name, await file.bytes(name)] as const)))
  await file.close()
})
afterAll(() => rm(folder, { recursive: true }))

const outcome = async (bytes: Buffer): Promise<unknown> => {
  const path = join(folder, 'bundle.asice')
  writeFileSync(path, bytes)
  try {
    const file = await openBundleFile(path)
    return await readBundle(file)
      .then(({ signer }) => signer.name)
      .finally(() => file.close())
  } catch (error) {
    return error instanceof Error && 'reason' in error ? error.reason : error
  }
}

const rebuilt = (changes: Record<string, Buffer | null>): Buffer => {
  const entries = new Map<string, Buffer | null>([...good, ...Object.entries(changes)])
  const names = [...entries.keys()].toSorted(byEntryOrder)
  return rawZip({
    entries: names
      .flatMap((name) => ({ name, data: entries.get(name) ?? null }))
      .flatMap(({ name, data }) => (data === null ? [] : [{ name, data }])),
  })
}

test('the good control is accepted', async () => {
  expect(await outcome(rebuilt({}))).toBe('Lê Thị Chủ Tịch')
})

describe.each(Object.entries({ ...hostileSignatures, ...hostileManifests }))('%s', (_, { reason, make }) => {
  test(`is refused: ${reason}`, async () => {
    expect(await outcome(rebuilt(make(good, people)))).toBe(reason)
  })
})

describe('damage anywhere', () => {
  /** Every 40th by default; the long sweep takes all of them (CHAM_SAO_LONG=1). */
  const step = process.env['CHAM_SAO_LONG'] === '1' ? 1 : 40

  test('no truncation is accepted, and none is an unforeseen error', async () => {
    for (let length = 0; length < sealed.length; length += step) {
      const found = await outcome(sealed.subarray(0, length))
      expect(found, `first ${length} bytes`).toEqual(expect.any(String))
      expect(found, `first ${length} bytes`).not.toBe('Lê Thị Chủ Tịch')
    }
  })

  test('no single bit flip is accepted, and none is an unforeseen error', async () => {
    for (let bit = 0; bit < sealed.length * 8; bit += step * 3 - (step > 1 ? 1 : 2)) {
      const damaged = Buffer.from(sealed)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const found = await outcome(damaged)
      expect(found, `bit ${bit}`).toEqual(expect.any(String))
      expect(found, `bit ${bit}`).not.toBe('Lê Thị Chủ Tịch')
    }
  })
})
