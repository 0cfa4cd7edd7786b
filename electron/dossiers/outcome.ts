import { dayAt } from '../../shared/domain/calendar.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { manager } from '../council/authority.ts'
import { sessionMustBeOpen } from '../council/close-session.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { amendDossier, readOpenDossier } from './amend-dossier.ts'

/**
 * Returned for supplement (trả hồ sơ), withdrawn (rút hồ sơ) or taken up again, with the reason and the day.
 * Faults `not-allowed`, `reason-required`, `dossier-closed`, `session-closed`.
 */
export const setOutcome = async (
  desk: Desk,
  input: { readonly id: DossierId; readonly outcome: 'returned' | 'withdrawn' | 'reopened'; readonly reason: string },
) => {
  const { value: council } = await readCouncil(desk.store)
  const by = manager(council, desk.acting)
  await sessionMustBeOpen(desk)
  if (input.reason === '') throw new Fault('reason-required')
  const stored = await readOpenDossier(desk.store, input.id)
  const kind = input.outcome === 'reopened' ? 'open' : input.outcome
  if (stored.value.state.kind === kind) return { rev: stored.rev }
  const state: Dossier['state'] =
    kind === 'open' ? { kind } : { kind, on: dayAt(desk.clock.now(), desk.clock.offsetMinutes()), reason: input.reason }
  return amendDossier(desk.store, stored, { name: `dossiers.${input.outcome}`, by, reason: input.reason }, { state })
}
