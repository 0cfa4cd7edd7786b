import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  sealSmallBundle,
  sweepFlips,
  sweepMendedFlips,
  sweepResealedSheet,
  sweepTruncations,
  verdictOnFile,
} from '../../support/damage-sweep.ts'

let folder: string
let bundle: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'damage-'))))
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  bundle = join(folder, 'good.asice')
  await rm(bundle, { force: true })
  await sealSmallBundle(bundle)
})

/** A sweep is minutes of work on a slow machine. */
const patient = { timeout: 600_000 }

describe('damage anywhere in a complete small bundle is refused with a reason', () => {
  test('the good control is accepted and its council known', async () => {
    expect(await verdictOnFile(bundle)).toBe('known')
  })

  test('cut off at every byte', patient, async () => {
    const { tried, accepted, unforeseen, reasons } = await sweepTruncations(bundle)
    expect({ accepted, unforeseen }).toEqual({ accepted: [], unforeseen: [] })
    expect(tried).toBeGreaterThan(20_000)
    expect(Object.keys(reasons)).toEqual(['zip-truncated'])
  })

  test('every single bit flipped', patient, async () => {
    const { tried, accepted, unforeseen } = await sweepFlips(bundle, 8)
    expect({ accepted, unforeseen }).toEqual({ accepted: [], unforeseen: [] })
    expect(tried).toBeGreaterThan(160_000)
  })

  test('a bit flipped in every byte of content, with the checksums put right', patient, async () => {
    const { tried, accepted, unforeseen, reasons } = await sweepMendedFlips(bundle, 1)
    expect({ accepted, unforeseen }).toEqual({ accepted: [], unforeseen: [] })
    expect(tried).toBeGreaterThan(16_000)
    expect(Object.keys(reasons).filter((reason) => reason.startsWith('zip-'))).toEqual([])
  })

  test(
    'bits flipped in a member’s sheet and signature, everything else sealed anew by the chair',
    patient,
    async () => {
      const { tried, accepted, unforeseen } = await sweepResealedSheet(bundle, 1, 8)
      expect({ accepted, unforeseen }).toEqual({ accepted: [], unforeseen: [] })
      expect(tried).toBeGreaterThan(200)
    },
  )
})
