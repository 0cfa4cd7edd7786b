import { describe, expect, it } from 'vitest'
import { SheetTotals } from '../../../shared/domain/sheet-totals.ts'
import { sheetTotals } from '../../../shared/rating/engine.ts'
import { aSheet } from '../../support/builders.ts'
import { aCriterion, aCriterionWithCases, aPack, aSet } from '../../support/builders-pack.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

const set = aSet({
  A: [aCriterion('1.1', '1*** 20 40****'), aCriterion('2.1', '0 5')],
  B: [aCriterion('3.1', '0 10 25*****')],
  C: [aCriterion('7', '5 30')],
})
const pack = aPack([set])

describe('the running totals of one sheet', () => {
  it('start with nothing scored and nothing reached', () => {
    expect(sheetTotals(set, pack, {})).toEqual({
      scored: 0,
      of: 4,
      unscored: ['1.1', '2.1', '3.1', '7'],
      total: 0,
      parts: { A: 0, B: 0, C: 0 },
      locked: {},
      starsByTotal: 1,
      stars: 1,
      next: { stars: 2, missingPoints: 30, minima: [] },
      derivedStops: [],
      caseWarning: false,
    })
  })

  it('list what is unscored in the order of the table, though an object would put "7" first', () => {
    expect(sheetTotals(set, pack, { '2.1': { option: 0 } }).unscored).toEqual(['1.1', '3.1', '7'])
  })

  it('sum by part', () => {
    const { choices } = aSheet(set).scoring('1.1', 20).scoring('2.1', 5).scoring('3.1', 10).scoring('7', 5)
    expect(sheetTotals(set, pack, choices)).toMatchObject({
      total: 40,
      parts: { A: 25, B: 10, C: 5 },
      scored: 4,
      stars: 2,
    })
  })

  it('keep "none applies", 0 points chosen on purpose, apart from not scored', () => {
    expect(sheetTotals(set, pack, { '1.1': { none: true } })).toMatchObject({ scored: 1, total: 0 })
    expect(sheetTotals(set, pack, { '1.1': null })).toMatchObject({ scored: 0, total: 0 })
  })

  it('name the minima that hold the sheet down, of the next grade and below', () => {
    const { choices } = aSheet(set).scoring('2.1', 5).scoring('3.1', 25).scoring('7', 30)
    expect(sheetTotals(set, pack, choices)).toMatchObject({
      total: 60,
      starsByTotal: 3,
      stars: 2,
      next: { stars: 3, missingPoints: 0, minima: [{ criterion: '1.1', stars: 3, required: 1 }] },
    })
  })

  it('count no minimum that the council waived', () => {
    const { choices } = aSheet(set).scoring('2.1', 5).scoring('3.1', 25).scoring('7', 30)
    expect(sheetTotals(set, pack, choices, {}, new Set(['1.1'])).stars).toBe(3)
  })

  it('say nothing is next at five stars', () => {
    const full = sheetTotals(set, pack, aSheet(set).full().choices)
    expect(full).toMatchObject({ total: 100, stars: 5, next: null })
    expect(() => SheetTotals.parse(full)).not.toThrow()
  })

  it('rest on options, not on points, where a table repeats points (23/6.2: 1, 1, 3, 5)', () => {
    const flowers = shippedSet('qd-26-2026', 23)
    const of = (option: number) => sheetTotals(flowers, shippedPack('qd-26-2026'), { '6.2': { option } })
    expect([of(0).total, of(1).total, of(2).total, of(3).total]).toEqual([1, 1, 3, 5])
  })
})

describe('cases', () => {
  const cases = aSet({ C: [aCriterionWithCases('8', '1 3', '1 3'), aCriterionWithCases('9', '1 2', '1 2')] })
  const casePack = aPack([cases])

  it('warn when the cases chosen differ between criteria', () => {
    expect(sheetTotals(cases, casePack, { '8': { option: 0 }, '9': { option: 1 } }).caseWarning).toBe(false)
    expect(sheetTotals(cases, casePack, { '8': { option: 0 }, '9': { option: 2 } }).caseWarning).toBe(true)
  })

  it('warn about a case picked before its option, too; the option chosen later decides', () => {
    expect(sheetTotals(cases, casePack, { '8': { option: 3 } }, { '9': 1 }).caseWarning).toBe(true)
    expect(sheetTotals(cases, casePack, { '8': { option: 3 }, '9': { option: 2 } }, { '9': 1 }).caseWarning).toBe(false)
  })

  it('a picked case alone is not a score', () => {
    expect(sheetTotals(cases, casePack, {}, { '8': 1 })).toMatchObject({ scored: 0, total: 0 })
  })
})

describe('stops that points alone propose', () => {
  const water = shippedSet('qd-26-2026', 16)
  const stops = (choices: Parameters<typeof sheetTotals>[2]) =>
    sheetTotals(water, shippedPack('qd-26-2026'), choices).derivedStops

  it('come from a 0 or "none applies" at 6.1 to 6.4 of set 16', () => {
    expect(stops({ '6.1': { option: 0 }, '6.3': { none: true } })).toEqual(['6.1', '6.3'])
  })

  it('do not come from what is not scored', () => {
    expect(stops({ '6.1': { option: 1 } })).toEqual([])
  })

  it('come from no other set', () => {
    const others = shippedPack('qd-26-2026').sets.filter(({ no }) => no !== 16)
    expect(others).toHaveLength(25)
    for (const set of others)
      expect(sheetTotals(set, shippedPack('qd-26-2026'), aSheet(set).choices).derivedStops, `set ${set.no}`).toEqual([])
  })
})
