import type { Council } from '../domain/council.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { MemberId } from '../domain/id.ts'
import { entitledTo } from './entitled.ts'

type Scene = {
  readonly council: Pick<Council, 'roster'>
  readonly dossier: Pick<Dossier, 'assigned' | 'recusals' | 'state' | 'findings'>
  /** Members with a handed-in sheet of this product, whatever its status. */
  readonly handedIn: ReadonlySet<MemberId>
}

/** Returned, withdrawn, closed, knocked out or stopped by a decision: nobody owes a sheet any more. */
const settled = ({ state, findings }: Scene['dossier']) =>
  state.kind !== 'open' ||
  findings.some(({ kind, status }) => status === 'decided' && (kind === 'knockout' || kind === 'stop'))

/**
 * Members whose own sheet for the product is still due. A draft handed in with a proposed stop is due: it comes back if the
 * finding is rejected.
 */
export const sheetsDue = ({ council, dossier, handedIn }: Scene): ReadonlySet<MemberId> =>
  settled(dossier)
    ? new Set()
    : new Set(
        entitledTo(council.roster, dossier)
          .map(({ id }) => id)
          .filter((id) => !handedIn.has(id)),
      )

/**
 * Peers hidden: nobody, chair and secretary included, gets totals, spread or stars of a product while their own sheet for it
 * is due. With nobody acting (null) any member could be looking: hidden while any sheet is due.
 */
export const maySeeResult = (actor: MemberId | null, scene: Scene): boolean => {
  const due = sheetsDue(scene)
  return actor === null ? due.size === 0 : !due.has(actor)
}

/** Whose choices, criterion by criterion, the actor may see: their own; all for chair, deputy and secretary once they may see the result. */
export const maySeeChoices = (actor: MemberId | null, owner: MemberId, scene: Scene): boolean => {
  if (actor === null) return false
  if (actor === owner) return true
  const role = scene.council.roster.find(({ id }) => id === actor)?.role
  return role !== undefined && role !== 'member' && maySeeResult(actor, scene)
}
