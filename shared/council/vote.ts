import type { Council } from '../domain/council.ts'
import type { Session } from '../domain/session.ts'
import type { Vote } from '../domain/vote.ts'

/** How many voted at all. */
export const votesCast = (vote: Vote): number => vote.for + vote.against + vote.abstain

/** A majority (quá bán): more than half of all votes cast are for it; who abstains does not help it. */
export const voteHolds = (vote: Vote): boolean => 2 * vote.for > votesCast(vote)

/** How many may vote: the members present in a meeting, everyone on the roster in writing. */
export const votersIn = ({ roster }: Pick<Council, 'roster'>, { mode, present }: Pick<Session, 'mode' | 'present'>) =>
  mode === 'written' ? roster.length : roster.filter(({ id }) => present.includes(id)).length
