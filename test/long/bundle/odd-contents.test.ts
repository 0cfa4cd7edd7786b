import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sweepOddContents } from '../../support/odd-contents.ts'

const folder = await mkdtemp(join(tmpdir(), 'odd-'))
afterAll(() => rm(folder, { recursive: true }))

test('every odd record, signed with good keys, ends in a verdict', { timeout: 3_600_000 }, async () => {
  const { tried, unforeseen, outcomes } = await sweepOddContents(join(folder, 'odd.asice'), 1)
  console.info(`${tried} tried`, outcomes)
  expect(unforeseen).toEqual([])
  expect(tried).toBeGreaterThan(5_000)
})
