import { describe, expect, test } from 'vitest'
import { isNearDown, isNearUp, passes, rankAll } from '../../../renderer/pages/results/ranking.ts'
import { DossierId } from '../../../shared/domain/id.ts'
import { Result } from '../../../shared/domain/result.ts'
import type { NamedResult } from '../../../shared/ipc/calls/result.ts'

const idOf = (code: string) => DossierId.parse(code.toLowerCase().replace('-', '').padStart(16, '0'))

const aResult = (code: string, change: Partial<Result> = {}): Result => ({
  id: idOf(code),
  code,
  pack: 'qd-26-2026',
  set: 6,
  status: 'rated',
  counted: 3,
  sum: 210,
  parts: { A: 80, B: 60, C: 70 },
  sheets: [],
  starsByTotal: 4,
  unmet: [],
  stars: 4,
  potential: false,
  forwards: false,
  recognises: 4,
  spread: 2,
  spreadExceeded: false,
  openFindings: [],
  notOfficialBecause: [],
  next: null,
  fallOnOneSheet: null,
  conflicts: [],
  ...change,
})
const aProduct = (
  code: string,
  result: Partial<Result> | null = {},
  change: Partial<NamedResult> = {},
): NamedResult => ({
  id: idOf(code),
  code,
  product: `Sản phẩm ${code}`,
  applicant: 'HTX Đồng Tiến',
  set: 6,
  setName: 'Chế biến từ gạo, ngũ cốc',
  result: result === null ? null : aResult(code, result),
  reasons: [],
  ended: null,
  dissentsUnread: 0,
  ...change,
})
const order = (...results: NamedResult[]) => rankAll(results).map(({ named, rank }) => [named.code, rank])

describe('the ranking', () => {
  test('goes by stars first, then by the exact mean whatever the number of sheets', () => {
    // 209/3 = 69.666… lies above 348/5 = 69.6, though both would round to 69.7 with one decimal.
    expect(
      order(
        aProduct('A', { stars: 3, sum: 348, counted: 5 }),
        aProduct('B', { stars: 3, sum: 209, counted: 3 }),
        aProduct('C', { stars: 4, sum: 210 }),
        aProduct('D', { stars: 3, sum: 240 }),
      ),
    ).toEqual([
      ['C', 1],
      ['D', 2],
      ['B', 3],
      ['A', 4],
    ])
  })

  test('equal stars and mean share a place, and the next place is left out', () => {
    expect(
      order(aProduct('B', { sum: 350, counted: 5 }), aProduct('A', { sum: 210 }), aProduct('C', { sum: 209 })),
    ).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 3],
    ])
  })

  test('products without a rating and hidden ones have no place and come last', () => {
    const out = { stars: null, starsByTotal: null } as const
    expect(
      order(
        aProduct('A', null),
        aProduct('B', { status: 'withdrawn', ...out }),
        aProduct('C', { status: 'blocked', ...out }),
        aProduct('D'),
      ),
    ).toEqual([
      ['D', 1],
      ['C', null],
      ['B', null],
      ['A', null],
    ])
  })
})

describe('near a threshold', () => {
  const next = { stars: 5, threshold: 90, missingSum: 3, minimaMissing: [], flipOnOneSheet: 3 } as const

  test('is a small change of one sheet, up or down', () => {
    expect(isNearUp(aResult('A', { next }))).toBe(true)
    expect(isNearUp(aResult('A', { next: { ...next, flipOnOneSheet: 6 } }))).toBe(false)
    expect(isNearDown(aResult('A', { fallOnOneSheet: 1 }))).toBe(true)
    expect(isNearDown(aResult('A', { fallOnOneSheet: null }))).toBe(false)
  })

  test('is none where the points suffice and only minima are missing', () => {
    expect(
      isNearUp(aResult('A', { next: { ...next, missingSum: 0, flipOnOneSheet: 0, minimaMissing: ['1.4'] } })),
    ).toBe(false)
  })
})

describe('looking for products', () => {
  test('without diacritics in product, applicant and code', () => {
    expect(passes(aProduct('TH-01'), 'all', 'dong tien')).toBe(true)
    expect(passes(aProduct('TH-01'), 'all', 'th-02')).toBe(false)
  })

  test('that ask for a person, or are hidden', () => {
    expect(passes(aProduct('A', {}, { dissentsUnread: 1 }), 'attention', '')).toBe(true)
    expect(passes(aProduct('A', { spreadExceeded: true }), 'attention', '')).toBe(true)
    expect(passes(aProduct('A'), 'attention', '')).toBe(false)
    expect(passes(aProduct('A', null), 'hidden', '')).toBe(true)
  })
})
