import { Button, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { percentText } from '../../text/format.ts'
import styles from './bundles.module.css'
import { stopWork, useProgress } from './use-working.ts'

/** How far verifying or sealing is, with a way to stop it. */
export const WorkProgress = () => {
  const { t } = useTranslation('bundle')
  const progress = useProgress()
  const share = progress === null || progress.total === 0 ? 0 : (progress.done * 100) / progress.total
  return (
    <div className={styles.progress}>
      <Text component="output">
        {progress === null ? t('wait.starting') : `${t(`wait.${progress.work}`)} ${percentText(share, 100)}`}
      </Text>
      <Progress.Root size="lg">
        <Progress.Section value={share} aria-label={t('wait.bar')} />
      </Progress.Root>
      <Button variant="default" size="xs" onClick={stopWork} disabled={progress === null}>
        {t('wait.stop')}
      </Button>
    </div>
  )
}
