import type { Council } from '../../shared/domain/council.ts'
import type { DossierId, MemberId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { actingMember, anotherLetsThemScore, manager, manages } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { amendDossier, readOpenDossier } from './amend-dossier.ts'
import { keepWhoHandedIn, nobodyAddsThemselves } from './handed-in-by.ts'

/** Fault `everyone-scores`: only a council whose rule is to assign has assignments (phân công) of single products. */
export const mayBeAssigned = ({ rules }: Pick<Council, 'rules'>, assigned: readonly MemberId[] | null): void => {
  if (assigned !== null && rules.whoScores === 'everyone') throw new Fault('everyone-scores')
}

/**
 * Assigns members to a product (phân công); null: everyone who scores. Faults `not-allowed`, `everyone-scores`, `not-found`,
 * `member-has-sheets`, `figures-seen`.
 */
export const assign = async (desk: Desk, id: DossierId, members: readonly MemberId[] | null) => {
  const { value: council } = await readCouncil(desk.store)
  const by = manager(council, desk.acting)
  mayBeAssigned(council, members)
  const stored = await readOpenDossier(desk.store, id)
  const scoring = council.roster.filter((member) => member.scores).map((member) => member.id)
  if (members?.some((member) => !scoring.includes(member))) throw new Fault('not-found', { kind: 'member' })
  const assigned = members && scoring.filter((member) => members.includes(member))
  keepWhoHandedIn(desk.store, council.roster, id, assigned)
  nobodyAddsThemselves(desk.store, council, by, stored.value, assigned)
  return amendDossier(desk.store, stored, { name: 'dossiers.assign', by }, { assigned })
}

/**
 * A member steps aside for a conflict of interest, or chair and secretary record it; only they lift it again, and nobody
 * their own while another could: who stepped aside has seen the others' figures. After hand-in it takes the sheet out of the count. Faults `not-allowed`, `figures-seen`, `reason-required`, `not-found`.
 */
export const recuse = async (
  desk: Desk,
  input: { readonly id: DossierId; readonly member: MemberId; readonly reason: string; readonly recused: boolean },
) => {
  const { value: council } = await readCouncil(desk.store)
  const by = actingMember(council, desk.acting)
  const stepsAside = input.recused && by.id === input.member
  if (!stepsAside && !manages(council, by.id)) throw new Fault('not-allowed', { needs: ['chair', 'secretary'] })
  if (!input.recused && by.id === input.member) anotherLetsThemScore(council, by)
  if (input.reason === '') throw new Fault('reason-required')
  if (!council.roster.some(({ id }) => id === input.member)) throw new Fault('not-found', { kind: 'member' })
  const stored = await readOpenDossier(desk.store, input.id)
  const { recusals } = stored.value
  if (recusals.some(({ member }) => member === input.member) === input.recused) return { rev: stored.rev }
  const others = recusals.filter(({ member }) => member !== input.member)
  const own = { member: input.member, reason: input.reason, at: desk.clock.now() }
  const act = { name: input.recused ? 'dossiers.recuse' : 'dossiers.unrecuse', by, reason: input.reason }
  return amendDossier(desk.store, stored, act, { recusals: input.recused ? [...others, own] : others })
}
