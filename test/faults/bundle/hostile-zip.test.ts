import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBundleFile } from '../../../electron/bundle/bundle-file.ts'
import { littleBundle, littleCouncil, seal } from '../../support/a-bundle.ts'
import { hostilePaths, hostileZips } from './hostile-zip.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'

let folder: string
let good: readonly RawEntry[]
let sealed: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  sealed = join(folder, 'good.asice')
  await seal(littleBundle(littleCouncil(), readFileSync('resources/criteria/qd-148-2023.json')), sealed)
  const file = await openBundleFile(sealed)
  good = await Promise.all(file.names.map(async (name) => ({ name, data: await file.bytes(name) })))
  await file.close()
})
afterAll(() => rm(folder, { recursive: true }))

/** Opens the bytes as a bundle and gives the reason of the refusal, or the names of the entries. */
const outcome = async (bytes: Buffer): Promise<unknown> => {
  const path = join(folder, 'hostile.asice')
  writeFileSync(path, bytes)
  try {
    const file = await openBundleFile(path)
    await file.close()
    return 'accepted'
  } catch (error) {
    return error instanceof Error && 'reason' in error ? error.reason : error
  }
}

test('the good control, rebuilt entry by entry, is byte for byte the sealed file and accepted', async () => {
  const rebuilt = rawZip({ entries: good })
  expect(rebuilt.equals(readFileSync(sealed))).toBe(true)
  expect(await outcome(rebuilt)).toBe('accepted')
})

describe.each(Object.entries({ ...hostilePaths, ...hostileZips }))('%s', (_, { reason, make }) => {
  test(`is refused: ${reason}`, async () => {
    expect(await outcome(make(good))).toBe(reason)
  })
})
