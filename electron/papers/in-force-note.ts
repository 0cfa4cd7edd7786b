import type { CriteriaPack } from '../../shared/domain/criteria-pack.ts'
import { dayInVietnamese } from '../../shared/domain/calendar.ts'
import type { Day } from '../../shared/domain/day.ts'
import { inForce } from '../../shared/pack/in-force.ts'

/** A pack that is not in force on the day of the session: told on paper as on the screen, never stopped. Null: it is in force. */
export const inForceNote = (
  pack: Pick<CriteriaPack, 'decision' | 'inForceFrom' | 'inForceUntil'>,
  day: Day,
): string | null => {
  const where = inForce(pack, day)
  if (where === 'within') return null
  const said =
    where === 'before'
      ? `có hiệu lực từ ngày ${dayInVietnamese(pack.inForceFrom)}, sau`
      : `đã hết hiệu lực sau ngày ${dayInVietnamese(pack.inForceUntil ?? day)}, trước`
  return `Lưu ý: Quyết định số ${pack.decision} ${said} ngày họp ${dayInVietnamese(day)}.`
}
