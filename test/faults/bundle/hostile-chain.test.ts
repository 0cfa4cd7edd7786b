import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BundleHead } from '../../../shared/bundle/bundle-contents.ts'
import { seenWith, type SeenSequence } from '../../../electron/bundle/trust.ts'
import { verifyBundle } from '../../../electron/bundle/verify-bundle.ts'
import { littleBundle, littleCouncil, seal } from '../../support/a-bundle.ts'
import { littlePack } from '../../support/little-pack.ts'
import { hostileChains, type HostileChain } from './hostile-chain.ts'

const people = littleCouncil()
const pack = littlePack()
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'hostile-'))))
afterAll(() => rm(folder, { recursive: true }))

const verdictOn = async ({ previous, ...place }: HostileChain['now'], seen: readonly SeenSequence[]) => {
  const before = { none: null, received: seen[0]?.manifest ?? null, other: 'f'.repeat(64) }[previous]
  const path = join(folder, 'bundle.asice')
  const head = { kind: 'results', ...place, previous: before } as Partial<BundleHead>
  await seal(littleBundle(people, pack, head), path)
  const now = new Date('2026-11-26T00:00:00Z')
  return verifyBundle(path, { pins: [], given: people.authority.certificate, seen, now })
}

const received = async (place: HostileChain['now']): Promise<readonly SeenSequence[]> => {
  const verdict = await verdictOn(place, [])
  if (verdict.kind !== 'known') throw new Error('the bundle received before is not good')
  const { head, manifestSha256 } = verdict.contents
  return head.kind === 'results' ? seenWith([], head, manifestSha256) : []
}

test('the good control, the next of the chain, is accepted', async () => {
  const seen = await received({ sequence: 1, previous: 'none' })
  expect((await verdictOn({ sequence: 2, previous: 'received' }, seen)).kind).toBe('known')
})

describe.each(Object.entries(hostileChains))('%s', (_, { reason, received: before, now }) => {
  test(`is refused: ${reason}`, async () => {
    expect(await verdictOn(now, await received(before))).toMatchObject({ kind: 'not-intact', reason })
  })
})
