import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBundleFile } from '../../../electron/bundle/bundle-file.ts'
import { readBundle } from '../../../electron/bundle/read-bundle.ts'
import { littleBundle, littleCouncil, seal } from '../../support/a-bundle.ts'
import { littlePack } from '../../support/little-pack.ts'
import { hostileCertificates } from './hostile-certificates.ts'
import { hostileJson, hostileSigners, type HostileContent } from './hostile-content.ts'
import { hostileReferences } from './hostile-references.ts'

const people = littleCouncil()
const pack = littlePack()
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'hostile-'))))
afterAll(() => rm(folder, { recursive: true }))

const outcome = async ({ payload, signer, signedAt }: ReturnType<HostileContent['make']>): Promise<unknown> => {
  const path = join(folder, 'bundle.asice')
  await seal({ payload, signer }, path, signedAt)
  const file = await openBundleFile(path)
  try {
    return (await readBundle(file)).signer.name
  } catch (error) {
    return error instanceof Error && 'reason' in error ? error.reason : error
  } finally {
    await file.close()
  }
}

test('the good control is accepted and tells its signer', async () => {
  expect(await outcome(littleBundle(people, pack))).toBe('Lê Thị Chủ Tịch')
})

const all = { ...hostileJson, ...hostileReferences, ...hostileSigners, ...hostileCertificates }

describe.each(Object.entries(all))('%s', (_, { reason, make }) => {
  test(`is refused: ${reason}`, async () => {
    expect(await outcome(make(people, pack))).toBe(reason)
  })
})
