import { Button, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../ipc/hooks.ts'
import { useNumbers } from '../text/use-numbers.ts'
import { tellFault } from './notify.tsx'
import styles from './frame.module.css'

const cancel = () => void call('workspace.cancelBackUp', {}).catch(tellFault)

/** How far the running backup is, asked four times a second, and its end at a press; nothing while the person picks a folder. */
export const BackUpProgress = () => {
  const { t } = useTranslation('safety')
  const numbers = useNumbers()
  const { data } = useQuery({
    queryKey: ['workspace.backUpProgress', {}],
    queryFn: () => call('workspace.backUpProgress', {}),
    refetchInterval: 250,
    gcTime: 0,
    staleTime: 0,
  })
  if (!data) return null
  const { done, total } = data
  return (
    <span className={styles.progress}>
      <Progress.Root w={120} size="lg">
        <Progress.Section value={total === 0 ? 0 : (100 * done) / total} aria-label={t('backUp.progress')} />
      </Progress.Root>
      <span>{t('backUp.of', { done: numbers.bytes(done), total: numbers.bytes(total) })}</span>
      <Button size="compact-xs" variant="default" onClick={cancel}>
        {t('backUp.cancel')}
      </Button>
    </span>
  )
}
