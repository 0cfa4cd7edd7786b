import { nameIn } from '../../shared/domain/council.ts'
import { Moment } from '../../shared/domain/day.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import type { Vote } from '../../shared/domain/vote.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { assessOne } from '../results/read-results.ts'
import type { HistoryEntry } from '../storage/record-store.ts'
import { readDossier } from './amend-dossier.ts'
import { readProduct } from './read-dossiers.ts'

/** Acts that say something of the figures: that totals lie apart, that one sheet costs a star. */
const tellingActs: ReadonlySet<string> = new Set(['dossiers.overrideSpread', 'dossiers.readDissent'])

/** The vote of the decision that this very act recorded. */
const voteIn = ({ before, after }: HistoryEntry<'dossier'>): Vote | null => {
  const fresh = after?.findings.find(({ id, decision }) => {
    const earlier = before?.findings.find((one) => one.id === id)?.decision
    return decision?.vote !== undefined && earlier?.at !== decision.at
  })
  return fresh?.decision?.vote ?? null
}

const withoutFigures = (dossier: Dossier): Dossier => ({ ...dossier, spreadOverride: null, dissentsRead: [] })

/**
 * A dossier with its product and its recorded acts, oldest first; actors by name, null where the council knows nobody of that id. What was said
 * about its figures is left out where they are hidden: the acting person's own sheet is due. Fault `not-found`.
 */
export const readWithHistory = async (desk: Desk, id: DossierId): Promise<Output<'dossiers.read'>> => {
  const { store, acting } = desk
  const stored = await readDossier(store, id)
  const { value: council } = await readCouncil(store)
  const shown = (await assessOne(desk, id)).seesResult(acting)
  const history = (await store.history('dossier', id))
    .filter(({ act }) => shown || !tellingActs.has(act))
    .map((entry) => {
      const { at, actor, act, rev, reason } = entry
      return { at: Moment.parse(at), actor: nameIn(council, actor), act, rev, reason, vote: voteIn(entry) }
    })
  const dossier = shown ? stored.value : withoutFigures(stored.value)
  return { dossier, rev: stored.rev, product: await readProduct(store, stored.value.product), history }
}
