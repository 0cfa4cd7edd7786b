import { isSettled } from '../../shared/council/closing.ts'
import type { Session } from '../../shared/domain/session.ts'
import type { Trust } from '../../shared/domain/trust.ts'
import type { NextStep } from '../../shared/ipc/calls/council.ts'
import type { Assessed } from './assess.ts'

/** What is there of a session besides its products. */
export interface Finishing {
  readonly session: Session
  /** The minutes were made and kept as they read now. */
  readonly minutesKept: boolean
  readonly bundles: Trust['bundles']
}

/** A step that is done on a screen of its own. */
const step = (kind: NextStep['kind'], count = 0): NextStep => ({ kind, count, dossier: null })

/**
 * How chair and secretary end a session, in this order: products closed, the session closed, its papers made, its results sealed into a
 * bundle. Bundles of an earlier closing do not count: a product was taken up again after them; papers that read otherwise now do not either.
 */
export const finishingStep = (all: readonly Assessed[], { session, minutesKept, bundles }: Finishing): NextStep => {
  const open = all.filter(({ input }) => !isSettled(input.dossier))
  if (open.length > 0) return step('close-products', open.length)
  if (session.state === 'open') return step('close-session')
  if (!minutesKept) return step('make-papers')
  const since = session.closed?.at ?? ''
  if (!bundles.some(({ kind, at }) => kind === 'results' && at >= since)) return step('seal-bundle')
  return step('all-done')
}
