import { isDeepStrictEqual } from 'node:util'
import type { Council } from '../../shared/domain/council.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import { Fault } from '../../shared/fault.ts'
import { keepWhoHandedIn, nobodyAddsThemselves } from '../dossiers/handed-in-by.ts'
import { mayBeAssigned } from '../dossiers/who-scores.ts'
import type { Change, RecordKind, RecordStore } from '../storage/record-store.ts'
import { actingMember } from './authority.ts'
import type { Desk } from './desk.ts'
import { readCouncil } from './read-council.ts'

/** Acts that can be taken back whole. Decisions, recusals and outcomes are recorded acts: they are reversed by a new act. */
const undoable: readonly string[] = ['intake.add', 'dossiers.add', 'dossiers.save', 'dossiers.assign']

/** How far back undo looks: a busy session writes some thousand choices between two changes of a dossier. */
const reach = 5000

type Touched = { readonly kind: RecordKind; readonly id: string; readonly rev: number }
type Found = { readonly act: string; readonly records: readonly Touched[] }

/** The person's last undoable act that was not undone yet: each undo of theirs answers for one earlier act. */
const lastUndoable = async (store: RecordStore, actor: MemberId): Promise<Found | null> => {
  let undone = 0
  for (const { act, actor: by, records } of await store.acts(reach)) {
    if (by !== actor) continue
    if (act === 'acts.undo') undone += 1
    else if (undoable.includes(act) && undone > 0) undone -= 1
    else if (undoable.includes(act)) return { act, records }
  }
  return null
}

/**
 * What takes a record back to before the act; undefined when it no longer reads as the act left it. Its value is compared, not its
 * revision: an act that was undone in between leaves the record as it was under a new revision.
 */
const backTo = async <K extends RecordKind>(store: RecordStore, kind: K, id: string, rev: number) => {
  const entry = (await store.history(kind, id)).find((line) => line.rev === rev)
  const now = await store.read(kind, id)
  if (entry === undefined || !isDeepStrictEqual(now?.value ?? null, entry.after)) return undefined
  return { kind, id, value: entry.before, ...(now === undefined ? {} : { ifRev: now.rev }) } as Change
}

/** The changes that take all records of an act back, or null when a later act touched one of them. */
const reversal = async (store: RecordStore, { records }: Found): Promise<readonly Change[] | null> => {
  const changes = await Promise.all(records.map(({ kind, id, rev }) => backTo(store, kind, id, rev)))
  const all = changes.filter((change) => change !== undefined)
  return all.length === changes.length ? all : null
}

/** An assignment comes back under the rules by which one is made now. Faults `everyone-scores`, `member-has-sheets`, `figures-seen`. */
const mayBeTakenBack = async (
  { store }: Desk,
  council: Council,
  by: Member,
  { id, assigned }: Dossier,
): Promise<void> => {
  mayBeAssigned(council, assigned)
  keepWhoHandedIn(store, council.roster, id, assigned)
  const now = await store.read('dossier', id)
  if (now !== undefined) nobodyAddsThemselves(store, council, by, now.value, assigned)
}

/** Every dossier that comes back must be allowed to now. Faults of `mayBeTakenBack`. */
const mayAllBeTakenBack = async (
  desk: Desk,
  council: Council,
  by: Member,
  changes: readonly Change[],
): Promise<void> => {
  for (const { kind, value } of changes)
    if (kind === 'dossier' && value !== null) await mayBeTakenBack(desk, council, by, value)
}

/** False for an expected refusal. */
const isAllowed = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Fault) return false
      throw error
    },
  )

/** What `undoAct` would take back, or null where there is nothing or it would be refused. */
export const undoableAct = async (desk: Desk): Promise<{ act: string; records: number } | null> => {
  const { store, acting } = desk
  const { value: council } = await readCouncil(store)
  const by = council.roster.find(({ id }) => id === acting)
  if (by === undefined) return null
  const found = await lastUndoable(store, by.id)
  const changes = found && (await reversal(store, found))
  if (found === null || changes === null) return null
  if (!(await isAllowed(mayAllBeTakenBack(desk, council, by, changes)))) return null
  return { act: found.act, records: found.records.length }
}

/**
 * Takes back the acting person's last undoable act, all its records at once (40 products taken in are one act); itself a new
 * act. Faults `nothing-to-undo`, `outdated` when a later act touched one of the records, `member-has-sheets`,
 * `everyone-scores`, `figures-seen`.
 */
export const undoAct = async (desk: Desk): Promise<{ act: string; records: number }> => {
  const { store } = desk
  const { value: council } = await readCouncil(store)
  const by = actingMember(council, desk.acting)
  const found = await lastUndoable(store, by.id)
  if (found === null) throw new Fault('nothing-to-undo')
  const changes = await reversal(store, found)
  if (changes === null) throw new Fault('outdated')
  await mayAllBeTakenBack(desk, council, by, changes)
  await store.commit({ name: 'acts.undo', actor: by.id, reason: found.act }, changes)
  return { act: found.act, records: found.records.length }
}
