import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sweepOddContents } from '../../support/odd-contents.ts'

const folder = await mkdtemp(join(tmpdir(), 'odd-'))
afterAll(() => rm(folder, { recursive: true }))

test('records however odd, signed with good keys, end in a verdict', { timeout: 600_000 }, async () => {
  const { tried, unforeseen, outcomes } = await sweepOddContents(join(folder, 'odd.asice'), 23)
  expect(unforeseen).toEqual([])
  expect(tried).toBeGreaterThan(200)
  expect(outcomes['json-shape']).toBeGreaterThan(100)
  expect(outcomes['unknown-signer']).toBeGreaterThan(10)
})
