import { describe, expect, it } from 'vitest'
import { maySeeChoices, maySeeResult, sheetsDue } from '../../../shared/council/visibility.ts'
import { aCouncil, aDossier, aFinding, aMember, aRecusal, aRoster, aSession } from '../../support/builders.ts'
import { memberId } from '../../support/ids.ts'

const council = aCouncil({ roster: [...aRoster(3), aMember('thuky', 'secretary', false)] })
const scene = (handedIn: readonly string[], dossier: Parameters<typeof aDossier>[0] = {}) => ({
  council,
  session: aSession(council),
  dossier: aDossier(dossier),
  handedIn: new Set(handedIn.map(memberId)),
})

describe('peers hidden', () => {
  it('nobody gets the result while their own sheet is due, chair included', () => {
    expect(maySeeResult(memberId('chu'), scene(['pho', 'tv3']))).toBe(false)
    expect(maySeeResult(memberId('tv3'), scene(['pho']))).toBe(false)
    expect(maySeeResult(memberId('chu'), scene(['chu']))).toBe(true)
  })

  it('a scoring secretary waits like everyone, one who does not score owes nothing', () => {
    expect(maySeeResult(memberId('thuky'), scene([]))).toBe(true)
    const scoring = { ...scene([]), council: aCouncil({ roster: [...aRoster(3), aMember('thuky', 'secretary')] }) }
    expect(maySeeResult(memberId('thuky'), scoring)).toBe(false)
  })

  it('who is recused or not assigned owes no sheet', () => {
    expect(maySeeResult(memberId('tv3'), scene([], { recusals: [aRecusal('tv3')] }))).toBe(true)
    expect(maySeeResult(memberId('tv3'), scene([], { assigned: [memberId('chu')] }))).toBe(true)
    expect(maySeeResult(memberId('chu'), scene([], { assigned: [memberId('chu')] }))).toBe(false)
  })

  it('with nobody acting it stays hidden while any sheet is due', () => {
    expect(maySeeResult(null, scene(['chu', 'pho']))).toBe(false)
    expect(maySeeResult(null, scene(['chu', 'pho', 'tv3']))).toBe(true)
  })

  it('nobody owes a sheet once the product is returned, closed, knocked out or stopped', () => {
    const on = aSession(council).day
    for (const dossier of [
      { state: { kind: 'returned' as const, on, reason: 'thiếu giấy' } },
      { state: { kind: 'closed' as const, at: council.createdAt } },
      { findings: [aFinding('knockout', 'decided')] },
      { findings: [aFinding('stop', 'decided', '6.1')] },
    ])
      expect(sheetsDue(scene([], dossier)).size).toBe(0)
  })

  it('what ended a product without a rating shows nothing early: it can be taken back', () => {
    const on = aSession(council).day
    for (const dossier of [
      { state: { kind: 'returned' as const, on, reason: 'thiếu giấy' } },
      { state: { kind: 'withdrawn' as const, on, reason: 'chủ thể rút' } },
      { findings: [aFinding('knockout', 'decided')] },
      { findings: [aFinding('stop', 'decided', '6.1')], state: { kind: 'closed' as const, at: council.createdAt } },
    ]) {
      const others = scene(['pho', 'tv3'], dossier)
      expect([maySeeResult(memberId('chu'), others), maySeeResult(memberId('pho'), others)]).toEqual([false, true])
      expect(maySeeResult(memberId('thuky'), others)).toBe(true)
      expect(maySeeResult(null, others)).toBe(false)
      const session = { ...others.session, state: 'closed' as const }
      expect(maySeeResult(memberId('chu'), { ...others, session })).toBe(true)
      expect(maySeeResult(memberId('chu'), scene([], dossier))).toBe(true)
    }
  })

  it('a product closed with its rating is shown to everyone', () => {
    const closed = scene(['pho', 'tv3'], { state: { kind: 'closed', at: council.createdAt } })
    expect(maySeeResult(memberId('chu'), closed)).toBe(true)
  })

  it('a stop that is only proposed, or was rejected, leaves the sheets due', () => {
    expect(sheetsDue(scene([], { findings: [aFinding('stop', 'proposed', '6.1')] })).size).toBe(3)
    expect(sheetsDue(scene([], { findings: [aFinding('stop', 'rejected', '6.1')] })).size).toBe(3)
    expect(sheetsDue(scene([], { findings: [aFinding('waiver', 'decided', '6.1')] })).size).toBe(3)
  })
})

describe('whose choices one may see', () => {
  const all = scene(['chu', 'pho', 'tv3'])

  it('one’s own always, peers’ only chair, deputy and secretary', () => {
    expect(maySeeChoices(memberId('tv3'), memberId('tv3'), scene([]))).toBe(true)
    expect(maySeeChoices(memberId('tv3'), memberId('chu'), all)).toBe(false)
    for (const name of ['chu', 'pho', 'thuky']) expect(maySeeChoices(memberId(name), memberId('tv3'), all)).toBe(true)
  })

  it('also the chair only after handing in', () => {
    expect(maySeeChoices(memberId('chu'), memberId('tv3'), scene(['tv3']))).toBe(false)
  })

  it('nobody acting and strangers see none', () => {
    expect(maySeeChoices(null, memberId('tv3'), all)).toBe(false)
    expect(maySeeChoices(memberId('la'), memberId('tv3'), all)).toBe(false)
  })
})
