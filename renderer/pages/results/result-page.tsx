import { Anchor, Button } from '@mantine/core'
import { IconEyeOff, IconFileText, IconFolder } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Council } from '../../../shared/domain/council.ts'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall, useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { PackNotice } from '../../parts/pack-notice.tsx'
import { Page } from '../../parts/page.tsx'
import { ResultStatusBadge } from '../../parts/status-badge.tsx'
import { useDecidesOver } from '../../parts/use-decides.ts'
import { useScoredBy } from '../../parts/use-scored-by.ts'
import { reasonsInOrder } from '../../parts/reasons-in-order.ts'
import { useReasonWords } from '../../parts/use-reason-words.ts'
import { Section } from '../dossier/section.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { Dissents } from './dissents.tsx'
import { OfficialState } from './official-card.tsx'
import { SheetsTable } from './sheets-table.tsx'
import { Verdict } from './verdict.tsx'
import styles from './results.module.css'

type Read = Output<'results.read'>

/** The role of who works here; undefined while nobody does. */
const useRole = () => {
  const { data: council } = useCall('council.read', {})
  const { data: acting } = useCall('acting.read', {})
  return council?.council.roster.find(({ id }) => id === acting?.member)?.role
}

/** Who presides lets a spread pass, or the secretary records it, with the reason that is printed. */
const OverrideSpread = ({
  result,
  product,
  limit,
}: {
  readonly result: Result
  readonly product: string
  readonly limit: number
}) => {
  const { t } = useTranslation('results')
  const ask = useConfirm()
  const isSecretary = useRole() === 'secretary'
  const override = useCommand('dossiers.overrideSpread')
  const decides = useDecidesOver(result.id)
  const spread = result.spread ?? 0
  const decide = async () => {
    const answer = await ask({
      title: t('detail.overrideTitle', { spread }),
      text: t('detail.overrideText', { product, spread, limit }),
      action: t('detail.override'),
      withReason: 'in-minutes',
      withMinutes: isSecretary,
    })
    if (answer === null) return
    override.mutate(
      { id: result.id, reason: answer.reason, onBehalf: answer.onBehalf },
      { onSuccess: () => tellDone(t('detail.overridden')), onError: tellFault },
    )
  }
  if (!decides) return null
  return (
    <Button size="compact-sm" variant="default" onClick={() => void decide()}>
      {t('detail.override')}…
    </Button>
  )
}

const Reasons = (props: { readonly read: Read; readonly result: Result; readonly council: Council }) => {
  const { t } = useTranslation('results')
  const { read, result, council } = props
  const words = useReasonWords(council.roster)
  const { near, higher } = reasonsInOrder(read.named.reasons, result)
  return (
    <Section title={t('detail.why')}>
      <ol className={styles.reasons}>
        {near.map((reason) => (
          <li key={JSON.stringify(reason)} data-kind={reason.kind}>
            {words(reason)}{' '}
            {reason.kind === 'spread-exceeded' && (
              <OverrideSpread result={result} product={read.named.product} limit={council.rules.spreadLimit} />
            )}
            {(reason.kind === 'open-findings' || reason.kind === 'conflict') && (
              <Anchor
                inherit
                renderRoot={(props) => <Link to="/dossiers/$dossier" params={{ dossier: result.id }} {...props} />}
              >
                {t(reason.kind === 'conflict' ? 'detail.conflict' : 'detail.toFindings')}
              </Anchor>
            )}
          </li>
        ))}
      </ol>
      {higher.length > 0 && (
        <details className={styles.higher}>
          <summary>{t('detail.higher', { count: higher.length })}</summary>
          <ol className={styles.reasons}>
            {higher.map((reason) => (
              <li key={JSON.stringify(reason)}>{words(reason)}</li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  )
}

const Shown = (props: {
  readonly read: Read
  readonly result: Result
  readonly set: CriteriaSet
  readonly council: Council
  readonly thresholds: readonly number[]
}) => {
  const { t } = useTranslation('results')
  const { read, result, set, council } = props
  const waived = read.named.reasons.flatMap((reason) => (reason.kind === 'waived' ? [reason.data.criterion] : []))
  return (
    <>
      <Verdict result={result} set={set} thresholds={props.thresholds} />
      <div className={styles.two}>
        <div className={styles.stack}>
          <Reasons read={read} result={result} council={council} />
          {read.dissents.length > 0 && (
            <Section title={t('detail.dissents')}>
              <Dissents id={result.id} dissents={read.dissents} />
            </Section>
          )}
        </div>
        <div className={styles.stack}>
          <OfficialState because={result.notOfficialBecause} correcting={read.correcting} />
          {read.sheets.length > 0 && (
            <Section title={t('detail.sheets')}>
              <SheetsTable sheets={read.sheets} />
            </Section>
          )}
        </div>
      </div>
      {result.counted > 0 && (
        <Section title={t('detail.criteria')}>
          <CriteriaTable read={read} set={set} result={result} waived={waived} />
        </Section>
      )}
    </>
  )
}

const Hidden = ({ named: { id, ended } }: { readonly named: Read['named'] }) => {
  const { t } = useTranslation('results')
  if (ended !== null)
    return (
      <EmptyState icon={<ResultStatusBadge status={ended} />} title={t('hiddenShort')}>
        {t('hiddenEnded')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<IconEyeOff size={48} stroke={1.5} aria-hidden />}
      title={t('hiddenShort')}
      action={
        <Button mt="sm" renderRoot={(props) => <Link to="/sheet/$dossier" params={{ dossier: id }} {...props} />}>
          {t('toSheet')}
        </Button>
      }
    >
      {t('hidden')}
    </EmptyState>
  )
}

const Actions = ({ id, hidden }: { readonly id: string; readonly hidden: boolean }) => {
  const { t } = useTranslation('results')
  return (
    <>
      {!hidden && (
        <Button
          leftSection={<IconFileText size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/papers/scorecard/$dossier" params={{ dossier: id }} {...props} />}
        >
          {t('detail.scorecard')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconFolder size={18} aria-hidden />}
        renderRoot={(props) => <Link to="/dossiers/$dossier" params={{ dossier: id }} {...props} />}
      >
        {t('detail.dossier')}
      </Button>
    </>
  )
}

/** One product's result and why it is as it is. */
export const ResultPage = () => {
  const { t } = useTranslation('results')
  const { dossier: id } = useParams({ from: '/framed/results/$dossier' })
  const { data, error, isPending, refetch } = useCall('results.read', { id })
  const dossier = useCall('dossiers.read', { id })
  const around = useScoredBy(dossier.data?.dossier)
  const result = data?.named.result ?? null
  return (
    <Page
      title={data?.named.product ?? t('title')}
      breadcrumb={[{ label: t('title'), to: '/results' }]}
      aside={data && <span className={styles.code}>{data.named.code}</span>}
      loading={isPending || around.loading}
      error={error ?? dossier.error ?? around.error}
      onRetry={() => void refetch()}
      actions={data && <Actions id={id} hidden={result === null} />}
    >
      {data && result === null && <Hidden named={data.named} />}
      {data && result !== null && around.set && around.council && (
        <>
          <PackNotice pinned={dossier.data?.dossier.pack ?? null} />
          <Shown
            read={data}
            result={result}
            set={around.set}
            council={around.council}
            thresholds={around.pack?.stars.map(({ from }) => from) ?? []}
          />
        </>
      )}
    </Page>
  )
}
