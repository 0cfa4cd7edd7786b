import { describe, expect, it } from 'vitest'
import { notOfficialBecause } from '../../../shared/council/not-official-because.ts'
import type { OfficialConditions } from '../../../shared/council/not-official-because.ts'
import { officialBlockers } from '../../../shared/domain/official-blockers.ts'
import type { OfficialBlocker } from '../../../shared/domain/result.ts'
import { rateProduct } from '../../../shared/rating/engine.ts'
import { aCouncil, aDossier, aFinding, aRating, aRecusal, aRoster, aSession, aSheet } from '../../support/builders.ts'
import { aCriterion, aPack, aSet } from '../../support/builders-pack.ts'
import { memberId } from '../../support/ids.ts'

const all = (met: boolean) =>
  Object.fromEntries(officialBlockers.map((blocker) => [blocker, met])) as OfficialConditions

describe('the gate', () => {
  it('is open only when every condition is met', () => {
    expect(notOfficialBecause(all(true))).toEqual([])
    expect(notOfficialBecause(all(false))).toEqual(officialBlockers)
  })

  it.each(officialBlockers)('%s alone closes it', (blocker) => {
    expect(notOfficialBecause({ ...all(true), [blocker]: false })).toEqual([blocker])
  })
})

const set = aSet({ A: [aCriterion('1.1', '0 60 80***')] })
const pack = aPack([set])
const council = aCouncil({ roster: aRoster(4) })
const sheets = ['chu', 'pho', 'tv3', 'tv4'].map((name) => aSheet(set).by(name).scoring('1.1', 80))
const closed = { state: { kind: 'closed' as const, at: council.createdAt } }
const proof = { signed: true, recomputed: true }

const blockers = (wishes: Partial<Parameters<typeof aRating>[0]> = {}): readonly OfficialBlocker[] =>
  rateProduct(aRating({ pack, set, council, dossier: aDossier(closed), sheets, proof, ...wishes })).notOfficialBecause

describe('a product’s result', () => {
  it('is official when the council did everything its rules ask', () => {
    expect(blockers()).toEqual([])
  })

  it('is not official while nothing attests signatures and recomputation', () => {
    const { proof: _, ...unproven } = aRating({ pack, set, council, dossier: aDossier(closed), sheets, proof })
    expect(rateProduct(unproven).notOfficialBecause).toEqual(['signatures-missing', 'recomputation-missing'])
    expect(blockers({ proof: { signed: false, recomputed: true } })).toEqual(['signatures-missing'])
    expect(blockers({ proof: { signed: true, recomputed: false } })).toEqual(['recomputation-missing'])
  })

  it('is not official before closing, nor ever of sample data', () => {
    expect(blockers({ dossier: aDossier() })).toEqual(['not-closed'])
    expect(blockers({ council: aCouncil({ roster: aRoster(4), sample: true }) })).toEqual(['sample-data'])
  })

  it('is not official without the quorum of the session; a sheet whose member is absent is named', () => {
    const present = ['chu', 'pho'].map(memberId)
    expect(blockers({ session: aSession(council, { present }) })).toEqual(['session-quorum', 'absent-member-counted'])
    const three = ['chu', 'pho', 'tv3'].map(memberId)
    expect(blockers({ session: aSession(council, { present: three }) })).toEqual(['absent-member-counted'])
    expect(blockers({ session: aSession(council, { mode: 'written', present: [] }) })).toEqual([])
  })

  it('is not official without the quorum of the product: entitled are the assigned less the recused', () => {
    const wide = aCouncil({ roster: aRoster(5) })
    expect(blockers({ council: wide, sheets: sheets.slice(0, 3) })).toEqual(['product-quorum'])
    const dossier = aDossier({ ...closed, recusals: [aRecusal('tv5')] })
    expect(blockers({ council: wide, sheets: sheets.slice(0, 3), dossier })).toEqual([])
    const assigned = aDossier({ ...closed, assigned: ['chu', 'pho', 'tv3'].map(memberId) })
    expect(blockers({ council: wide, sheets: sheets.slice(0, 3), dossier: assigned })).toEqual([])
  })

  it('is not official when the chair is recused and no deputy presides', () => {
    const recusals = [aRecusal('chu')]
    expect(blockers({ dossier: aDossier({ ...closed, recusals }) })).toEqual([])
    const both = [aRecusal('chu'), aRecusal('pho')]
    expect(blockers({ dossier: aDossier({ ...closed, recusals: both }) })).toEqual([
      'not-rated',
      'product-quorum',
      'chair-recused-without-deputy',
    ])
  })

  it('is not official with an open finding or an unresolved spread', () => {
    const findings = [aFinding('knockout', 'proposed')]
    expect(blockers({ dossier: aDossier({ ...closed, findings }) })).toEqual(['open-findings'])
    const apart = [...sheets.slice(0, 3), aSheet(set).by('tv4').scoring('1.1', 60)]
    expect(blockers({ sheets: apart })).toEqual(['spread'])
  })
})
