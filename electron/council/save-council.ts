import { isDeepStrictEqual } from 'node:util'
import { withRoster, type Council } from '../../shared/domain/council.ts'
import { isManager, managing, type Member } from '../../shared/domain/member.ts'
import type { Session } from '../../shared/domain/session.ts'
import { Fault } from '../../shared/fault.ts'
import type { CouncilEntry } from '../../shared/ipc/calls/council.ts'
import { nobodyAddsThemselves } from '../dossiers/handed-in-by.ts'
import type { Change, RecordStore } from '../storage/record-store.ts'
import { actingMember, anotherLetsThemScore, manager, mustBeManaged } from './authority.ts'
import { sessionMustBeOpen } from './close-session.ts'
import { memberFrom } from './create-council.ts'
import type { Desk } from './desk.ts'
import { readCouncil, readSession } from './read-council.ts'

/** Members who have begun or handed in a sheet keep their place. Fault `member-has-sheets` with their names. */
const keepThoseWithSheets = (store: RecordStore, before: Council, after: Council) => {
  const began = new Set([...store.ids('draft'), ...store.ids('sheet')].map((id) => id.split('.')[1]))
  const leaving = before.roster
    .filter(({ scores }) => scores)
    .filter(({ id }) => !after.roster.some((member) => member.id === id && member.scores))
    .filter(({ id }) => began.has(id))
  if (leaving.length > 0) throw new Fault('member-has-sheets', { members: leaving.map(({ name }) => name) })
}

type Saved = readonly [Council, Session]

type Judging = readonly [Pick<Council, 'rules' | 'level' | 'pack'>, Pick<Session, 'mode' | 'day'>]

/** What results rest on besides the sheets: level and pack say which stars, way and day of the session which sheets count. */
const restsOn = ([{ level, pack }, { mode, day }]: Judging) => ({ level, pack, mode, day })

/** A changed rule always asks for a reason; what else results rest on does once the first sheet was begun. */
const needsReason = (store: RecordStore, before: Judging, after: Judging): boolean => {
  if (!isDeepStrictEqual(before[0].rules, after[0].rules)) return true
  const begun = store.ids('draft').length > 0 || store.ids('sheet').length > 0
  return begun && !isDeepStrictEqual(restsOn(before), restsOn(after))
}

/** Every product nobody scored yet goes over to the new pack. Fault `unknown-set` where that has no table for one of them. */
const checkSets = async ({ store, packs }: Desk, sha256: string) => {
  for (const id of store.ids('dossier')) {
    const stored = await store.read('dossier', id)
    if (stored?.value.pack === null) packs.set(sha256, stored.value.set)
  }
}

/** Back to "everyone scores" the assignments of products still open end with the rule; closed ones keep what they were closed on. */
const assignmentsLifted = async (
  { store }: Desk,
  by: Member,
  before: Council,
  after: Council,
): Promise<readonly Change[]> => {
  if (before.rules.whoScores === after.rules.whoScores || after.rules.whoScores === 'assigned') return []
  const dossiers = await Promise.all(store.ids('dossier').map((id) => store.read('dossier', id)))
  return dossiers.flatMap((stored): readonly Change[] => {
    if (stored === undefined || stored.value.assigned === null || stored.value.state.kind === 'closed') return []
    nobodyAddsThemselves(store, after, by, stored.value, null)
    return [{ kind: 'dossier', id: stored.id, value: { ...stored.value, assigned: null }, ifRev: stored.rev }]
  })
}

/**
 * Who may save: chair or secretary, while the session is open; in a council that has neither, anyone of the roster. Faults
 * `no-acting-member`, `not-allowed`, `session-closed`.
 */
const saver = async (desk: Desk, council: Council): Promise<Member> => {
  if (!council.roster.some(isManager)) return actingMember(council, desk.acting)
  const by = manager(council, desk.acting)
  await sessionMustBeOpen(desk)
  return by
}

