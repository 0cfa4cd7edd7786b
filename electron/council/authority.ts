import { recusedFrom } from '../../shared/council/entitled.ts'
import { mayDecide, presidesOver } from '../../shared/council/presides.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import { isManager, managing, type Member, type Role } from '../../shared/domain/member.ts'
import { Fault } from '../../shared/fault.ts'
import type { Desk } from './desk.ts'
import { readSession } from './read-council.ts'

/** The member who sits at the machine. Fault `no-acting-member` when nobody was chosen or they left the roster. */
export const actingMember = (council: Pick<Council, 'roster'>, acting: MemberId | null): Member => {
  const member = council.roster.find(({ id }) => id === acting)
  if (member === undefined) throw new Fault('no-acting-member')
  return member
}

/** The acting member, who must have one of the roles. Fault `not-allowed` names the roles that may. */
const actingAs = (council: Council, acting: MemberId | null, roles: readonly Role[]): Member => {
  const member = actingMember(council, acting)
  if (!roles.includes(member.role)) throw new Fault('not-allowed', { needs: roles })
  return member
}

/** Chair and secretary manage council, session and dossiers. */
export const manager = (council: Council, acting: MemberId | null): Member => actingAs(council, acting, managing)

const readersOfChoices: readonly Role[] = ['chair', 'deputy', 'secretary']

/** Those who preside and the secretary read every member's choices; others read sums. Fault `not-allowed`. */
export const readerOfChoices = (council: Council, acting: MemberId | null): Member =>
  actingAs(council, acting, readersOfChoices)

/** Whether this person is one of them. */
export const readsChoices = ({ roster }: Pick<Council, 'roster'>, acting: MemberId | null): boolean =>
  roster.some(({ id, role }) => id === acting && readersOfChoices.includes(role))

/** Whether this person manages: sees every choice once a product is not hidden from them. */
export const manages = (council: Council, acting: MemberId | null): boolean =>
  council.roster.some((member) => member.id === acting && isManager(member))

/** A council has somebody who manages it. Fault `no-manager`: with neither chair nor secretary nobody could act for it any more. */
export const mustBeManaged = (roster: readonly Pick<Member, 'role'>[]): void => {
  if (!roster.some(isManager)) throw new Fault('no-manager')
}

/** Fault `figures-seen`: who owed no sheet has seen the others' figures, and lets nobody score who is themself, while another manages. */
export const anotherLetsThemScore = ({ roster }: Pick<Council, 'roster'>, by: Member): void => {
  if (roster.some((member) => member.id !== by.id && isManager(member))) throw new Fault('figures-seen')
}

/**
 * Who decides for the product: who presides over it (the chair, or the deputy in their place); or the secretary who records it
 * "theo kết luận của Chủ tịch, biên bản số …" and names that conclusion in `onBehalf`. Faults `not-allowed`, `reason-required`.
 */
export const decider = async (
  { store, acting }: Pick<Desk, 'store' | 'acting'>,
  { roster }: Council,
  recused: Pick<Dossier, 'recusals'>,
  onBehalf: string,
): Promise<{ readonly by: Member; readonly onBehalf?: string }> => {
  const { value: session } = await readSession(store)
  const by = actingMember({ roster }, acting)
  const aside = recusedFrom(recused)
  if (!mayDecide(roster, session, aside, by.id))
    throw new Fault('not-allowed', { needs: [presidesOver(roster, session, aside)?.role ?? 'deputy', 'secretary'] })
  if (by.role !== 'secretary') return { by }
  if (onBehalf === '') throw new Fault('reason-required', { field: 'onBehalf' })
  return { by, onBehalf }
}
