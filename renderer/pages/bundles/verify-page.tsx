import { Button, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconFileCertificate, IconFolderOpen } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundledFile, VerdictDocument } from '../../../shared/ipc/calls/bundle.ts'
import { call, useCall } from '../../ipc/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FaultText } from '../../parts/fault-text.tsx'
import { Page } from '../../parts/page.tsx'
import { BundleResults } from './bundle-results.tsx'
import styles from './bundles.module.css'
import { KnownList } from './known-list.tsx'
import { WorkProgress } from './progress-bar.tsx'
import { useWorking } from './use-working.ts'
import { VerdictCard } from './verdict-card.tsx'
import { Checks, Signers } from './verdict-details.tsx'

/** The viewer brings pdf.js: only whoever looks into a file waits for it. */
const FilesView = lazy(async () => ({ default: (await import('./files-view.tsx')).FilesView }))

const Verdict = ({ document }: { readonly document: VerdictDocument }) => {
  const { t } = useTranslation('bundle')
  const [viewed, setViewed] = useState<readonly BundledFile[] | null>(null)
  const { intact } = document
  return (
    <div className={styles.document}>
      <VerdictCard document={document} />
      <Checks checks={document.checks} />
      {intact && <Signers intact={intact} />}
      {intact && <BundleResults intact={intact} onView={setViewed} />}
      <Text size="sm" c="dimmed">
        {t('value')}
      </Text>
      {viewed && (
        <Suspense>
          <FilesView files={viewed} onClose={() => setViewed(null)} />
        </Suspense>
      )}
    </div>
  )
}

/** Verifies what is picked, and what waits (double-click, drop) as soon as nothing else is verified. */
const useVerifying = () => {
  const cache = useQueryClient()
  const waiting = useCall('bundles.waiting', {})
  const file = waiting.data?.file ?? null
  const { busy, fault, run } = useWorking()
  const verify = useCallback(
    async (from: 'dialog' | 'waiting') => {
      const done = await run(async () => void (await call('bundles.verify', { from })))
      // A call that fails announces nothing, but the bundle before is closed and none waits any more.
      if (!done)
        await cache.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('bundles.') })
    },
    [run, cache],
  )
  // Main hands a waiting file out once: asking again for one that could not be read would end in nothing, and wipe out why.
  const tried = useRef(0)
  useEffect(() => {
    if (file === null || busy || tried.current === waiting.dataUpdatedAt) return
    tried.current = waiting.dataUpdatedAt
    void verify('waiting')
  }, [file, busy, verify, waiting.dataUpdatedAt])
  return { busy, fault, verify }
}

/**
 * Kiểm tra gói: the verdict first, then every check, the signers, the results and their recomputation. Last, the councils known on
 * this machine: who only receives has no other screen to take one back.
 */
export const VerifyPage = () => {
  const { t } = useTranslation('bundle')
  const opened = useCall('bundles.opened', {})
  const known = useCall('bundles.known', {})
  const state = useCall('workspace.state', {})
  const { busy, fault, verify } = useVerifying()
  const document = opened.data ?? null
  const open = (
    <Button
      variant={document === null ? 'filled' : 'default'}
      leftSection={<IconFolderOpen size={18} aria-hidden />}
      loading={busy}
      onClick={() => void verify('dialog')}
    >
      {document === null ? t('open') : t('openAnother')}
    </Button>
  )
  return (
    <Page
      title={t('verifyTitle')}
      layout="narrow"
      aside={document && <code className={styles.fileName}>{document.file}</code>}
      actions={document && open}
      {...(state.data?.open && { breadcrumb: [{ label: t('title'), to: '/bundles' }] })}
      loading={opened.isPending}
      error={opened.error}
      onRetry={() => void opened.refetch()}
    >
      {fault !== null && <FaultText fault={fault} />}
      {busy && <WorkProgress />}
      {!busy && document && <Verdict key={document.file} document={document} />}
      {!busy && document === null && (
        <EmptyState
          icon={<IconFileCertificate size={48} stroke={1.5} aria-hidden />}
          title={t('empty.title')}
          action={open}
        >
          {t('empty.text')}
        </EmptyState>
      )}
      {!busy && known.data !== undefined && known.data.length > 0 && (
        <div className={styles.lists}>
          <KnownList />
        </div>
      )}
    </Page>
  )
}
