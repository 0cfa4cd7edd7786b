import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCall } from '../ipc/hooks.ts'
import { EmptyState } from './empty-state.tsx'

/** Whether the session is closed: no dossier is taken in any more. False until it is known. */
export const useSessionClosed = (): boolean => useCall('council.read', {}).data?.session.state === 'closed'

/** In place of taking in dossiers once the session is closed: why not, and where it is opened again. */
export const SessionClosed = () => {
  const { t } = useTranslation('parts')
  return (
    <EmptyState
      icon={<IconLock size={48} stroke={1.5} aria-hidden />}
      title={t('sessionClosed.title')}
      action={
        <Button mt="sm" renderRoot={(props) => <Link to="/papers" {...props} />}>
          {t('sessionClosed.toPapers')}
        </Button>
      }
    >
      {t('sessionClosed.text')}
    </EmptyState>
  )
}
