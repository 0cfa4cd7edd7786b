import { describe, expect, it } from 'vitest'
import { rateProduct } from '../../../shared/rating/engine.ts'
import { aCouncil, aRating, aRoster, aSheet } from '../../support/builders.ts'
import { aCriterion, aPack, aSet } from '../../support/builders-pack.ts'
import { fillTo } from '../../support/fill-sheet.ts'

/** No marks: the total alone decides. Every total from 0 to 100 exists. */
const set = aSet({ A: Array.from({ length: 20 }, (_, at) => aCriterion(`${at + 1}`, '0 1 2 3 4 5')) })
const pack = aPack([set])

/** Totals of a council that sum to exactly `sum`, as unequal as 0..100 allows. */
const unequal = (size: number, sum: number): number[] => {
  let rest = sum
  return Array.from({ length: size }, () => {
    const here = Math.min(100, rest)
    rest -= here
    return here
  })
}

const sheetOf = (total: number, name: string) =>
  [
    ...(fillTo(
      set,
      total,
      new Map(set.parts[0]?.sections[0]?.criteria.map(({ code }) => [code, [0, 1, 2, 3, 4, 5]])),
    ) ?? []),
  ].reduce((sheet, [code, points]) => sheet.scoring(code, points), aSheet(set).by(name))

const rate = (totals: readonly number[]) => {
  const roster = aRoster(totals.length)
  const sheets = totals.map((total, at) => sheetOf(total, roster[at]?.name ?? ''))
  return rateProduct(aRating({ pack, set, council: aCouncil({ roster }), sheets }))
}

describe.each(Array.from({ length: 23 }, (_, at) => at + 3))('the thresholds with %i sheets', (size) => {
  it.each([
    [5, 90],
    [4, 70],
    [3, 50],
    [2, 30],
  ])('%i stars from exactly %i, one point on one sheet less gives the grade below', (stars, from) => {
    const at = rate(unequal(size, from * size))
    expect(at).toMatchObject({ status: 'rated', sum: from * size, counted: size, starsByTotal: stars, stars })
    const below = rate(unequal(size, from * size - 1))
    expect(below).toMatchObject({ starsByTotal: stars - 1, stars: stars - 1, next: { stars, missingSum: 1 } })
  })
})

describe('the bands', () => {
  it('are half open: a mean of 69,99 is 3 stars', () => {
    const mean = rate([...Array<number>(24).fill(70), 69])
    expect(mean).toMatchObject({ sum: 1749, counted: 25, stars: 3 })
  })

  it('end at 1 star, which 0 points get', () => {
    expect(rate([0, 0, 0])).toMatchObject({ stars: 1, starsByTotal: 1, fallOnOneSheet: null })
  })
})
