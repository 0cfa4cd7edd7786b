import { writeFileSync } from 'node:fs'
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
import { hostileValues } from './hostile-values.ts'
import { rawZip } from './raw-zip.ts'

const people = littleCouncil()
let folder: string
let good: ReadonlyMap<string, Buffer>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const path = join(folder, 'good.asice')
  await seal(littleBundle(people, littlePack()), path)
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

describe.each(Object.entries({ ...hostileSignatures, ...hostileValues, ...hostileManifests }))(
  '%s',
  (_, { reason, make }) => {
    test(`is refused: ${reason}`, async () => {
      expect(await outcome(rebuilt(make(good, people)))).toBe(reason)
    })
  },
)
