import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../ipc/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { LockedCard } from './locked-card.tsx'
import styles from './locked.module.css'

/** Every record that can only be read, why, and what a person can do about it. */
export const LockedPage = () => {
  const { t } = useTranslation('safety')
  const { data, error, isPending, refetch } = useCall('records.locked', {})
  return (
    <Page title={t('locked.title')} layout="narrow" loading={isPending} error={error} onRetry={() => void refetch()}>
      {data?.length === 0 && (
        <EmptyState icon={<IconCircleCheck size={48} stroke={1.5} aria-hidden />} title={t('locked.none')}>
          {t('locked.noneText')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          <p>{t('locked.intro')}</p>
          <ul className={styles.list}>
            {data.map((record) => (
              <LockedCard key={`${record.kind}/${record.id}`} record={record} />
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
