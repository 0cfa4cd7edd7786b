import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall, useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { OnBehalfField } from '../../parts/on-behalf-field.tsx'
import { useDecides } from '../../parts/use-decides.ts'
import { useCloseAll, type Refused } from './use-close-all.ts'
import styles from './papers.module.css'

type Dossiers = Output<'dossiers.list'>

const RefusedList = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const { t } = useTranslation(['papers', 'results', 'fault'])
  if (refused.length === 0) return null
  return (
    <Alert color="yellow" mt="sm" title={t('papers:closing.refused')}>
      <ul className={styles.plain}>
        {refused.map(({ code, blockers, correcting, ownSheetDue }) => (
          <li key={code}>
            <strong>{code}</strong>:{' '}
            {[
              ...blockers.map((blocker) => t(`results:blockers.${blocker}`)),
              ...(ownSheetDue ? [t('fault:own-sheet-due.what')] : []),
              ...(correcting.length > 0 ? [t('results:correcting', { names: correcting.join(', ') })] : []),
            ].join('; ')}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const ClosedList = ({ closed, onBehalf }: { readonly closed: Dossiers; readonly onBehalf: string }) => {
  const { t } = useTranslation('papers')
  const ask = useConfirm()
  const decides = useDecides()
  const reopen = useCommand('dossiers.reopen')
  const take = async ({ id, product }: Dossiers[number]) => {
    const title = t('closing.reopenTitle', { product })
    const answer = await ask({
      title,
      text: t('closing.reopenText'),
      action: t('closing.reopen'),
      withReason: 'in-minutes',
    })
    if (answer === null) return
    reopen.mutate(
      { id, reason: answer.reason, onBehalf },
      { onSuccess: () => tellDone(t('closing.reopened')), onError: tellFault },
    )
  }
  return (
    <details className={styles.closed}>
      <summary>
        {t('closing.closedProducts')} ({closed.length})
      </summary>
      <ul className={styles.plain}>
        {closed.map((dossier) => (
          <li key={dossier.id}>
            <span>
              {dossier.code} · {dossier.product}
            </span>
            {decides(dossier.recused) && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconLockOpen size={16} aria-hidden />}
                aria-label={`${t('closing.reopen')}: ${dossier.product}`}
                onClick={() => void take(dossier)}
              >
                {t('closing.reopen')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Closing the products and the session: what makes papers official comes before the papers. */
export const ClosingSection = ({
  dossiers,
  children,
}: {
  readonly dossiers: Dossiers
  /** Stands there once the session is closed. */
  readonly children: ReactNode
}) => {
  const { t } = useTranslation('papers')
  const [onBehalf, setOnBehalf] = useState('')
  const [tried, setTried] = useState(false)
  const { data: council } = useCall('council.read', {})
  const { data: acting } = useCall('acting.read', {})
  const closeSession = useCommand('session.close')
  const { busy, refused, closeAll } = useCloseAll()
  const decides = useDecides()
  const open = dossiers.filter(({ state }) => state === 'open')
  const own = open.filter(({ recused }) => decides(recused))
  const others = open.filter(({ recused }) => !decides(recused))
  const closed = dossiers.filter(({ state }) => state === 'closed')
  const isSecretary = council?.council.roster.find(({ id }) => id === acting?.member)?.role === 'secretary'
  const lacksMinutes = isSecretary && onBehalf.trim() === ''
  /** Nothing is closed before the secretary named the minutes. */
  const unlessLacking = (act: () => void) => () => {
    setTried(true)
    if (!lacksMinutes) act()
  }
  const sessionClosed = council?.session.state === 'closed'
  const settled = dossiers.length - open.length
  return (
    <section aria-labelledby="closing" className={styles.section}>
      <h2 id="closing">{t('closing.title')}</h2>
      <Text>
        {sessionClosed ? t('closing.sessionClosed') : t('closing.progress', { closed: settled, all: dossiers.length })}
      </Text>
      <Progress
        value={(100 * settled) / dossiers.length}
        my="xs"
        aria-label={t('closing.progress', { closed: settled, all: dossiers.length })}
      />
      <Text size="sm" c="dimmed">
        {t('closing.explain')}
      </Text>
      {sessionClosed && children}
      {isSecretary && (
        <OnBehalfField value={onBehalf} onChange={setOnBehalf} missing={tried && lacksMinutes} mt="sm" maw={520} />
      )}
      {!sessionClosed && (own.length > 0 || decides([])) && (
        <Group mt="sm">
          <Button
            leftSection={<IconLock size={18} aria-hidden />}
            disabled={own.length === 0}
            loading={busy}
            onClick={unlessLacking(
              () => void closeAll(own, onBehalf).then((count) => tellDone(t('closing.closed', { count })), tellFault),
            )}
          >
            {t('closing.closeAll')}
          </Button>
          {decides([]) && (
            <Button
              variant="default"
              disabled={open.length > 0}
              loading={closeSession.isPending}
              onClick={unlessLacking(() =>
                closeSession.mutate(
                  { onBehalf },
                  { onSuccess: () => tellDone(t('closing.closedSession')), onError: tellFault },
                ),
              )}
            >
              {t('closing.closeSession')}
            </Button>
          )}
        </Group>
      )}
      {own.length === 0 && !decides([]) ? (
        <Text size="sm" mt="xs">
          {t('closing.onlyPresiding')}
        </Text>
      ) : (
        others.length > 0 && (
          <Text size="sm" mt="xs">
            {t('closing.othersDecide', { codes: others.map(({ code }) => code).join(', ') })}
          </Text>
        )
      )}
      <RefusedList refused={refused} />
      {closed.length > 0 && <ClosedList closed={closed} onBehalf={onBehalf} />}
    </section>
  )
}
