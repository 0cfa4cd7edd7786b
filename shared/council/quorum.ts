import type { CouncilRules } from '../domain/council-rules.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { MemberId } from '../domain/id.ts'
import type { Member } from '../domain/member.ts'
import type { Session } from '../domain/session.ts'
import { recusedFrom } from './entitled.ts'

type Share = { readonly num: number; readonly den: number }
type Sitting = Pick<Session, 'mode' | 'present'>

/** Fewest of `whole` that satisfy `den × part ≥ num × whole`. */
const fewest = (whole: number, { num, den }: Share): number => Math.ceil((num * whole) / den)

/** Members of the council; a secretary who does not score serves it and is not counted. */
const membersOf = (roster: readonly Member[]): readonly Member[] =>
  roster.filter(({ role, scores }) => role !== 'secretary' || scores)

const sits = (session: Sitting, id: MemberId) => session.mode === 'written' || session.present.includes(id)

/** The chair, or else a deputy, who can preside: sitting and not among `aside`. Null: nobody can. */
export const presiding = (
  roster: readonly Member[],
  session: Sitting,
  aside: ReadonlySet<MemberId> = new Set(),
): Member | null =>
  (['chair', 'deputy'] as const)
    .flatMap((role) => roster.filter((member) => member.role === role))
    .find(({ id }) => !aside.has(id) && sits(session, id)) ?? null

export type SessionQuorum = {
  readonly present: number
  readonly members: number
  readonly needed: number
  readonly presiding: MemberId | null
  readonly holds: boolean
}

/**
 * Quorum of the session (số thành viên tối thiểu): `den × present ≥ num × members`, the chair or a deputy among them. In
 * writing nobody sits; there the quorum of each product decides alone.
 */
export const sessionQuorum = (
  rules: Pick<CouncilRules, 'sessionQuorum'>,
  roster: readonly Member[],
  session: Sitting,
): SessionQuorum => {
  const members = membersOf(roster)
  const present = members.filter(({ id }) => sits(session, id)).length
  const chair = presiding(roster, session)
  const { num, den } = rules.sessionQuorum
  return {
    present,
    members: members.length,
    needed: fewest(members.length, rules.sessionQuorum),
    presiding: chair?.id ?? null,
    holds: den * present >= num * members.length && chair !== null,
  }
}

export type ProductQuorum = {
  readonly counted: number
  readonly entitled: number
  readonly needed: number
  readonly holds: boolean
}

/** Quorum of a product: `den × counted ≥ num × entitled`, and no fewer than the least number of sheets. */
export const productQuorum = (
  rules: Pick<CouncilRules, 'productQuorum' | 'minSheets'>,
  counted: number,
  entitled: number,
): ProductQuorum => {
  const { num, den } = rules.productQuorum
  return {
    counted,
    entitled,
    needed: Math.max(rules.minSheets, fewest(entitled, rules.productQuorum)),
    holds: den * counted >= num * entitled && counted >= rules.minSheets,
  }
}

/** The chair (or a deputy) is recused from the product and nobody is left to preside for it: it cannot close. */
export const nobodyPresides = (
  roster: readonly Member[],
  session: Sitting,
  dossier: Pick<Dossier, 'recusals'>,
): boolean => {
  const recused = recusedFrom(dossier)
  const heads = roster.filter(({ role }) => role === 'chair' || role === 'deputy')
  return heads.some(({ id }) => recused.has(id)) && presiding(roster, session, recused) === null
}
