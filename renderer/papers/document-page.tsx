import './fonts.css'
import { Button, Text } from '@mantine/core'
import { IconArrowLeft, IconFileDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PaperFormat, PaperRef } from '../../shared/domain/paper.ts'
import { useCall, useCommand } from '../ipc/hooks.ts'
import { FaultText } from '../parts/fault-text.tsx'
import { tellDone, tellFault } from '../parts/notify.tsx'
import { OfficialPaper } from './official-paper.tsx'
import { usePageRules } from './use-page-rules.ts'
import { usePaperState } from './use-paper-state.ts'
import styles from './paper.module.css'

/** On the screen only: leaving the preview, and saving what it shows. */
const Toolbar = (props: { readonly paper: PaperRef; readonly formats: readonly PaperFormat[] | undefined }) => {
  const { paper, formats = [] } = props
  const { t } = useTranslation(['papers', 'paper'])
  const save = useCommand('papers.save')
  return (
    <header className={styles.toolbar} aria-label={t('paper:toolbar')}>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        renderRoot={(props) => <Link to="/papers" {...props} />}
      >
        {t('papers:back')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('paper:zoom')}
      </Text>
      <div className={styles.toolbarEnd}>
        {formats.map((format) => (
          <Button
            key={format}
            variant={format === 'pdf' ? 'filled' : 'default'}
            leftSection={<IconFileDownload size={18} aria-hidden />}
            disabled={save.isPending}
            loading={save.isPending && save.variables.format === format}
            onClick={() =>
              save.mutate(
                { paper, format },
                { onSuccess: ({ file }) => tellDone(t('papers:saved', { file })), onError: tellFault },
              )
            }
          >
            {t(`papers:saveAs.${format}`)}
          </Button>
        ))}
      </div>
    </header>
  )
}

/** Preview of a paper, which is the page that is printed. */
export const DocumentPage = ({ paper }: { readonly paper: PaperRef }) => {
  const { data, error, refetch } = useCall('papers.read', { paper })
  usePaperState(error !== null ? 'failed' : data === undefined ? null : 'ready')
  usePageRules(
    data === undefined
      ? null
      : {
          fingerprint: data.fingerprint,
          landscape: data.document.landscape,
          narrow: data.document.compact === true,
          title: [data.document.title, ...data.document.subtitle].join(' – '),
        },
  )
  return (
    <div className={styles.desk}>
      <Toolbar paper={paper} formats={data?.formats} />
      <main>
        {error !== null && (
          <div className={styles.problem}>
            <FaultText fault={error} onRetry={() => void refetch()} />
          </div>
        )}
        {data !== undefined && <OfficialPaper document={data.document} fingerprint={data.fingerprint} />}
      </main>
    </div>
  )
}
