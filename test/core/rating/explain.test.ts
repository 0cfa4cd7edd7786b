import { describe, expect, it } from 'vitest'
import { Reason } from '../../../shared/domain/reason.ts'
import { rateProduct } from '../../../shared/rating/engine.ts'
import { explain } from '../../../shared/rating/explain.ts'
import type { RatingInput } from '../../../shared/rating/rating-input.ts'
import { aCouncil, aDossier, aFinding, aRating, aRoster, aSheet } from '../../support/builders.ts'
import { aCriterion, aPack, aSet } from '../../support/builders-pack.ts'
import { memberId } from '../../support/ids.ts'

const set = aSet({ A: [aCriterion('1.1', '0 1*** 4****')], C: [aCriterion('9', '0 20 49 60 66 86')] })
const pack = aPack([set])
const council = aCouncil({ roster: aRoster(3) })

const reasons = (wishes: Partial<Parameters<typeof aRating>[0]>) => {
  const input: RatingInput = aRating({ pack, set, council, ...wishes })
  const found = explain(rateProduct(input), input)
  found.forEach((reason) => expect(Reason.parse(reason)).toEqual(reason))
  return found
}
const sheets = (...points: readonly (readonly [number, number])[]) =>
  points.map(([mark, rest], at) =>
    aSheet(set)
      .by(council.roster[at]?.name ?? '')
      .scoring('1.1', mark)
      .scoring('9', rest),
  )

describe('why a result is as it is', () => {
  it('a plain 3 stars: the total, the level, the next star and how near both thresholds are', () => {
    // 67 + 67 + 67 = 201; 4 stars from 210
    expect(reasons({ sheets: sheets([1, 66], [1, 66], [1, 66]) })).toEqual([
      { kind: 'total', data: { sum: 201, counted: 3, stars: 3, from: 50 } },
      { kind: 'recognised', data: { stars: 3 } },
      {
        kind: 'minimum-missed',
        data: { criterion: '1.1', stars: 4, required: 4, sum: 3, counted: 3, reaching: 0, policy: 'majority' },
      },
      { kind: 'next-star', data: { stars: 4, from: 70, missing: 9, counted: 3, criteria: ['1.1'] } },
      { kind: 'rises-on-one-sheet', data: { stars: 4, points: 19 } },
      { kind: 'falls-on-one-sheet', data: { stars: 3, points: 63 } },
    ])
  })

  it('held down: the mean gives 4 stars, a minimum read so by two of three does not', () => {
    const found = reasons({ sheets: sheets([0, 86], [0, 86], [4, 86]) })
    expect(found).toContainEqual({ kind: 'held-down', data: { byTotal: 4, stars: 2, criteria: ['1.1'] } })
    expect(found).toContainEqual({ kind: 'no-certificate', data: { stars: 2 } })
    expect(found).toContainEqual({
      kind: 'lone-dissent',
      data: { criterion: '1.1', stars: 3, members: [memberId('chu'), memberId('pho')] },
    })
  })

  it('a mean of 90 goes on to the level above, though held at 4 stars', () => {
    const high = aSet({ A: [aCriterion('1.1', '0 4*****')], C: [aCriterion('9', '0 95')] })
    const up = ['chu', 'pho', 'tv3'].map((name) => aSheet(high).by(name).scoring('9', 95))
    const found = reasons({ set: high, pack: aPack([high]), sheets: up })
    expect(found).toContainEqual({ kind: 'forwards', data: { sum: 285, counted: 3, from: 90 } })
    expect(found).toContainEqual({ kind: 'held-down', data: { byTotal: 5, stars: 4, criteria: ['1.1'] } })
    expect(found.map(({ kind }) => kind)).not.toContain('potential')
  })

  it('a level that may recognise nothing: a proposal, and potential', () => {
    const found = reasons({
      council: aCouncil({ roster: aRoster(3), level: 'area' }),
      sheets: sheets([1, 66], [1, 66], [1, 66]),
    })
    expect(found).toContainEqual({ kind: 'proposal-only', data: { stars: 3 } })
    expect(found).toContainEqual({ kind: 'potential', data: { stars: 3 } })
  })

  it('a knock-out: its ground, and no grade', () => {
    const found = reasons({ dossier: aDossier({ findings: [aFinding('knockout', 'decided')] }) })
    expect(found).toEqual([{ kind: 'knocked-out', data: { criterion: '', ground: 'căn cứ thử' } }])
  })

  it('a stop names its criterion', () => {
    const found = reasons({ dossier: aDossier({ findings: [aFinding('stop', 'decided', '9')] }) })
    expect(found).toEqual([{ kind: 'stopped', data: { criterion: '9', ground: 'căn cứ thử' } }])
  })

  it('returned: when and why', () => {
    const state = { kind: 'returned' as const, on: aRating({ pack, set }).session.day, reason: 'thiếu giấy' }
    expect(reasons({ dossier: aDossier({ state }) })).toEqual([
      { kind: 'returned', data: { on: '2026-11-24', reason: 'thiếu giấy' } },
    ])
  })

  it('blocked: the conflict and the sheets that are missing, no minima of sheets that are not there', () => {
    const two = [aSheet(set).by('chu'), aSheet(set).by('chu').scoring('9', 86)]
    expect(reasons({ sheets: two })).toEqual([
      { kind: 'conflict', data: { members: [memberId('chu')] } },
      { kind: 'too-few-sheets', data: { counted: 0, required: 3 } },
    ])
  })

  it('a spread over the limit, and one the chair let pass', () => {
    const apart = sheets([1, 66], [1, 66], [1, 49])
    expect(reasons({ sheets: apart })).toContainEqual({ kind: 'spread-exceeded', data: { spread: 17, limit: 10 } })
    const spreadOverride = { by: memberId('chu'), at: council.createdAt, reason: 'đã thảo luận' }
    expect(reasons({ sheets: apart, dossier: aDossier({ spreadOverride }) })).toContainEqual({
      kind: 'spread-overridden',
      data: { spread: 17, limit: 10, reason: 'đã thảo luận' },
    })
  })

  it('waivers and open findings', () => {
    const findings = [aFinding('waiver', 'decided', '1.1'), aFinding('condition', 'proposed', '9')]
    const found = reasons({ sheets: sheets([0, 66], [0, 66], [0, 66]), dossier: aDossier({ findings }) })
    expect(found).toContainEqual({ kind: 'waived', data: { criterion: '1.1', ground: 'căn cứ thử' } })
    expect(found).toContainEqual({ kind: 'open-findings', data: { count: 1 } })
    expect(found.map(({ kind }) => kind)).not.toContain('minimum-missed')
  })
})
