import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Fault } from '../../shared/fault.ts'
import { CopyDetails } from './copy-details.tsx'
import styles from './parts.module.css'

/** Any error as a fault: what is not a `Fault` is a bug of this window. */
export const asFault = (error: unknown): Fault =>
  error instanceof Fault ? error : new Fault('internal', error instanceof Error ? error.message : String(error))

const asLines = ({ code, detail }: Fault): string =>
  detail === undefined || detail === null ? code : `${code}\n${JSON.stringify(detail, null, 2)}`

/** What happened, what is safe and what to do now; the code stands in the details only. */
export const FaultText = ({ fault: error, onRetry }: { readonly fault: unknown; readonly onRetry?: () => void }) => {
  const { t } = useTranslation(['parts', 'fault'])
  const fault = asFault(error)
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={t(`fault:${fault.code}.what`)}>
      <Text size="sm">
        <strong>{t('parts:safe')}</strong> {t(`fault:${fault.code}.safe`)}
      </Text>
      <Text size="sm">
        <strong>{t('parts:doNow')}</strong> {t(`fault:${fault.code}.doNow`)}
      </Text>
      {onRetry && (
        <Group mt="xs">
          <Button size="xs" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
            {t('parts:again')}
          </Button>
        </Group>
      )}
      <details className={styles.details}>
        <summary>{t('parts:details')}</summary>
        <CopyDetails text={asLines(fault)} />
      </details>
    </Alert>
  )
}
