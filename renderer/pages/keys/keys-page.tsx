import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../ipc/hooks.ts'
import { Page } from '../../parts/page.tsx'
import { AuthoritySection } from './authority-section.tsx'
import styles from './keys.module.css'
import { OwnSection } from './own-section.tsx'
import { PeopleSection } from './people-section.tsx'

/** Khoá: the key of whoever works here, the council's root key, and everyone's certificates. */
export const KeysPage = () => {
  const { t } = useTranslation('keys')
  const keys = useCall('keys.read', {})
  const council = useCall('council.read', {})
  const acting = useCall('acting.read', {})
  const person = keys.data?.people.find(({ member }) => member === acting.data?.member) ?? null
  const manages = person?.role === 'chair' || person?.role === 'secretary'
  return (
    <Page
      title={t('title')}
      layout="narrow"
      loading={keys.isPending || council.isPending}
      error={keys.error ?? council.error}
      onRetry={() => void keys.refetch()}
    >
      {keys.data && council.data && (
        <div className={styles.sections}>
          <Text c="dimmed">{t('lead')}</Text>
          <OwnSection person={person} hasAuthority={keys.data.authority !== null} />
          <AuthoritySection keys={keys.data} council={council.data.council.name} />
          <PeopleSection keys={keys.data} acting={acting.data?.member ?? null} manages={manages} />
          <Text size="sm" c="dimmed">
            {t('value')}
          </Text>
        </div>
      )}
    </Page>
  )
}
