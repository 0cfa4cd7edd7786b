import type { Council } from '../domain/council.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { MemberId } from '../domain/id.ts'
import type { Session } from '../domain/session.ts'
import { entitledTo } from './entitled.ts'

type Scene = {
  readonly council: Pick<Council, 'roster'>
  readonly session: Pick<Session, 'state'>
  readonly dossier: Pick<Dossier, 'assigned' | 'recusals' | 'state' | 'findings'>
  /** Members with a handed-in sheet of this product, whatever its status. */
  readonly handedIn: ReadonlySet<MemberId>
}

/** Returned, withdrawn, knocked out or stopped by a decision. */
const endedWithoutRating = ({ state, findings }: Scene['dossier']) =>
  state.kind === 'returned' ||
  state.kind === 'withdrawn' ||
  findings.some(({ kind, status }) => status === 'decided' && (kind === 'knockout' || kind === 'stop'))

const notHandedIn = ({ council, dossier, handedIn }: Scene): ReadonlySet<MemberId> =>
  new Set(
    entitledTo(council.roster, dossier)
      .map(({ id }) => id)
      .filter((id) => !handedIn.has(id)),
  )

/**
 * Members whose own sheet for the product is still due; nobody's once it is closed or ended without a rating. A draft handed in
 * with a proposed stop is due: it comes back if the finding is rejected.
 */
export const sheetsDue = (scene: Scene): ReadonlySet<MemberId> =>
  scene.dossier.state.kind === 'closed' || endedWithoutRating(scene.dossier) ? new Set() : notHandedIn(scene)

/**
 * From whom the figures are hidden: whose own sheet is due. What ended a product without a rating can be taken back, and their
 * sheets are then due again: whoever handed none in waits for the end of the session, so that nobody looks early by
 * returning or knocking out a product.
 */
const hiddenFrom = (scene: Scene): ReadonlySet<MemberId> => {
  if (!endedWithoutRating(scene.dossier)) return sheetsDue(scene)
  return scene.session.state === 'closed' || scene.handedIn.size === 0 ? new Set() : notHandedIn(scene)
}

/**
 * Peers hidden: nobody, chair and secretary included, gets totals, spread or stars of a product while their own sheet for it
 * is due. With nobody acting (null) any member could be looking: hidden while it is from anyone.
 */
export const maySeeResult = (actor: MemberId | null, scene: Scene): boolean => {
  const hidden = hiddenFrom(scene)
  return actor === null ? hidden.size === 0 : !hidden.has(actor)
}

/** Whose choices, criterion by criterion, the actor may see: their own; all for chair, deputy and secretary once they may see the result. */
export const maySeeChoices = (actor: MemberId | null, owner: MemberId, scene: Scene): boolean => {
  if (actor === null) return false
  if (actor === owner) return true
  const role = scene.council.roster.find(({ id }) => id === actor)?.role
  return role !== undefined && role !== 'member' && maySeeResult(actor, scene)
}
