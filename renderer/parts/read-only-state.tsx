import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OpenWorkspace } from '../../shared/ipc/calls/workspace.ts'
import { momentText } from '../text/format.ts'
import { MoreWords } from './more-words.tsx'
import styles from './frame.module.css'

/** Why nothing can be changed in this council, and at a press what is safe and what to do. */
export const ReadOnlyState = ({ readOnly }: { readonly readOnly: NonNullable<OpenWorkspace['readOnly']> }) => {
  const { t } = useTranslation('safety')
  const { because, until } = readOnly
  const upTo = until === null ? t('readOnly.untilUnknown') : t('readOnly.until', { at: momentText(until) })
  return (
    <MoreWords
      className={styles.warnButton}
      icon={<IconEye size={16} aria-hidden />}
      name={t(`readOnly.${because}.short`)}
    >
      <p>{t(`readOnly.${because}.what`)}</p>
      {because === 'no-journal' && <p>{upTo}</p>}
      <p>{t(`readOnly.${because}.safe`)}</p>
      <p>{t(`readOnly.${because}.doNow`)}</p>
    </MoreWords>
  )
}
