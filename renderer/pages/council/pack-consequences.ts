import { useTranslation } from 'react-i18next'
import { powerOf } from '../../../shared/council/level-power.ts'
import type { Level } from '../../../shared/domain/criteria-pack.ts'
import { Day } from '../../../shared/domain/day.ts'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'

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
