import { endedAs } from '../../shared/domain/result.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { Assessed } from './assess.ts'

/**
 * Members who took their counted sheet up to correct it and have neither handed it in again nor given the correction up. The engine
 * goes on counting the sheet that was handed in and knows nothing of this. Nobody where no rating is waited for any more.
 */
export const correcting = ({ input, judged, result }: Assessed): readonly Member[] => {
  if (input.dossier.state.kind !== 'open' || endedAs(result.status) !== null) return []
  const counted = new Set(judged.flatMap(({ member, status }) => (status === 'submitted' ? [member] : [])))
  const taken = new Set(
    input.drafts.flatMap(({ member, state, correction }) => (state === 'open' && correction !== '' ? [member] : [])),
  )
  return input.council.roster.filter(({ id }) => counted.has(id) && taken.has(id))
}
