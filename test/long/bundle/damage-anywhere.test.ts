import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sealSmallBundle, sweepMendedFlips, sweepResealedSheet } from '../../support/damage-sweep.ts'

const folder = await mkdtemp(join(tmpdir(), 'damage-'))
const bundle = join(folder, 'good.asice')
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  await rm(bundle, { force: true })
  await sealSmallBundle(bundle)
})

/** The short run in test/faults flips every bit of the bare file already; here are the bits that hide behind good checksums. */
describe('every single bit flipped, and the damage covered up', () => {
  test('by putting the checksums right: every bit of content', { timeout: 3_600_000 }, async () => {
    const { tried, accepted, unforeseen, reasons } = await sweepMendedFlips(bundle, 8)
    console.info(`${tried} tried`, reasons)
    expect({ accepted, unforeseen }).toEqual({ accepted: [], unforeseen: [] })
    expect(tried).toBeGreaterThan(160_000)
  })

  test('by sealing everything anew: every bit of a member’s sheet and signature', { timeout: 3_600_000 }, async () => {
    const { tried, accepted, unforeseen, reasons } = await sweepResealedSheet(bundle, 8, 1)
    console.info(`${tried} tried`, reasons)
    expect({ accepted, unforeseen }).toEqual({ accepted: [], unforeseen: [] })
    expect(tried).toBeGreaterThan(12_000)
  })
})
