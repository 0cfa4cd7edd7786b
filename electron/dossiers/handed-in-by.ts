import { assignedTo } from '../../shared/council/entitled.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { DossierId, MemberId } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import { Fault } from '../../shared/fault.ts'
import { anotherLetsThemScore } from '../council/authority.ts'
import type { RecordStore } from '../storage/record-store.ts'

/**
 * Who handed a sheet of the product in stays assigned to it: taking them off would take the sheet out of the count without a
 * reason, which only a recusal gives. Fault `member-has-sheets` with their names.
 */
export const keepWhoHandedIn = (
  store: RecordStore,
  roster: readonly Member[],
  id: DossierId,
  assigned: readonly MemberId[] | null,
): void => {
  if (assigned === null) return
  const handedIn = new Set(store.ids('sheet', id).map((sheet) => sheet.split('.')[1]))
  const leaving = roster.filter((member) => handedIn.has(member.id) && !assigned.includes(member.id))
  if (leaving.length > 0) throw new Fault('member-has-sheets', { members: leaving.map(({ name }) => name) })
}

/**
 * Who was not among the product's scorers while a sheet of it was handed in has seen its figures: someone else assigns them. Fault
 * `figures-seen`.
 */
export const nobodyAddsThemselves = (
  store: RecordStore,
  council: Council,
  by: Member,
  before: Dossier,
  assigned: Dossier['assigned'],
): void => {
  const scores = (dossier: Pick<Dossier, 'assigned'>) =>
    assignedTo(council.roster, dossier).some(({ id }) => id === by.id)
  if (scores(before) || !scores({ assigned }) || store.ids('sheet', before.id).length === 0) return
  anotherLetsThemScore(council, by)
}
