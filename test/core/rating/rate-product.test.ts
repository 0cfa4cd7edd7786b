import { describe, expect, it } from 'vitest'
import { Result } from '../../../shared/domain/result.ts'
import { rateProduct } from '../../../shared/rating/engine.ts'
import { aCouncil, aDossier, aFinding, aRating, aRecusal, aRoster, aSheet } from '../../support/builders.ts'
import { aCriterion, aPack, aSet } from '../../support/builders-pack.ts'
import { memberId, pretendSha256 } from '../../support/ids.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

const set = aSet({
  A: [aCriterion('1.1', '0 10 40')],
  B: [aCriterion('4.1', '0 5 25')],
  C: [aCriterion('6.1', '0 1 20 35')],
})
const pack = aPack([set])
const council = aCouncil({ roster: aRoster(4) })
const of = (name: string, a: number, b: number, c: number) =>
  aSheet(set).by(name).scoring('1.1', a).scoring('4.1', b).scoring('6.1', c)

const three = [of('chu', 40, 25, 35), of('pho', 40, 25, 20), of('tv3', 40, 5, 35)]

describe('a rated product', () => {
  const result = rateProduct(aRating({ pack, set, council, sheets: three }))

  it('sums whole numbers over the counted sheets, by part and in all', () => {
    // A 40+40+40, B 25+25+5, C 35+20+35; totals 100, 85, 80
    expect(result).toMatchObject({
      status: 'rated',
      counted: 3,
      sum: 265,
      parts: { A: 120, B: 55, C: 90 },
      starsByTotal: 4,
      stars: 4,
      spread: 20,
      spreadExceeded: true,
    })
    expect(result.sheets.map(({ member, total }) => [member, total])).toEqual([
      [memberId('chu'), 100],
      [memberId('pho'), 85],
      [memberId('tv3'), 80],
    ])
  })

  it('is what the table of calls may carry', () => {
    expect(Result.parse(result)).toEqual(result)
  })
})

describe('the status is the first that holds', () => {
  const status = (wishes: Parameters<typeof aDossier>[0], sheets = three) =>
    rateProduct(aRating({ pack, set, council, dossier: aDossier(wishes), sheets }))
  const knockout = aFinding('knockout', 'decided')
  const stop = aFinding('stop', 'decided', '6.1')
  const returned = { kind: 'returned' as const, on: aRating({ pack, set }).session.day, reason: 'thiếu giấy' }

  it('returned or withdrawn before anything else', () => {
    expect(status({ state: returned, findings: [knockout, stop] }).status).toBe('returned')
    expect(status({ state: { ...returned, kind: 'withdrawn' } }, []).status).toBe('withdrawn')
  })

  it('then knocked out, then stopped, then blocked', () => {
    expect(status({ findings: [stop, knockout] }, []).status).toBe('knocked-out')
    expect(status({ findings: [stop] }, []).status).toBe('stopped')
    expect(status({}, three.slice(0, 2)).status).toBe('blocked')
    expect(status({}, [...three, of('tv4', 0, 0, 0), of('tv4', 10, 0, 0)]).status).toBe('blocked')
  })

  it('names the members whose two sheets nobody has chosen between', () => {
    expect(status({}, [...three, of('tv4', 0, 0, 0), of('tv4', 10, 0, 0)])).toMatchObject({
      conflicts: [memberId('tv4')],
      counted: 3,
    })
  })

  it('without a rating has no stars, no potential, nothing to forward and nothing next, but keeps its sums', () => {
    expect(status({ findings: [knockout] })).toMatchObject({
      status: 'knocked-out',
      sum: 265,
      starsByTotal: null,
      stars: null,
      potential: null,
      forwards: null,
      recognises: null,
      next: null,
      fallOnOneSheet: null,
    })
  })

  it('is changed by no proposal and no rejection, they are shown as open or gone', () => {
    const proposed = status({ findings: [aFinding('knockout', 'proposed'), aFinding('stop', 'rejected', '6.1')] })
    expect(proposed.status).toBe('rated')
    expect(proposed.openFindings).toMatchObject([{ kind: 'knockout', status: 'proposed', derived: false }])
  })

  it('is changed by no decided condition', () => {
    expect(status({ findings: [aFinding('condition', 'decided', '1.1')] }).status).toBe('rated')
  })

  it('is not changed by spread, quorum or missing signatures', () => {
    const result = status({})
    expect(result.status).toBe('rated')
    expect(result.notOfficialBecause).toEqual(['spread', 'signatures-missing', 'recomputation-missing', 'not-closed'])
  })
})