/** Who does not manage gives a council without chair and secretary a roster, and changes nothing else. Fault `not-allowed`. */
const onlyTheRoster = (by: Member, before: Saved, after: Saved): void => {
  if (!isManager(by) && !isDeepStrictEqual(before, after)) throw new Fault('not-allowed', { needs: managing })
}

/** The roster as typed; nobody stands in it twice, and somebody manages. Faults `invalid-input`, `no-manager`. */
const rosterFrom = (entry: CouncilEntry, before: Council, random: Desk['random']): readonly Member[] => {
  const roster = entry.roster.map((member) => memberFrom(member, before.roster, random))
  if (new Set(roster.map(({ id }) => id)).size < roster.length) throw new Fault('invalid-input', [{ field: 'roster' }])
  mustBeManaged(roster)
  return roster
}

/**
 * Saves council, roster, rules and session as typed. Rules that change need a reason, which stays in the journal; so do level, pack,
 * way and day of the session once a sheet was begun. The rule that everyone
 * scores again ends the assignments of open products in the same act. Who leaves the roster is kept by name.
 * Out: the council's new revision. Faults `outdated`, `not-allowed`, `reason-required`, `member-has-sheets`, `unknown-pack`,
 * `unknown-set`, `no-manager`, `invalid-input` (somebody stands in the roster twice),
 * `figures-seen` (who did not score has seen the sheets handed in), `session-closed`.
 */
export const saveCouncil = async (
  desk: Desk,
  input: { readonly rev: number; readonly council: CouncilEntry; readonly reason: string },
): Promise<{ rev: number }> => {
  const { store, packs, random } = desk
  const before = await readCouncil(store)
  const session = await readSession(store)
  const by = await saver(desk, before.value)
  const { name, level, place, decision, rules, packId } = input.council
  const roster = rosterFrom(input.council, before.value, random)
  const pack = packId === before.value.pack.id ? before.value.pack : packs.newest(packId).ref
  const typed: Council = { ...before.value, name, level, place, decision, rules, pack }
  const after: Session = { ...session.value, ...input.council.session }
  onlyTheRoster(by, [before.value, session.value], [typed, after])
  const council = withRoster(typed, roster)
  if (input.reason === '' && needsReason(store, [before.value, session.value], [council, after]))
    throw new Fault('reason-required')
  keepThoseWithSheets(store, before.value, council)
  if (!by.scores && roster.some(({ id, scores }) => id === by.id && scores) && store.ids('sheet').length > 0)
    anotherLetsThemScore(before.value, by)
  if (pack.sha256 !== before.value.pack.sha256) await checkSets(desk, pack.sha256)
  const present = session.value.present.filter((id) => roster.some((member) => member.id === id))
  const receipt = await store.commit({ name: 'council.save', actor: by.id, reason: input.reason }, [
    { kind: 'council', id: before.id, value: council, ifRev: input.rev },
    { kind: 'session', id: session.id, value: { ...after, present } },
    ...(await assignmentsLifted(desk, by, before.value, council)),
  ])
  return { rev: receipt.revs.find(({ kind }) => kind === 'council')?.rev ?? before.rev }
}

/** Marks who is present in the meeting. Faults `not-allowed`, `not-found`, `session-closed`. */
export const markPresent = async (desk: Desk, present: Council['roster'][number]['id'][]): Promise<{ rev: number }> => {
  const { value: council } = await readCouncil(desk.store)
  const session = await readSession(desk.store)
  const by = manager(council, desk.acting)
  await sessionMustBeOpen(desk)
  const inRoster = council.roster.filter(({ id }) => present.includes(id)).map(({ id }) => id)
  if (inRoster.length < new Set(present).size) throw new Fault('not-found', { kind: 'member' })
  const receipt = await desk.store.commit({ name: 'session.present', actor: by.id }, [
    { kind: 'session', id: session.id, value: { ...session.value, present: inRoster }, ifRev: session.rev },
  ])
  return { rev: receipt.revs[0]?.rev ?? session.rev }
}
