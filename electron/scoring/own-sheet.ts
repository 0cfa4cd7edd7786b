import { assignedTo, recusedFrom } from '../../shared/council/entitled.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { CriteriaSet, PackRef } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { DossierId, MemberId } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { Draft } from '../../shared/domain/sheet.ts'
import { sampleMark } from '../../shared/domain/sample-mark.ts'
import { Fault } from '../../shared/fault.ts'
import { actingMember } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { readDossier } from '../dossiers/amend-dossier.ts'
import type { LoadedPack } from '../packs/read-pack.ts'
import type { Stored } from '../storage/record-store.ts'

/** The acting member's own sheet of one product, with all it is judged by. */
export interface OwnSheet {
  readonly council: Council
  readonly member: Member
  readonly dossier: Stored<'dossier'>
  readonly pack: LoadedPack
  readonly set: CriteriaSet
  readonly draft: Draft
  /** 0: nothing is stored yet. */
  readonly rev: number
}

export const draftId = (dossier: DossierId, member: MemberId): string => `${dossier}.${member}`

/** The pack a dossier is scored with: the one pinned with its first score, before it the council's. */
export const packFor = (council: Council, dossier: Dossier): PackRef => dossier.pack ?? council.pack

/** A sheet on which nothing is scored yet. */
const emptyDraft = (set: CriteriaSet, dossier: DossierId, member: MemberId): Draft => ({
  dossier,
  member,
  round: 1,
  version: 1,
  choices: Object.fromEntries(criteriaOf(set).map(({ code }) => [code, null])),
  cases: {},
  notes: {},
  opinion: '',
  correction: '',
  state: 'open',
})

/** The acting member's sheet, stored or still empty. Faults `no-acting-member`, `not-found`, `unknown-pack`, `unknown-set`. */
export const ownSheet = async (desk: Desk, id: DossierId): Promise<OwnSheet> => {
  const { value: council } = await readCouncil(desk.store)
  const member = actingMember(council, desk.acting)
  const dossier = await readDossier(desk.store, id)
  const pack = desk.packs.bySha256(packFor(council, dossier.value).sha256)
  const set = desk.packs.set(pack.ref.sha256, dossier.value.set)
  const stored = await desk.store.read('draft', draftId(id, member.id))
  const draft = stored?.value ?? { ...emptyDraft(set, id, member.id), ...sampleMark(council) }
  return { council, member, dossier, pack, set, draft, rev: stored?.rev ?? 0 }
}

export type ClosedBecause = 'recused' | 'not-assigned' | 'handed-in' | 'dossier-closed' | 'read-only'

/** Why the sheet cannot be edited now, or null. */
export const closedBecause = (
  { council, member, dossier, draft }: Pick<OwnSheet, 'council' | 'member' | 'dossier' | 'draft'>,
  readOnly: string | null,
): ClosedBecause | null => {
  if (recusedFrom(dossier.value).has(member.id)) return 'recused'
  if (!assignedTo(council.roster, dossier.value).some(({ id }) => id === member.id)) return 'not-assigned'
  if (dossier.value.state.kind !== 'open') return 'dossier-closed'
  if (draft.state !== 'open') return 'handed-in'
  return readOnly === null ? null : 'read-only'
}

/** Faults `recused`, `not-assigned`, `dossier-closed`, `sheet-handed-in`, `read-only`. */
export const mustBeOpen = (own: OwnSheet, readOnly: string | null): OwnSheet => {
  const why = closedBecause(own, readOnly)
  if (why === null) return own
  throw new Fault(why === 'handed-in' ? 'sheet-handed-in' : why, why === 'read-only' ? { reason: readOnly } : undefined)
}
