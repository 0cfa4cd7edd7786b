import { describe, expect, it } from 'vitest'
import { judgeSheets, rateProduct } from '../../../shared/rating/engine.ts'
import { aCouncil, aDossier, aRating, aRecusal, aRoster, aSheet } from '../../support/builders.ts'
import type { SheetBuilder } from '../../support/builders.ts'
import { aCriterion, aPack, aSet } from '../../support/builders-pack.ts'
import { memberId } from '../../support/ids.ts'

const set = aSet({ A: [aCriterion('1.1', '0 1 2 3 4 5')] })
const pack = aPack([set])
const council = aCouncil({ roster: aRoster(4) })

const judge = (sheets: readonly SheetBuilder[], more: Partial<Parameters<typeof aRating>[0]> = {}) =>
  judgeSheets(aRating({ pack, set, council, sheets, ...more }))
const told = (judged: ReturnType<typeof judge>) =>
  judged.map(({ round, version, status, figures }) => `r${round}.v${version} ${figures.total}: ${status}`)

const scoring = (points: number) => aSheet(set).scoring('1.1', points)

describe('the status of a member’s sheets', () => {
  it('a later version takes the place of an earlier one', () => {
    expect(told(judge([scoring(2).round(1, 2), scoring(1)]))).toEqual(['r1.v1 1: superseded', 'r1.v2 2: submitted'])
  })

  it('a later round takes the place of every version before it', () => {
    expect(told(judge([scoring(1), scoring(2).round(1, 2), scoring(3).round(2)]))).toEqual([
      'r1.v1 1: superseded',
      'r1.v2 2: superseded',
      'r2.v1 3: submitted',
    ])
  })

  it('an open draft of round 2 leaves round 1 counted', () => {
    const drafts = [scoring(5).round(2).draft()]
    expect(told(judge([scoring(1)], { drafts }))).toEqual(['r1.v1 1: submitted', 'r2.v1 5: draft'])
  })

  it('a draft that was handed in is that sheet, not one more', () => {
    expect(told(judge([scoring(1)], { drafts: [scoring(1).draft('handed-in')] }))).toEqual(['r1.v1 1: submitted'])
  })

  it('a draft that claims to be handed in without a sheet stays a draft', () => {
    expect(told(judge([], { drafts: [scoring(1).draft('handed-in')] }))).toEqual(['r1.v1 1: draft'])
  })

  it('two of one round and version with different bytes are both in conflict, the older ones are not', () => {
    expect(told(judge([scoring(1), scoring(2).round(1, 2), scoring(3).round(1, 2)])).toSorted()).toEqual([
      'r1.v1 1: superseded',
      'r1.v2 2: conflict',
      'r1.v2 3: conflict',
    ])
  })

  it('a person’s choice settles the conflict', () => {
    const chosen = scoring(2)
    const dossier = aDossier({ chosenSheets: { [memberId('chu')]: chosen.handedIn().sha256 } })
    expect(told(judge([scoring(3), chosen], { dossier })).toSorted()).toEqual([
      'r1.v1 2: submitted',
      'r1.v1 3: superseded',
    ])
  })

  it('an old choice settles nothing that came later', () => {
    const old = scoring(2)
    const dossier = aDossier({ chosenSheets: { [memberId('chu')]: old.handedIn().sha256 } })
    const later = [scoring(4).round(1, 2), scoring(5).round(1, 2)]
    expect(judge([old, ...later], { dossier }).filter(({ status }) => status === 'conflict')).toHaveLength(2)
    expect(told(judge([old, scoring(4).round(1, 2)], { dossier }))).toEqual([
      'r1.v1 2: superseded',
      'r1.v2 4: submitted',
    ])
  })

  it('the same bytes twice are one sheet and no conflict', () => {
    expect(told(judge([scoring(1), scoring(1)]))).toEqual(['r1.v1 1: submitted'])
  })

  it('all of a recused member are recused, drafts too', () => {
    const dossier = aDossier({ recusals: [aRecusal('chu')] })
    const drafts = [scoring(3).round(2).draft()]
    const all = judge([scoring(1), scoring(2).round(1, 2), scoring(4).round(1, 2)], { dossier, drafts })
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['recused']))
  })

  it('a conflict of a recused member blocks nothing', () => {
    const dossier = aDossier({ recusals: [aRecusal('tv4')] })
    const others = ['chu', 'pho', 'tv3'].map((name) => scoring(5).by(name))
    const input = aRating({
      pack,
      set,
      council,
      dossier,
      sheets: [...others, scoring(1).by('tv4'), scoring(2).by('tv4')],
    })
    expect(rateProduct(input).status).toBe('rated')
  })

  it('a correction that is incomplete leaves the version before it counted', () => {
    const gap = scoring(1).round(1, 2).choosing('1.1', null)
    expect(told(judge([scoring(4), gap]))).toEqual(['r1.v1 4: submitted', 'r1.v2 0: draft'])
  })

  it('the order in which sheets came from USB sticks changes nothing', () => {
    const sheets = [
      scoring(1),
      scoring(2).round(1, 2),
      scoring(3).by('tv3'),
      scoring(4).by('pho'),
      scoring(5).by('pho'),
    ]
    expect(judge(sheets.toReversed())).toEqual(judge(sheets))
  })
})
