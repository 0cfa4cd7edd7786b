import { describe, expect, it } from 'vitest'
import { criteriaOf, setOf } from '../../../shared/domain/criteria-of.ts'
import { effectiveChoices, rateProduct, sheetFigures, sheetTotals } from '../../../shared/rating/engine.ts'
import { aCouncil, aDossier, aFinding, aRating, aRoster, aSheet } from '../../support/builders.ts'
import type { SheetBuilder } from '../../support/builders.ts'
import { printedMarks } from '../../support/fill-sheet.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

/** What is odd in the tables of Decision 148/2023 and what the engine makes of it. */
const pack = shippedPack('qd-148-2023')
const set = (no: number) => shippedSet('qd-148-2023', no)
const council = aCouncil({ roster: aRoster(3) })

const rateAlike = (no: number, sheet: SheetBuilder, findings = aDossier().findings) =>
  rateProduct(
    aRating({
      pack,
      set: set(no),
      council,
      dossier: aDossier({ set: no, findings }),
      sheets: council.roster.map(({ name }) => sheet.by(name)),
    }),
  )

describe('the tables of 148/2023', () => {
  it('are 22, four could not be read', () => {
    expect(pack.sets).toHaveLength(22)
    expect([7, 11, 12, 13].map((no) => setOf(pack, no))).toEqual([undefined, undefined, undefined, undefined])
  })

  it('know "none applies" as well: 288 criteria print no 0', () => {
    expect(
      pack.sets.flatMap(criteriaOf).filter(({ options }) => options.every(({ points }) => points > 0)),
    ).toHaveLength(288)
    for (const table of pack.sets)
      expect(sheetTotals(table, pack, aSheet(table).choices)).toMatchObject({ total: 0, unscored: [], stars: 1 })
  })

  it('add up to 40, 25, 35 in every set', () => {
    for (const table of pack.sets)
      expect(sheetTotals(table, pack, aSheet(table).full().choices), `set ${table.no}`).toMatchObject({
        parts: { A: 40, B: 25, C: 35 },
        stars: 5,
      })
  })

  it.each([18, 19])('set %i scores labour and intellectual property apart, though the print calls both 3.c', (no) => {
    const codes = criteriaOf(set(no)).map(({ code }) => code)
    expect(codes.filter((code) => code === '3.c' || code === '3.e')).toEqual(['3.c', '3.e'])
    expect(sheetFigures(set(no), { '3.c': { option: 0 }, '3.e': { option: 1 } }).total).toBe(3)
  })

  it('keep đ after d', () => {
    const { unscored } = sheetTotals(set(1), pack, {})
    expect(unscored.slice(0, 6)).toEqual(['1.a', '1.b', '1.c', '1.d', '1.đ', '1.e'])
  })

  it('tell the two equal lines of 24/2.b and 25/2.b apart by their place', () => {
    for (const no of [24, 25])
      expect([0, 1].map((option) => sheetFigures(set(no), { '2.b': { option } }).total)).toEqual([0, 1])
  })
})

describe('the story', () => {
  it('5.b and 5.c are locked while 5.a is 0; at 1, introductory material, a member judges', () => {
    for (const table of pack.sets.filter(({ no }) => no <= 25)) {
      const none = sheetTotals(table, pack, aSheet(table).full().scoring('5.a', 0).choices)
      expect(none.locked, `set ${table.no}`).toEqual({ '5.b': '5.a', '5.c': '5.a' })
      expect(none.total).toBe(100 - 5 - 5 - 2)
      const material = effectiveChoices(table, aSheet(table).full().scoring('5.a', 1).choices)
      expect([material['5.b'], material['5.c']]).not.toContainEqual({ none: true })
    }
  })

  it('locked 5.b misses its 3-star mark: without a story there are no 3 stars', () => {
    const result = rateAlike(1, aSheet(set(1)).full().scoring('5.a', 0))
    expect(result).toMatchObject({ starsByTotal: 4, stars: 2 })
    expect(result.unmet).toContainEqual(expect.objectContaining({ criterion: '5.b', stars: 3, sum: 0 }))
  })
})

describe('the marks', () => {
  it('3.e asks at least 1 point, a registered mark, for 4 stars in every set', () => {
    for (const table of pack.sets) {
      expect(
        printedMarks(table).filter(({ code }) => code === '3.e'),
        `set ${table.no}`,
      ).toEqual([{ code: '3.e', stars: 4, required: 1 }])
      expect(rateAlike(table.no, aSheet(table).full().choosing('3.e', { none: true })).stars).toBe(3)
      expect(rateAlike(table.no, aSheet(table).full().choosing('3.e', { option: 0 })).stars).toBe(5)
    }
  })

  it.each([23, 24, 25])('of set %i at 8 skip 4 stars', (no) => {
    expect(
      printedMarks(set(no))
        .filter(({ code }) => code === '8')
        .map(({ stars }) => stars),
    ).toEqual([3, 5])
  })

  it('of set 26 know only 4 stars: below, the total alone decides', () => {
    expect(printedMarks(set(26)).map(({ code, stars }) => [code, stars])).toEqual([
      ['3.d', 4],
      ['3.e', 4],
    ])
    const without = aSheet(set(26)).full().choosing('3.d', { none: true })
    expect(rateAlike(26, without)).toMatchObject({ starsByTotal: 5, stars: 3 })
  })

  it('the declaration of set 21 at 8 can be waived', () => {
    const sheet = aSheet(set(21)).full().choosing('8', { none: true })
    expect(rateAlike(21, sheet).stars).toBeLessThan(5)
    expect(rateAlike(21, sheet, [aFinding('waiver', 'decided', '8')])).toMatchObject({ stars: 5, unmet: [] })
  })
})
