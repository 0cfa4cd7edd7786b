import type { MemberId } from '../../../shared/domain/id.ts'
import { readCouncil } from '../../council/read-council.ts'
import type { Wiring } from './wiring.ts'

type At = Pick<Wiring, 'program' | 'desk'>

/** Who sits at the machine; null where nobody was chosen, or who was has left the roster. */
export const whoSits = async ({ program, desk }: At): Promise<MemberId | null> => {
  const acting = program.acting()
  if (acting === null) return null
  const { value: council } = await readCouncil(desk().store)
  return council.roster.find(({ id }) => id === acting)?.id ?? null
}

/** Who has left the roster gets up: nobody sits at the machine then, and every key is locked. */
export const getUpIfLeft = async (at: At): Promise<void> => {
  const { program } = at
  if (program.acting() === null || (await whoSits(at)) !== null) return
  program.cabinet().lock()
  program.chooseActing(null)
}
