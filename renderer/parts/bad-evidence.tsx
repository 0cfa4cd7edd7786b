import { Anchor, Popover, Text } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BadEvidence } from '../../shared/ipc/calls/workspace.ts'
import styles from './frame.module.css'

/** Evidence files whose bytes are gone or changed, with the dossiers they belong to and what to do. */
export const BadEvidenceState = ({ files }: { readonly files: readonly BadEvidence[] }) => {
  const { t } = useTranslation('safety')
  if (files.length === 0) return null
  return (
    <Popover width={460} position="top-start" withArrow>
      <Popover.Target>
        <button type="button" className={styles.warnButton}>
          <IconFileAlert size={16} aria-hidden /> {t('evidence.count', { count: files.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('evidence.count', { count: files.length })}>
        <Text size="sm">{t('evidence.what')}</Text>
        <ul>
          {files.map(({ dossier, code, name, problem }) => (
            <li key={`${dossier} ${name}`}>
              <Anchor inherit renderRoot={(props) => <Link to="/dossiers/$dossier" params={{ dossier }} {...props} />}>
                {code}
              </Anchor>
              : {name} ({t(`evidence.${problem}`)})
            </li>
          ))}
        </ul>
        <Text size="sm">{t('evidence.safe')}</Text>
        <Text size="sm" mt={6}>
          {t('evidence.doNow')}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}
