import type { Council } from '../../shared/domain/council.ts'
import { CouncilId, freshId, MemberId, SessionId, type RandomBytes } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { Session } from '../../shared/domain/session.ts'
import type { CouncilEntry, MemberEntry } from '../../shared/ipc/calls/council.ts'
import type { Act, Change } from '../storage/record-store.ts'
import { mustBeManaged } from './authority.ts'
import type { Desk } from './desk.ts'

/** A member as typed; who is new gets an id of their own, whatever the window sent. */
export const memberFrom = (entry: MemberEntry, known: readonly Member[], random: RandomBytes): Member => ({
  id: known.find(({ id }) => id === entry.id)?.id ?? MemberId.parse(freshId(random)),
  name: entry.name,
  role: entry.role,
  unit: entry.unit,
  position: entry.position,
  scores: entry.scores,
})

/**
 * The first act of a new workspace: the council, pinned to the newest revision of its pack, and its first session. Faults
 * `no-manager`, `unknown-pack`.
 */
export const foundCouncil = (
  entry: CouncilEntry,
  desk: Pick<Desk, 'packs' | 'clock' | 'random'>,
): { readonly act: Act; readonly changes: readonly Change[] } => {
  const { name, level, place, decision, rules } = entry
  mustBeManaged(entry.roster)
  const council: Council = {
    id: CouncilId.parse(freshId(desk.random)),
    name,
    level,
    place,
    decision,
    roster: entry.roster.map((member) => memberFrom(member, [], desk.random)),
    rules,
    pack: desk.packs.newest(entry.packId).ref,
    sample: false,
    createdAt: desk.clock.now(),
  }
  const session: Session = { id: SessionId.parse(freshId(desk.random)), ...entry.session, present: [], state: 'open' }
  return {
    act: { name: 'council.create', actor: 'set-up' },
    changes: [
      { kind: 'council', id: council.id, value: council },
      { kind: 'session', id: session.id, value: session },
    ],
  }
}
