import type { MemberId } from '../domain/id.ts'
import type { Member } from '../domain/member.ts'
import type { Session } from '../domain/session.ts'
import { presiding } from './quorum.ts'

type Sitting = Pick<Session, 'mode' | 'present'>
const nobody: ReadonlySet<MemberId> = new Set()
const everyoneSits: Sitting = { mode: 'written', present: [] }

/**
 * Who presides (chủ trì): the chair; the deputy where the chair is among `aside` or, in a meeting, is not marked present while the
 * deputy is. Where neither is marked, attendance says nothing yet. Null: nobody is left to preside.
 */
export const presidesOver = (
  roster: readonly Member[],
  session: Sitting,
  aside: ReadonlySet<MemberId> = nobody,
): Member | null => presiding(roster, session, aside) ?? presiding(roster, everyoneSits, aside)

/**
 * Whether this person decides (kết luận): who presides, or the secretary, who records it. A chair who was absent may still: a
 * complaint after the session is theirs to take up. One who is among `aside` may not.
 */
export const mayDecide = (
  roster: readonly Member[],
  session: Sitting,
  aside: ReadonlySet<MemberId>,
  by: MemberId | null,
): boolean =>
  roster.some(
    ({ id, role }) =>
      id === by &&
      (role === 'secretary' || (role === 'chair' && !aside.has(id)) || presidesOver(roster, session, aside)?.id === id),
  )
