import { useTranslation } from 'react-i18next'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import { dayText } from '../../text/format.ts'

/** From when to when a pack is in force, in words. */
export const useForceWords = () => {
  const { t } = useTranslation('packs')
  return ({ inForceFrom, inForceUntil }: PackSummary): string =>
    inForceUntil === null
      ? t('inForce', { from: dayText(inForceFrom) })
      : t('inForceUntil', { from: dayText(inForceFrom), until: dayText(inForceUntil) })
}
