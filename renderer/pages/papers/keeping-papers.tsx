import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Keeping } from './use-keep-papers.ts'
import styles from './papers.module.css'

/** How far the papers of the session that was just closed are made, and which were not. */
export const KeepingPapers = ({ state, onStop }: { readonly state: Keeping; readonly onStop: () => void }) => {
  const { t } = useTranslation('papers')
  if (state.kind === 'idle') return null
  if (state.kind === 'working')
    return (
      <Group mt="sm" align="center">
        <Text component="output">{t('all.working', state)}</Text>
        <Progress value={(100 * (state.done - 1)) / state.all} aria-label={t('all.progress')} flex={1} miw={120} />
        <Button variant="default" onClick={onStop}>
          {t('all.stop')}
        </Button>
      </Group>
    )
  if (state.left.length === 0)
    return (
      <Text component="output" mt="sm">
        {t('keeping.made', { count: state.count })}
      </Text>
    )
  return (
    <Alert color="yellow" mt="sm" title={t('keeping.left', { count: state.left.length })}>
      <Text size="sm">{t('keeping.leftText')}</Text>
      <ul className={styles.plain}>
        {state.left.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </Alert>
  )
}
