import { voteHolds, votersIn, votesCast } from '../../shared/council/vote.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { Vote } from '../../shared/domain/vote.ts'
import { Fault } from '../../shared/fault.ts'
import { readSession } from '../council/read-council.ts'
import type { RecordStore } from '../storage/record-store.ts'

type Asked = { readonly status: 'decided' | 'rejected'; readonly vote: Vote | null }

/**
 * The vote (biểu quyết) that goes with the decision about a finding. Where the majority decides it must be there and the decision
 * is what it says; where the chair decides it may be recorded and changes nothing. Faults `vote-required`, `vote-unasked` (the
 * rules know no vote), `vote-impossible` (nobody voted, or more than may), `vote-decides`.
 */
export const voteAbout = async (
  store: RecordStore,
  council: Council,
  { status, vote }: Asked,
): Promise<Vote | null> => {
  const { findingsDecidedBy, voteOnFindings } = council.rules
  const byMajority = findingsDecidedBy === 'majority'
  if (vote === null && byMajority) throw new Fault('vote-required')
  if (vote === null) return null
  if (!byMajority && !voteOnFindings) throw new Fault('vote-unasked')
  const { value: session } = await readSession(store)
  const voters = votersIn(council, session)
  const cast = votesCast(vote)
  if (cast === 0 || cast > voters) throw new Fault('vote-impossible', { cast, voters })
  const holds = voteHolds(vote)
  if (byMajority && holds !== (status === 'decided')) throw new Fault('vote-decides', { holds })
  return vote
}
