import { describe, expect, it } from 'vitest'
import { assignedTo, entitledTo } from '../../../shared/council/entitled.ts'
import { CouncilRules, proposedRules } from '../../../shared/domain/council-rules.ts'
import { scoringMembers } from '../../../shared/domain/council.ts'
import { aCouncil, aDossier, aMember, aRecusal, aRoster, idsOf } from '../../support/builders.ts'
import { memberId } from '../../support/ids.ts'

const council = aCouncil({ roster: [...aRoster(3), aMember('thuky', 'secretary', false)] })

describe('who scores', () => {
  it('everyone on the roster who scores; a secretary may or may not', () => {
    expect(idsOf(scoringMembers(council))).toEqual(['chu', 'pho', 'tv3'].map(memberId))
    expect(idsOf(assignedTo(council.roster, aDossier()))).toEqual(['chu', 'pho', 'tv3'].map(memberId))
  })

  it('an assignment narrows it, never to someone who does not score', () => {
    const dossier = aDossier({ assigned: ['tv3', 'thuky', 'la'].map(memberId) })
    expect(idsOf(assignedTo(council.roster, dossier))).toEqual([memberId('tv3')])
  })

  it('recusal is apart from assignment: entitled are the assigned less the recused', () => {
    const dossier = aDossier({ assigned: ['chu', 'tv3'].map(memberId), recusals: [aRecusal('chu'), aRecusal('pho')] })
    expect(idsOf(assignedTo(council.roster, dossier))).toEqual(['chu', 'tv3'].map(memberId))
    expect(idsOf(entitledTo(council.roster, dossier))).toEqual([memberId('tv3')])
  })
})

describe('the rules of the council', () => {
  it('are proposed as: 10 points apart, 3 sheets, three quarters, majority', () => {
    expect(CouncilRules.parse(proposedRules)).toMatchObject({
      spreadLimit: 10,
      minSheets: 3,
      minimaPolicy: 'majority',
      sessionQuorum: { num: 3, den: 4 },
      productQuorum: { num: 3, den: 4 },
    })
  })

  it('ask for at least one sheet and whole points', () => {
    expect(CouncilRules.safeParse({ ...proposedRules, minSheets: 0 }).success).toBe(false)
    expect(CouncilRules.safeParse({ ...proposedRules, spreadLimit: 9.5 }).success).toBe(false)
    expect(CouncilRules.safeParse({ ...proposedRules, minimaPolicy: 'median' }).success).toBe(false)
  })
})
