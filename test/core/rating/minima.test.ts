import { describe, expect, it } from 'vitest'
import type { MinimaPolicy } from '../../../shared/domain/council-rules.ts'
import { rateProduct } from '../../../shared/rating/engine.ts'
import { aCouncil, aDossier, aFinding, aRating, aRoster, aSheet } from '../../support/builders.ts'
import { aCriterion, aCriterionWithCases, aPack, aSet } from '../../support/builders-pack.ts'
import { memberId } from '../../support/ids.ts'

/** 60 points come from 9; the mark under test is 1.1: 3 stars ask for 2, 4 stars for 3, of 5. */
const set = aSet({ A: [aCriterion('1.1', '0 1 2*** 3**** 5')], C: [aCriterion('9', '60 95')] })
const pack = aPack([set])

/** One sheet for each number: points at 1.1. */
const rate = (policy: MinimaPolicy, points: readonly number[], rest = 60) => {
  const roster = aRoster(points.length)
  const council = aCouncil({ roster, rules: { minimaPolicy: policy, minSheets: 1 } })
  const sheets = points.map((here, at) =>
    aSheet(set)
      .by(roster[at]?.name ?? '')
      .scoring('9', rest)
      .scoring('1.1', here),
  )
  return rateProduct(aRating({ pack, set, council, sheets }))
}

const unmetAt = (stars: number, result: ReturnType<typeof rate>) => result.unmet.find((mark) => mark.stars === stars)

describe('a star minimum on several sheets', () => {
  it('by majority: strictly more than half of the sheets reach it', () => {
    expect(rate('majority', [2, 2, 0, 0]).stars).toBe(2)
    expect(rate('majority', [2, 2, 2, 0]).stars).toBe(3)
    expect(rate('majority', [2, 2, 0]).stars).toBe(3)
  })

  it('on the mean: the sum reaches the required points times the sheets, one high sheet makes up for a low one', () => {
    expect(rate('mean', [5, 1, 0]).stars).toBe(3)
    expect(rate('mean', [5, 0, 0]).stars).toBe(2)
    expect(unmetAt(3, rate('mean', [5, 0, 0]))).toMatchObject({ required: 2, sum: 5, sheetsReaching: 1 })
  })

  it('on every sheet: one sheet below costs the star', () => {
    expect(rate('every', [2, 2, 2]).stars).toBe(3)
    expect(rate('every', [5, 5, 1]).stars).toBe(2)
  })

  it('lists every mark missed, of all grades, with its sum and the sheets reaching it', () => {
    expect(rate('majority', [1, 0, 3]).unmet).toEqual([
      {
        criterion: '1.1',
        stars: 3,
        required: 2,
        sum: 4,
        sheetsReaching: 1,
        loneDissent: true,
        dissenters: [memberId('chu'), memberId('pho')],
      },
      {
        criterion: '1.1',
        stars: 4,
        required: 3,
        sum: 4,
        sheetsReaching: 1,
        loneDissent: true,
        dissenters: [memberId('chu'), memberId('pho')],
      },
    ])
  })

  it('is cumulative: a higher grade needs the lower marks too', () => {
    const lowMissed = aSet({
      A: [aCriterion('1.1', '0 5***'), aCriterion('1.2', '0 5****')],
      C: [aCriterion('9', '90')],
    })
    const council = aCouncil({ rules: { minSheets: 1 } })
    const sheets = [aSheet(lowMissed).scoring('9', 90).scoring('1.2', 5)]
    expect(rateProduct(aRating({ pack, set: lowMissed, council, sheets }))).toMatchObject({ starsByTotal: 5, stars: 2 })
  })

  it('lets a product without marks of the grade rest on its total and the lower marks', () => {
    expect(rate('majority', [3, 3, 3], 95)).toMatchObject({ starsByTotal: 5, stars: 5 })
    expect(rate('majority', [2, 2, 2], 95)).toMatchObject({ starsByTotal: 5, stars: 3 })
  })

  it('looks at the points of the criterion, whatever case they came from', () => {
    const cases = aSet({ A: [aCriterionWithCases('8', '1 2***', '1 2')], C: [aCriterion('9', '60')] })
    const council = aCouncil({ rules: { minSheets: 1 } })
    const sheets = [aSheet(cases).scoring('9', 60).choosing('8', { option: 3 })]
    expect(rateProduct(aRating({ pack, set: cases, council, sheets })).unmet).toEqual([])
  })
})

