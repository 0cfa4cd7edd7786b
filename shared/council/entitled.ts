import type { CouncilRules } from '../domain/council-rules.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { MemberId } from '../domain/id.ts'
import type { Member } from '../domain/member.ts'

type Product = Pick<Dossier, 'assigned' | 'recusals'>

/** Members who step aside for the product (không tham gia chấm), by themselves or by the chair's decision. */
export const recusedFrom = (dossier: Pick<Dossier, 'recusals'>): ReadonlySet<MemberId> =>
  new Set(dossier.recusals.map((recusal) => recusal.member))

/** Members who score the product by the rule "who scores" (phân công), recused or not, in roster order. */
export const assignedTo = (
  rules: Pick<CouncilRules, 'whoScores'>,
  roster: readonly Member[],
  { assigned }: Pick<Dossier, 'assigned'>,
): readonly Member[] =>
  roster.filter(
    ({ scores, id }) => scores && (rules.whoScores === 'everyone' || assigned === null || assigned.includes(id)),
  )

/** Entitled to score the product: assigned − recused. */
export const entitledTo = (
  rules: Pick<CouncilRules, 'whoScores'>,
  roster: readonly Member[],
  dossier: Product,
): readonly Member[] => {
  const recused = recusedFrom(dossier)
  return assignedTo(rules, roster, dossier).filter(({ id }) => !recused.has(id))
}
