import type { Dossier } from '../domain/dossier.ts'
import type { MemberId } from '../domain/id.ts'
import type { Member } from '../domain/member.ts'

/** Members who step aside for the product (không tham gia chấm), by themselves or by the chair's decision. */
export const recusedFrom = (dossier: Pick<Dossier, 'recusals'>): ReadonlySet<MemberId> =>
  new Set(dossier.recusals.map((recusal) => recusal.member))

/**
 * Members who score the product, recused or not, in roster order: those its assignment (phân công) names, else everyone who
 * scores. The rule "who scores" says whether assignments are made at all; a recorded one holds.
 */
export const assignedTo = (roster: readonly Member[], { assigned }: Pick<Dossier, 'assigned'>): readonly Member[] =>
  roster.filter(({ scores, id }) => scores && (assigned === null || assigned.includes(id)))

/** Entitled to score the product: assigned − recused. */
export const entitledTo = (
  roster: readonly Member[],
  dossier: Pick<Dossier, 'assigned' | 'recusals'>,
): readonly Member[] => {
  const recused = recusedFrom(dossier)
  return assignedTo(roster, dossier).filter(({ id }) => !recused.has(id))
}