describe('sheets that do not count', () => {
  it('a recused member’s sheet, also one handed in before', () => {
    const dossier = aDossier({ recusals: [aRecusal('tv4')] })
    const without = rateProduct(aRating({ pack, set, council, dossier, sheets: three }))
    const withIt = rateProduct(aRating({ pack, set, council, dossier, sheets: [...three, of('tv4', 0, 0, 0)] }))
    expect(withIt).toEqual(without)
    expect(withIt.sum).toBe(265)
  })

  it('the sheet of a member whom the product is not assigned to', () => {
    const dossier = aDossier({ assigned: council.roster.slice(0, 3).map(({ id }) => id) })
    expect(rateProduct(aRating({ pack, set, council, dossier, sheets: [...three, of('tv4', 0, 0, 0)] })).sum).toBe(265)
  })

  it('the sheet of a person who is not on the roster or does not score', () => {
    expect(rateProduct(aRating({ pack, set, council, sheets: [...three, of('la', 0, 0, 0)] })).sum).toBe(265)
  })

  it('a sheet that another table judged: another set, or another revision of the pack', () => {
    const anotherSet = of('tv4', 0, 0, 0).judgedBy({ set: 2 })
    const revised = of('tv4', 0, 0, 0).judgedBy({
      pack: { ...council.pack, revision: 2, sha256: pretendSha256('bo-thu 2') },
    })
    for (const other of [anotherSet, revised])
      expect(rateProduct(aRating({ pack, set, council, sheets: [...three, other] })).counted).toBe(3)
  })

  it('a sheet with a gap, whatever it claims to be: not scored is never 0', () => {
    const gap = of('tv4', 40, 25, 35).choosing('6.1', null)
    expect(rateProduct(aRating({ pack, set, council, sheets: [...three, gap] })).counted).toBe(3)
  })

  it('a draft, also one handed in with a proposed stop', () => {
    const drafts = [of('tv4', 0, 0, 0).draft(), of('tv4', 0, 0, 0).draft('stopped')]
    expect(rateProduct(aRating({ pack, set, council, sheets: three, drafts })).counted).toBe(3)
  })

  it('the same sheet come in twice counts once', () => {
    expect(rateProduct(aRating({ pack, set, council, sheets: [...three, ...three] })).counted).toBe(3)
  })
})

const spread = (low: number, limit: number) =>
  rateProduct(
    aRating({
      pack,
      set,
      council: aCouncil({ rules: { spreadLimit: limit, minSheets: 1 } }),
      sheets: [of('chu', 40, 25, 35), of('pho', 40, 25, low)],
    }),
  )

describe('the spread', () => {
  it('is the greatest less the least counted total; the limit itself is still within', () => {
    expect(spread(20, 15)).toMatchObject({ spread: 15, spreadExceeded: false })
    expect(spread(20, 14)).toMatchObject({ spread: 15, spreadExceeded: true })
  })

  it('does not exist below two sheets', () => {
    const one = aRating({ pack, set, council: aCouncil({ rules: { minSheets: 1 } }), sheets: [of('chu', 40, 25, 35)] })
    expect(rateProduct(one)).toMatchObject({ spread: null, spreadExceeded: false })
  })

  it('stops keeping the result from being official once the chair let it pass with a reason', () => {
    const spreadOverride = { by: memberId('chu'), at: council.createdAt, reason: 'đã thảo luận' }
    const dossier = aDossier({ spreadOverride })
    const result = rateProduct(aRating({ pack, set, council, dossier, sheets: three }))
    expect(result.spreadExceeded).toBe(true)
    expect(result.notOfficialBecause).not.toContain('spread')
  })
})

