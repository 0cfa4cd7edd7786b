import type { Day } from '../domain/day.ts'

export type InForce = 'before' | 'within' | 'after'

/**
 * Where a day lies with respect to the pack's time in force (both ends inclusive). Outside it a council is told so and
 * never stopped: old results stay readable and training goes on.
 */
export const inForce = (
  pack: { readonly inForceFrom: Day; readonly inForceUntil?: Day | null | undefined },
  day: Day,
): InForce => {
  if (day < pack.inForceFrom) return 'before'
  return pack.inForceUntil && day > pack.inForceUntil ? 'after' : 'within'
}
