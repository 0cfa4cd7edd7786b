import { useTranslation } from 'react-i18next'
import { powerOf } from '../../../shared/council/level-power.ts'
import type { Level } from '../../../shared/domain/criteria-pack.ts'
import { Day } from '../../../shared/domain/day.ts'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import { inForce } from '../../../shared/pack/in-force.ts'
import { dayText } from '../../text/format.ts'

/** What a council of the level may do under the pack on that day, in words. */
export const usePowerWords = () => {
  const { t } = useTranslation('council')
  return (pack: PackSummary | undefined, level: Level, day: string): string => {
    const parsed = Day.safeParse(day)
    if (pack === undefined) return ''
    const power = powerOf(pack, level, parsed.success ? parsed.data : (pack.inForceUntil ?? pack.inForceFrom))
    const stars = (power?.mayRecognise ?? []).map((stars) => t('power.star', { stars })).join(t('power.and'))
    return [
      stars === '' ? t('power.nothing') : t('power.recognises', { stars }),
      power?.passesOnFrom !== undefined && t('power.forwards', { from: power.passesOnFrom }),
      power?.does?.includes('preassess') && t('power.preassess'),
    ]
      .filter(Boolean)
      .join(' ')
  }
}

/** A warning when the pack is not in force on the day; null otherwise, and while the day is not typed yet. */
export const useForceWarning = () => {
  const { t } = useTranslation('council')
  return (pack: PackSummary | undefined, day: string): string | null => {
    const parsed = Day.safeParse(day)
    if (pack === undefined || !parsed.success) return null
    const where = inForce(pack, parsed.data)
    if (where === 'before') return t('session.notYet', { day: dayText(pack.inForceFrom) })
    return where === 'after' && pack.inForceUntil !== null
      ? t('session.noLonger', { day: dayText(pack.inForceUntil) })
      : null
  }
}
