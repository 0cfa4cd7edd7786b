import type { CriteriaPack } from '../domain/criteria-pack.ts'
import type { Day } from '../domain/day.ts'

export type InForce = 'before' | 'within' | 'after'

/**
 * Where a day lies with respect to the pack's time in force (both ends inclusive). Outside it a council is told so and
 * never stopped: old results stay readable and training goes on.
 */
export const inForce = (pack: Pick<CriteriaPack, 'inForceFrom' | 'inForceUntil'>, day: Day): InForce => {
  if (day < pack.inForceFrom) return 'before'
  return pack.inForceUntil !== undefined && day > pack.inForceUntil ? 'after' : 'within'
}