describe('a lone dissent', () => {
  it('is a missed minimum that one sheet, reading otherwise, would make hold', () => {
    expect(unmetAt(3, rate('every', [2, 2, 0]))).toMatchObject({ loneDissent: true, dissenters: [memberId('tv3')] })
    expect(unmetAt(3, rate('every', [2, 0, 0]))).toMatchObject({ loneDissent: false, dissenters: [] })
    expect(unmetAt(3, rate('majority', [2, 2, 0, 0]))?.dissenters).toEqual([memberId('tv3'), memberId('tv4')])
    expect(unmetAt(3, rate('majority', [2, 0, 0, 0]))?.loneDissent).toBe(false)
  })

  it('on the mean counts what one sheet could add at most', () => {
    expect(unmetAt(3, rate('mean', [2, 2, 1]))?.dissenters).toEqual([memberId('chu'), memberId('pho'), memberId('tv3')])
    expect(unmetAt(3, rate('mean', [5, 0, 0]))?.dissenters).toEqual([memberId('pho'), memberId('tv3')])
    expect(unmetAt(3, rate('mean', [0, 0, 0]))?.loneDissent).toBe(false)
  })

  it('keeps the result from being official until it is read', () => {
    const council = aCouncil({ roster: aRoster(3), rules: { minimaPolicy: 'every' } })
    const sheets = [2, 2, 0].map((here, at) =>
      aSheet(set)
        .by(council.roster[at]?.name ?? '')
        .scoring('9', 60)
        .scoring('1.1', here),
    )
    const dissent = (stars: number) => ({ criterion: '1.1', stars, by: memberId('chu'), at: council.createdAt })
    const reading = (...read: number[]) =>
      rateProduct(aRating({ pack, set, council, sheets, dossier: aDossier({ dissentsRead: read.map(dissent) }) }))
    expect(reading().notOfficialBecause).toContain('unread-dissents')
    expect(reading(3).notOfficialBecause).not.toContain('unread-dissents')
    expect(reading(4).notOfficialBecause).toContain('unread-dissents')
  })

  it('that one of two members could have lifted is read only when both were named to who read it', () => {
    const council = aCouncil({ roster: aRoster(4), rules: { minimaPolicy: 'majority' } })
    const sheets = [2, 2, 0, 0].map((here, at) =>
      aSheet(set)
        .by(council.roster[at]?.name ?? '')
        .scoring('9', 60)
        .scoring('1.1', here),
    )
    const readOf = (...members: string[]) => {
      const read = { criterion: '1.1', stars: 3 as const, by: memberId('chu'), at: council.createdAt }
      const dossier = aDossier({ dissentsRead: [{ ...read, members: members.map(memberId) }] })
      return rateProduct(aRating({ pack, set, council, sheets, dossier })).notOfficialBecause
    }
    expect(readOf('tv3', 'tv4')).not.toContain('unread-dissents')
    expect(readOf('tv3')).toContain('unread-dissents')
  })
})

const waived = (status: 'proposed' | 'decided' | 'rejected') => {
  const council = aCouncil({ rules: { minSheets: 1 } })
  const dossier = aDossier({ findings: [aFinding('waiver', status, '1.1')] })
  return rateProduct(aRating({ pack, set, council, dossier, sheets: [aSheet(set).scoring('9', 60).scoring('1.1', 1)] }))
}

describe('a waiver', () => {
  it('removes the minima of its criterion, never its points', () => {
    expect(waived('decided')).toMatchObject({ sum: 61, stars: 3, unmet: [] })
  })

  it('does nothing until it is decided', () => {
    expect(waived('proposed').stars).toBe(2)
    expect(waived('rejected').stars).toBe(2)
  })
})
