import type { CriteriaPack, LevelPower, Level } from '../domain/criteria-pack.ts'
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

/** What a council of a level may do under the pack on a day; undefined when the pack gives that level no power then. */
export const powerOf = (pack: Pick<CriteriaPack, 'levels'>, level: Level, day: Day): LevelPower | undefined =>
  pack.levels.find(
    (power) =>
      power.level === level &&
      (power.from === undefined || day >= power.from) &&
      (power.until === undefined || day <= power.until),
  )
