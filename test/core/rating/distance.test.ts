import { describe, expect, it } from 'vitest'
import { rateProduct } from '../../../shared/rating/engine.ts'
import { aCouncil, aRating, aRoster, aSheet } from '../../support/builders.ts'
import { aCriterion, aPack, aSet } from '../../support/builders-pack.ts'

const rate = (set: ReturnType<typeof aSet>, sheets: readonly (readonly number[])[]) => {
  const roster = aRoster(sheets.length)
  const council = aCouncil({ roster, rules: { minSheets: 1 } })
  const codes = set.parts.flatMap((part) =>
    part.sections.flatMap((section) => section.criteria.map(({ code }) => code)),
  )
  const filled = sheets.map((points, at) =>
    codes.reduce((sheet, code, row) => sheet.scoring(code, points[row] ?? 0), aSheet(set).by(roster[at]?.name ?? '')),
  )
  return rateProduct(aRating({ pack: aPack([set]), set, council, sheets: filled }))
}

const fine = aSet({
  A: [aCriterion('1.1', '0 10 20 30 40 50 60 70 80 90'), aCriterion('1.2', '0 1 2 3 4 5 6 7 8 9 10')],
})

const alike = (sheets: number) => Array.from({ length: sheets }, () => [60, 0])

describe('the distance to the next star', () => {
  it('is the sum missing over all sheets, and the rise of one sheet that makes up for it', () => {
    // 69 + 68 + 71 = 208, 4 stars from 210
    expect(
      rate(fine, [
        [60, 9],
        [60, 8],
        [70, 1],
      ]).next,
    ).toEqual({
      stars: 4,
      threshold: 70,
      missingSum: 2,
      minimaMissing: [],
      flipOnOneSheet: 2,
    })
  })

  it('is more than one sheet can do when the sheets are too far below', () => {
    // 2 × 41 = 82, 3 stars from 100: 18 more, which one sheet can
    expect(
      rate(fine, [
        [40, 1],
        [40, 1],
      ]).next,
    ).toMatchObject({ missingSum: 18, flipOnOneSheet: 18 })
    // 98 + 9 + 9 = 116, 3 stars from 150: 34 more
    expect(
      rate(fine, [
        [90, 8],
        [0, 9],
        [0, 9],
      ]).next,
    ).toMatchObject({ missingSum: 34, flipOnOneSheet: 34 })
    // 4 × 60 = 240, 4 stars from 280: 40 more, a sheet has 40 to give
    expect(rate(fine, alike(4)).next).toMatchObject({ missingSum: 40, flipOnOneSheet: 40 })
    // 5 × 60 = 300, 4 stars from 350: 50 more, no sheet has
    expect(rate(fine, alike(5)).next).toMatchObject({ missingSum: 50, flipOnOneSheet: null })
  })

  it('takes the least rise that the options allow', () => {
    const coarse = aSet({ A: [aCriterion('1.1', '0 30 60'), aCriterion('1.2', '0 7 40')] })
    // totals of a sheet: 0 7 30 37 40 60 67 70 100; 67 + 67 = 134, 4 stars from 140
    expect(
      rate(coarse, [
        [60, 7],
        [60, 7],
      ]).next,
    ).toMatchObject({ missingSum: 6, flipOnOneSheet: 33 })
  })

  it('has no points missing where only minima hold the product down', () => {
    const marked = aSet({ A: [aCriterion('1.1', '0 5*** 9****'), aCriterion('1.2', '0 80')] })
    expect(rate(marked, [[0, 80]])).toMatchObject({
      stars: 2,
      next: { stars: 3, missingSum: 0, minimaMissing: ['1.1'], flipOnOneSheet: 0 },
    })
    expect(rate(marked, [[5, 80]]).next).toMatchObject({ stars: 4, missingSum: 0, minimaMissing: ['1.1'] })
  })

  it('ends at 5 stars', () => {
    expect(rate(fine, [[90, 10]]).next).toBeNull()
  })
})

describe('the distance to a fall', () => {
  it('is the least fall of one sheet that takes the mean below the threshold held', () => {
    // 70 + 71 + 70 = 211, one over 210: a fall of 2 loses the fourth star
    expect(
      rate(fine, [
        [70, 0],
        [70, 1],
        [70, 0],
      ]).fallOnOneSheet,
    ).toBe(2)
    expect(
      rate(fine, [
        [70, 0],
        [70, 0],
        [70, 0],
      ]).fallOnOneSheet,
    ).toBe(1)
  })

  it('speaks of the grade held, not of a higher one the total would give', () => {
    const marked = aSet({ A: [aCriterion('1.1', '0 9****'), aCriterion('1.2', '0 1 50 60 80')] })
    // 80 points, held at 3 stars: 31 points down to 49 would lose them; totals 0 1 9 10 50 59 60 69 80 89
    expect(rate(marked, [[0, 80]])).toMatchObject({ starsByTotal: 4, stars: 3, fallOnOneSheet: 70 })
  })

  it('is nothing to fear when no one sheet can', () => {
    // 207, 3 stars from 150: a fall of 58 loses them, and a sheet of 69 has it; of 600 with 3 stars from 500 a sheet of 60 has not 101
    expect(
      rate(fine, [
        [60, 9],
        [60, 9],
        [60, 9],
      ]).fallOnOneSheet,
    ).toBe(58)
    expect(rate(fine, alike(10)).fallOnOneSheet).toBeNull()
  })
})