describe('a stop that a 0 in set 16 proposes', () => {
  const water = shippedSet('qd-26-2026', 16)
  const rate = (clouded: 'sheet' | 'draft' | 'nobody', findings = aDossier().findings) => {
    const zero = aSheet(water).full().by('tv3').scoring('6.1', 0)
    return rateProduct(
      aRating({
        pack: shippedPack('qd-26-2026'),
        set: water,
        council,
        dossier: aDossier({ set: 16, findings }),
        sheets: [
          aSheet(water).full().by('chu'),
          aSheet(water).full().by('pho'),
          ...(clouded === 'sheet' ? [zero] : [aSheet(water).full().by('tv3')]),
        ],
        drafts: clouded === 'draft' ? [zero.by('tv4').draft()] : [],
      }),
    )
  }

  it('is open and changes nothing until a person decides', () => {
    const result = rate('sheet')
    expect(result.status).toBe('rated')
    expect(result.openFindings).toEqual([
      {
        id: null,
        kind: 'stop',
        criterion: '6.1',
        ground: '',
        derived: true,
        status: 'proposed',
        proposedBy: null,
        sheetsOf: [memberId('tv3')],
      },
    ])
    expect(result.notOfficialBecause).toContain('open-findings')
  })

  it('is proposed by a draft as well, and by nothing else', () => {
    expect(rate('draft').openFindings).toMatchObject([{ criterion: '6.1', sheetsOf: [memberId('tv4')] }])
    expect(rate('nobody').openFindings).toEqual([])
  })

  it('once decided stops the product, once rejected is gone', () => {
    expect(rate('sheet', [aFinding('stop', 'decided', '6.1', true)])).toMatchObject({
      status: 'stopped',
      openFindings: [],
    })
    expect(rate('sheet', [aFinding('stop', 'rejected', '6.1', true)])).toMatchObject({
      status: 'rated',
      openFindings: [],
    })
  })
})

describe('what the level makes of the grade', () => {
  const flat = aSet({ A: [aCriterion('1.1', '0 30 55 75 90 95 100'), aCriterion('1.2', '0 1*****')] })
  const at = (level: 'province' | 'district' | 'centre' | 'commune', points: number, five = false) =>
    rateProduct(
      aRating({
        pack,
        set: flat,
        council: aCouncil({ level, rules: { minSheets: 1 } }),
        sheets: [
          aSheet(flat)
            .scoring('1.1', points)
            .scoring('1.2', five ? 1 : 0),
        ],
      }),
    )

  it('a province recognises 3 and 4 stars itself', () => {
    expect(at('province', 55)).toMatchObject({ stars: 3, recognises: 3, potential: false, forwards: false })
    expect(at('province', 75)).toMatchObject({ stars: 4, recognises: 4, potential: false, forwards: false })
  })

  it('at a mean of 90 a province forwards, whatever the minima say; potential only what reached 5 stars', () => {
    expect(at('province', 90)).toMatchObject({ stars: 4, recognises: 4, potential: false, forwards: true })
    expect(at('province', 90, true)).toMatchObject({ stars: 5, recognises: 4, potential: true, forwards: true })
  })

  it('a district or commune council recognises nothing: its grade from 3 stars is a potential one', () => {
    expect(at('district', 75)).toMatchObject({ stars: 4, recognises: null, potential: true, forwards: false })
    expect(at('commune', 55)).toMatchObject({ stars: 3, recognises: null, potential: true, forwards: false })
  })

  it('1 and 2 stars are never potential', () => {
    expect(at('district', 30)).toMatchObject({ stars: 2, recognises: null, potential: false })
    expect(at('commune', 0)).toMatchObject({ stars: 1, recognises: null, potential: false })
  })

  it('the centre recognises 5 stars only', () => {
    expect(at('centre', 95, true)).toMatchObject({ stars: 5, recognises: 5, potential: false, forwards: false })
    expect(at('centre', 75)).toMatchObject({ stars: 4, recognises: null, potential: false })
  })
})
