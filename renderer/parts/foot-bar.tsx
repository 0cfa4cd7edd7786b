import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDeviceUsb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OpenWorkspace } from '../../shared/ipc/calls/workspace.ts'
import { momentText } from '../text/format.ts'
import { BackUpProgress } from './back-up-progress.tsx'
import { BadEvidenceState } from './bad-evidence.tsx'
import { KeyState } from './key-state.tsx'
import { LockedLink } from './locked-link.tsx'
import { MoreWords } from './more-words.tsx'
import { ReadOnlyState } from './read-only-state.tsx'
import { useBackUp } from './use-back-up.ts'
import styles from './frame.module.css'

const BackupState = ({ open }: { readonly open: OpenWorkspace }) => {
  const { t } = useTranslation('frame')
  const last = open.lastBackup ? t('backUpAt', { at: momentText(open.lastBackup.at) }) : t('backUpNever')
  if (!open.backupDue) return <span>{last}</span>
  return (
    <output className={styles.warn}>
      <IconAlertTriangle size={16} aria-hidden />
      {open.lastBackup ? `${t('backUpDue')} · ${last}` : last}
    </output>
  )
}

/** Always in sight: the key of who works here, that all is saved, and how old the backup is. */
export const FootBar = ({ open }: { readonly open: OpenWorkspace }) => {
  const { t } = useTranslation('frame')
  const { backUp, busy } = useBackUp()
  return (
    <footer className={styles.foot}>
      <KeyState />
      {open.readOnly === null ? (
        <span className={styles.wideOnly}>{t('savedHere')}</span>
      ) : (
        <ReadOnlyState readOnly={open.readOnly} />
      )}
      <LockedLink count={open.locked} />
      <BadEvidenceState files={open.badEvidence} />
      {open.quarantined.length > 0 && (
        <MoreWords
          className={styles.warnButton}
          icon={<IconAlertTriangle size={16} aria-hidden />}
          name={t('quarantined', { count: open.quarantined.length })}
        >
          <ul>
            {open.quarantined.map(({ file, restoredFrom }) => (
              <li key={file}>
                {file}: {t(`quarantinedFrom.${restoredFrom}`)}
              </li>
            ))}
          </ul>
        </MoreWords>
      )}
      <span className={styles.spring} />
      <BackupState open={open} />
      {busy && <BackUpProgress />}
      <Button
        size="compact-xs"
        variant={open.backupDue ? 'filled' : 'default'}
        leftSection={<IconDeviceUsb size={16} aria-hidden />}
        loading={busy}
        onClick={backUp}
      >
        {t('backUp')}
      </Button>
    </footer>
  )
}
