import { describe, expect, it } from 'vitest'
import { nobodyPresides, presiding, productQuorum, sessionQuorum } from '../../../shared/council/quorum.ts'
import { aCouncil, aDossier, aMember, aRecusal, aRoster, aSession, idsOf } from '../../support/builders.ts'
import { memberId } from '../../support/ids.ts'

const council = aCouncil({ roster: aRoster(7) })
const meeting = (...names: string[]) => aSession(council, { present: names.map(memberId) })

describe('the quorum of a session', () => {
  it('of seven members asks for six: 4 × 6 ≥ 3 × 7, 4 × 5 is not', () => {
    const six = sessionQuorum(council.rules, council.roster, meeting('chu', 'pho', 'tv3', 'tv4', 'tv5', 'tv6'))
    expect(six).toEqual({ present: 6, members: 7, needed: 6, presiding: memberId('chu'), holds: true })
    const five = sessionQuorum(council.rules, council.roster, meeting('chu', 'pho', 'tv3', 'tv4', 'tv5'))
    expect(five).toMatchObject({ present: 5, needed: 6, holds: false })
  })

  it.each(Array.from({ length: 23 }, (_, at) => at + 3))(
    'of %i members is the least number with 4 × n ≥ 3 × members',
    (size) => {
      const roster = aRoster(size)
      const { needed } = sessionQuorum(council.rules, roster, aSession({ roster }))
      expect(4 * needed >= 3 * size && 4 * (needed - 1) < 3 * size).toBe(true)
      for (const present of [needed - 1, needed]) {
        const session = aSession({ roster }, { present: idsOf(roster).slice(0, present) })
        expect(sessionQuorum(council.rules, roster, session).holds).toBe(present === needed)
      }
    },
  )

  it('does not hold without the chair or a deputy', () => {
    const headless = sessionQuorum(council.rules, council.roster, meeting('tv3', 'tv4', 'tv5', 'tv6', 'tv7', 'la'))
    expect(headless).toMatchObject({ holds: false, presiding: null })
    const deputy = sessionQuorum(council.rules, council.roster, meeting('pho', 'tv3', 'tv4', 'tv5', 'tv6', 'tv7'))
    expect(deputy).toMatchObject({ holds: true, presiding: memberId('pho') })
  })

  it('does not count a secretary who is no member, nor a stranger', () => {
    const roster = [...aRoster(4), aMember('thuky', 'secretary', false)]
    const present = ['chu', 'tv3', 'thuky', 'la'].map(memberId)
    expect(sessionQuorum(council.rules, roster, aSession({ roster }, { present }))).toMatchObject({
      present: 2,
      members: 4,
    })
  })

  it('is not asked for in writing', () => {
    const written = aSession(council, { mode: 'written', present: [] })
    expect(sessionQuorum(council.rules, council.roster, written).holds).toBe(true)
  })
})

describe('the quorum of a product', () => {
  it('is three quarters of the entitled, and never below the least number', () => {
    expect(productQuorum(council.rules, 6, 8)).toEqual({ counted: 6, entitled: 8, needed: 6, holds: true })
    expect(productQuorum(council.rules, 5, 8).holds).toBe(false)
    expect(productQuorum(council.rules, 2, 2)).toEqual({ counted: 2, entitled: 2, needed: 3, holds: false })
    expect(productQuorum(council.rules, 3, 4).holds).toBe(true)
  })
})

describe('who presides', () => {
  it('the chair; for a product the chair is recused from, the deputy', () => {
    const everyone = aSession(council)
    expect(presiding(council.roster, everyone)?.id).toBe(memberId('chu'))
    const dossier = aDossier({ recusals: [aRecusal('chu')] })
    expect(nobodyPresides(council.roster, everyone, dossier)).toBe(false)
    expect(nobodyPresides(council.roster, meeting('chu', 'tv3'), dossier)).toBe(true)
  })

  it('nobody when chair and deputy are both recused', () => {
    const dossier = aDossier({ recusals: [aRecusal('chu'), aRecusal('pho')] })
    expect(nobodyPresides(council.roster, aSession(council), dossier)).toBe(true)
  })

  it('a member’s recusal leaves the chair in place', () => {
    expect(nobodyPresides(council.roster, aSession(council), aDossier({ recusals: [aRecusal('tv3')] }))).toBe(false)
  })
})
