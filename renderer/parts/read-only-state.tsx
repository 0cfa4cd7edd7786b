import { Popover, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OpenWorkspace } from '../../shared/ipc/calls/workspace.ts'
import { momentText } from '../text/format.ts'
import styles from './frame.module.css'

/** Why nothing can be changed in this council, and at a press what is safe and what to do. */
export const ReadOnlyState = ({ readOnly }: { readonly readOnly: NonNullable<OpenWorkspace['readOnly']> }) => {
  const { t } = useTranslation('safety')
  const { because, until } = readOnly
  const upTo = until === null ? t('readOnly.untilUnknown') : t('readOnly.until', { at: momentText(until) })
  return (
    <Popover width={420} position="top-start" withArrow>
      <Popover.Target>
        <button type="button" className={styles.warnButton}>
          <IconEye size={16} aria-hidden /> {t(`readOnly.${because}.short`)}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`readOnly.${because}.short`)}>
        <Text size="sm">{t(`readOnly.${because}.what`)}</Text>
        {because === 'no-journal' && (
          <Text size="sm" mt={6}>
            {upTo}
          </Text>
        )}
        <Text size="sm" mt={6}>
          {t(`readOnly.${because}.safe`)}
        </Text>
        <Text size="sm" mt={6}>
          {t(`readOnly.${because}.doNow`)}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}
