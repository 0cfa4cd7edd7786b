import { expect, test } from 'vitest'
import { Day } from '../../../shared/domain/day.ts'
import { powerOf } from '../../../shared/council/level-power.ts'
import { inForce } from '../../../shared/pack/in-force.ts'
import { shippedPack } from '../../support/packs.ts'

const day = (text: string) => Day.parse(text)
const old = shippedPack('qd-148-2023')
const present = shippedPack('qd-26-2026')

test('a pack is in force from its first to its last day, both included', () => {
  expect(inForce(old, day('2023-02-23'))).toBe('before')
  expect(inForce(old, day('2023-02-24'))).toBe('within')
  expect(inForce(old, day('2026-07-21'))).toBe('within')
  expect(inForce(old, day('2026-07-22'))).toBe('after')
})

test('a pack without an end stays in force', () => {
  expect(inForce(present, day('2026-05-21'))).toBe('before')
  expect(inForce(present, day('2099-12-31'))).toBe('within')
})

test('under 148/2023 a district gave 3 stars until 30 June 2025, then the province took over', () => {
  expect(powerOf(old, 'district', day('2025-06-30'))?.mayRecognise).toEqual([3])
  expect(powerOf(old, 'district', day('2025-07-01'))).toBeUndefined()
  expect(powerOf(old, 'province', day('2025-07-05'))?.mayRecognise).toEqual([4])
  expect(powerOf(old, 'province', day('2025-07-06'))?.mayRecognise).toEqual([3, 4])
})

test('an area council has no power of recognition under 26/2026', () =>
  expect(powerOf(present, 'area', day('2026-09-01'))).toBeUndefined())
