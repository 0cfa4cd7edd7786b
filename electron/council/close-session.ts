import { isSettled } from '../../shared/council/closing.ts'
import { sessionQuorum } from '../../shared/council/quorum.ts'
import { Fault } from '../../shared/fault.ts'
import { assessAll, readSitting } from '../results/assess.ts'
import { decider } from './authority.ts'
import type { Desk } from './desk.ts'
import { readSession } from './read-council.ts'

/** Fault `session-closed`: after the session only reopening a product changes anything. */
export const sessionMustBeOpen = async ({ store }: Pick<Desk, 'store'>): Promise<void> => {
  const { value } = await readSession(store)
  if (value.state === 'closed') throw new Fault('session-closed')
}

/**
 * Closes the session (kết thúc phiên họp) once every product is closed, returned or withdrawn and the quorum holds. Faults
 * `not-allowed`, `reason-required`, `session-closed`, `session-not-closable` with the open products or the quorum missed.
 */
export const closeSession = async (
  desk: Desk,
  { onBehalf }: { readonly onBehalf: string },
): Promise<{ rev: number }> => {
  await sessionMustBeOpen(desk)
  const sitting = await readSitting(desk)
  const { session, council } = sitting
  const { by, ...behalf } = await decider(desk, council.value, { recusals: [] }, onBehalf)
  const all = await assessAll(desk, sitting)
  const open = all.filter(({ input }) => !isSettled(input.dossier))
  if (all.length === 0 || open.length > 0 || all.length < desk.store.ids('dossier').length)
    throw new Fault('session-not-closable', {
      open: open.map(({ result }) => ({ code: result.code, blockers: ['not-closed'] })),
    })
  if (!sessionQuorum(council.value.rules, council.value.roster, session.value).holds)
    throw new Fault('session-not-closable', { open: [], blockers: ['session-quorum'] })
  const closed = { at: desk.clock.now(), by: by.id, ...behalf }
  const receipt = await desk.store.commit({ name: 'session.close', actor: by.id, reason: behalf.onBehalf ?? '' }, [
    { kind: 'session', id: session.id, value: { ...session.value, state: 'closed', closed }, ifRev: session.rev },
  ])
  return { rev: receipt.revs[0]?.rev ?? session.rev }
}
