import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usualKinds } from '../../../shared/domain/paper.ts'
import type { ListedPaper, PapersMaking } from '../../../shared/ipc/calls/paper.ts'
import { useCall, useCommand } from '../../ipc/hooks.ts'
import { tellFault } from '../../parts/notify.tsx'
import { paperName } from './wanted-papers.ts'
import styles from './papers.module.css'

const Working = ({ making: { now, done, all } }: { readonly making: PapersMaking }) => {
  const { t } = useTranslation('papers')
  const stop = useCommand('papers.stopKeeping')
  if (now === null)
    return (
      <Text component="output" display="block" mt="sm">
        {t('keeping.looking')}
      </Text>
    )
  const what = paperName(now.paper, now.code, null, t)
  return (
    <>
      <Group mt="sm" align="center">
        <Text component="output">{t('all.working', { done: done + 1, all, what })}</Text>
        <Progress value={(100 * done) / all} aria-label={t('all.progress')} flex={1} miw={120} />
        <Button variant="default" onClick={() => stop.mutate({}, { onError: tellFault })}>
          {t('all.stop')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('keeping.goesOn')}
      </Text>
    </>
  )
}

const Missing = ({ count, failed }: { readonly count: number; readonly failed: PapersMaking['failed'] }) => {
  const { t } = useTranslation(['papers', 'fault'])
  const keep = useCommand('papers.keep')
  return (
    <Alert color="yellow" mt="sm" title={t('papers:keeping.left', { count })}>
      <Text size="sm">{t('papers:keeping.leftText')}</Text>
      {failed.length > 0 && (
        <ul className={styles.plain}>
          {failed.map(({ paper, format, code, because }) => (
            <li key={JSON.stringify([paper, format])}>
              {paperName(paper, code, null, t)} ({format.toUpperCase()}): {t(`fault:${because}.what`)}
            </li>
          ))}
        </ul>
      )}
      <Button mt="xs" size="compact-sm" variant="default" onClick={() => keep.mutate({}, { onError: tellFault })}>
        {t('papers:keeping.goOn')}
      </Button>
    </Alert>
  )
}

/**
 * Main makes the papers of a closed session by itself: how far it is, which could not be made, what is not there yet. In: the papers as
 * listed, and whether the list is being asked for again.
 */
export const KeepingPapers = ({
  papers,
  stale,
}: {
  readonly papers: readonly ListedPaper[]
  readonly stale: boolean
}) => {
  const { t } = useTranslation('papers')
  const { data: making } = useCall('papers.making', {})
  if (making === undefined) return null
  if (making?.working === true) return <Working making={making} />
  const usual = papers.filter(({ paper, hidden }) => usualKinds.includes(paper.kind) && !hidden)
  const missing = usual.filter(({ kept }) => !kept)
  if (missing.length > 0 && stale) return null
  if (missing.length > 0) return <Missing count={missing.length} failed={making?.failed ?? []} />
  return (
    <Text component="output" display="block" mt="sm">
      {t('keeping.made', { count: usual.length })}
    </Text>
  )
}
