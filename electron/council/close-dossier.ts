import { closingBlockers, isSettled } from '../../shared/council/closing.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import { endedAs } from '../../shared/domain/result.ts'
import { Fault } from '../../shared/fault.ts'
import { amendDossier, readDossier, readOpenDossier } from '../dossiers/amend-dossier.ts'
import { correcting } from '../results/corrections.ts'
import { assessOne } from '../results/read-results.ts'
import { recompute } from '../results/recompute.ts'
import type { Change } from '../storage/record-store.ts'
import { decider } from './authority.ts'
import type { Desk } from './desk.ts'
import { readCouncil, readSession } from './read-council.ts'

const decides = async (desk: Desk, dossier: Dossier, onBehalf: string) => {
  const { value: council } = await readCouncil(desk.store)
  return decider(desk, council, dossier, onBehalf)
}

/**
 * Closes a product (kết thúc đánh giá) with its rating, or as knocked out or stopped. Its figures are recomputed twice from the raw
 * sheets first, and their hash is kept with the closing. Returned and withdrawn dossiers ended already: nothing is written. Faults
 * `not-allowed`, `reason-required` (the secretary names the chair's conclusion), `dossier-closed`, `own-sheet-due`,
 * `not-closable` with what is in the way and who is correcting a counted sheet, `recomputation-differs`.
 */
export const closeDossier = async (
  desk: Desk,
  { id, onBehalf }: { readonly id: DossierId; readonly onBehalf: string },
): Promise<{ rev: number }> => {
  const stored = await readOpenDossier(desk.store, id)
  const { by, ...behalf } = await decides(desk, stored.value, onBehalf)
  if (isSettled(stored.value)) return { rev: stored.rev }
  const assessed = await assessOne(desk, id)
  const { result, input } = assessed
  // what is in the way of one without a rating says nothing of its figures
  if (endedAs(result.status) === null && !assessed.seesResult(desk.acting)) throw new Fault('own-sheet-due')
  const blockers = closingBlockers(result)
  const names = correcting(assessed).map(({ name }) => name)
  if (blockers.length + names.length > 0)
    throw new Fault('not-closable', { code: result.code, blockers, correcting: names })
  const hash = await recompute(desk.store, input, result)
  if (hash === null) throw new Fault('recomputation-differs', { code: result.code })
  const at = desk.clock.now()
  const state: Dossier['state'] = { kind: 'closed', at, by: by.id, ...behalf, recomputed: true, result: hash }
  return amendDossier(desk.store, stored, { name: 'dossiers.close', by, reason: behalf.onBehalf ?? '' }, { state })
}

/** A session with an open product is open. */
const sessionReopened = async ({ store }: Desk): Promise<readonly Change[]> => {
  const { id, rev, value } = await readSession(store)
  if (value.state === 'open') return []
  return [{ kind: 'session', id, value: { ...value, state: 'open', closed: undefined }, ifRev: rev }]
}

/**
 * Takes a closed product up again, with the reason; its session opens with it. Who closed it before stays in the journal.
 * Faults `not-allowed`, `reason-required`, `not-found` where the product is not closed.
 */
export const reopenDossier = async (
  desk: Desk,
  { id, reason, onBehalf }: { readonly id: DossierId; readonly reason: string; readonly onBehalf: string },
): Promise<{ rev: number }> => {
  const stored = await readDossier(desk.store, id)
  const { by, ...behalf } = await decides(desk, stored.value, onBehalf)
  if (reason === '') throw new Fault('reason-required')
  if (stored.value.state.kind !== 'closed') throw new Fault('not-found', { kind: 'closing' })
  const said = [reason, behalf.onBehalf ?? ''].filter(Boolean).join(' – ')
  const act = { name: 'dossiers.reopen', by, reason: said }
  return amendDossier(desk.store, stored, act, { state: { kind: 'open' } }, await sessionReopened(desk))
}
