import './fonts.css'
import { Button, Text } from '@mantine/core'
import { IconArrowLeft, IconFileDownload } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCall, useCommand } from '../ipc/hooks.ts'
import { FaultText } from '../parts/fault-text.tsx'
import { tellDone, tellFault } from '../parts/notify.tsx'
import { texts } from '../text/i18n.ts'
import { Scorecard } from './scorecard.tsx'
import { usePageRules } from './use-page-rules.ts'
import { usePaperState } from './use-paper-state.ts'
import styles from './paper.module.css'

/** On the screen only: leaving the preview, and saving what it shows as a PDF. */
const Toolbar = ({ id, ready }: { readonly id: string; readonly ready: boolean }) => {
  const { t } = useTranslation('paper')
  const save = useCommand('papers.saveScorecard')
  return (
    <header className={styles.toolbar} aria-label={t('toolbar')}>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        renderRoot={(props) => <Link to="/results/$dossier" params={{ dossier: id }} {...props} />}
      >
        {t('back')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('zoom')}
      </Text>
      <Button
        className={styles.toolbarEnd ?? ''}
        leftSection={<IconFileDownload size={18} aria-hidden />}
        disabled={!ready}
        loading={save.isPending}
        onClick={() =>
          save.mutate(
            { id },
            {
              onSuccess: ({ file, pages }) => tellDone(t('saved', { count: pages, file })),
              onError: tellFault,
            },
          )
        }
      >
        {t('save')}
      </Button>
    </header>
  )
}

/** Preview of the scorecard, which is the page that is printed. */
export const ScorecardPage = () => {
  const { dossier: id } = useParams({ from: '/papers/scorecard/$dossier' })
  const { data, error, refetch } = useCall('papers.scorecard', { id })
  const result = data?.named.result ?? null
  const isReady = data !== undefined && result !== null
  usePageRules(
    data === undefined
      ? null
      : {
          fingerprint: data.fingerprint,
          landscape: false,
          narrow: false,
          title: texts.getFixedT('vi', 'paper')('title'),
        },
  )
  usePaperState(error !== null ? 'failed' : isReady ? 'ready' : null)
  return (
    <div className={styles.desk}>
      <Toolbar id={id} ready={isReady} />
      <main>
        {error !== null && (
          <div className={styles.problem}>
            <FaultText fault={error} onRetry={() => void refetch()} />
          </div>
        )}
        {isReady && <Scorecard content={data} result={result} />}
      </main>
    </div>
  )
}
