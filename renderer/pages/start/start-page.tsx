import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../ipc/hooks.ts'
import { FaultText } from '../../parts/fault-text.tsx'
import { Page } from '../../parts/page.tsx'
import { Beginnings } from './beginnings.tsx'
import { RecentCouncils } from './recent-councils.tsx'
import { useOpening } from './use-opening.ts'
import styles from './start.module.css'

/** The first screen: the councils of this machine, and every way to begin. */
export const StartPage = () => {
  const { t } = useTranslation('start')
  const recent = useCall('workspace.recent', {})
  const state = useCall('workspace.state', {})
  const opening = useOpening()
  return (
    <Page title={t('title')} layout="narrow" loading={recent.isPending} error={recent.error}>
      <Text size="lg" c="dimmed" mb="md">
        {t('lead')}
      </Text>
      {opening.fault !== null && <FaultText fault={opening.fault} />}
      {opening.busy && <output className={styles.busy}>{t('opening')}</output>}
      <div className={styles.columns} data-recent={recent.data !== undefined && recent.data.length > 0}>
        {recent.data && recent.data.length > 0 && (
          <RecentCouncils councils={recent.data} openFolder={state.data?.open?.folder ?? null} opening={opening} />
        )}
        <Beginnings opening={opening} />
      </div>
      {state.data && (
        <Text size="xs" c="dimmed" mt="xl">
          {t('version', { version: state.data.program.version })}
        </Text>
      )}
    </Page>
  )
}
