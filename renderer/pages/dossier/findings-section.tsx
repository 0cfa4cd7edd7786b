import { Badge, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconFlag, IconGavel, IconSparkles, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameIn, type Council } from '../../../shared/domain/council.ts'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import type { Dossier } from '../../../shared/domain/dossier.ts'
import type { Finding, OpenFinding } from '../../../shared/domain/finding.ts'
import { momentText } from '../../text/format.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useDecides } from '../../parts/use-decides.ts'
import { usePersonName } from '../../parts/use-person-name.ts'
import { DecideFinding, ProposeFinding } from './finding-forms.tsx'
import { Section } from './section.tsx'
import styles from './dossier.module.css'

type Shown = Finding | OpenFinding
type Dialog =
  | { readonly kind: 'propose' }
  | { readonly kind: 'decide'; readonly finding: Shown; readonly status: 'decided' | 'rejected' }

const colours = { proposed: 'amber', decided: 'red', rejected: 'gray' } as const

/** Stored findings first, then those that the sheets derive and nobody has decided yet. */
const together = (dossier: Dossier, open: readonly OpenFinding[]): readonly Shown[] => [
  ...dossier.findings,
  ...open.filter(({ id }) => id === null),
]

const FindingCard = (props: {
  readonly finding: Shown
  readonly nameOf: (id: string) => string
  readonly byMajority: boolean
  /** Whether the person at work may. */
  readonly decides: boolean
  /** The dossier is closed: nothing is decided any more. */
  readonly closed: boolean
  readonly onDecide: (status: 'decided' | 'rejected') => void
}) => {
  const { t } = useTranslation('dossier')
  const { finding, nameOf } = props
  const decision = 'decision' in finding ? finding.decision : undefined
  const criterion = finding.criterion
  return (
    <li className={styles.finding} data-status={finding.status}>
      <Group gap="xs">
        <strong>{t(`findings.kinds.${finding.kind}`)}</strong>
        {criterion !== undefined && <span>{t('findings.at', { criterion })}</span>}
        <Badge color={colours[finding.status]}>{t(`findings.status.${finding.status}`)}</Badge>
        {finding.derived && (
          <Badge color="blue" leftSection={<IconSparkles size={13} aria-hidden />}>
            {t('findings.derived')}
          </Badge>
        )}
      </Group>
      <Text size="sm">{finding.ground}</Text>
      {'sheetsOf' in finding && finding.sheetsOf.length > 0 && criterion !== undefined && (
        <Text size="xs" c="dimmed">
          {t('findings.derivedFrom', { members: finding.sheetsOf.map(nameOf).join(', '), criterion })}
        </Text>
      )}
      {finding.proposedBy !== null && 'proposedAt' in finding && (
        <Text size="xs" c="dimmed">
          {t('findings.by', { name: nameOf(finding.proposedBy), at: momentText(finding.proposedAt) })}
        </Text>
      )}
      {decision && (
        <Text size="sm" className={styles.decision}>
          {t('findings.decision', { name: nameOf(decision.by), at: momentText(decision.at), reason: decision.reason })}
          {decision.onBehalf && ` (${t('findings.onBehalfOf', { minutes: decision.onBehalf })})`}
          {decision.vote && ` ${t('vote.said', { ...decision.vote })}`}
        </Text>
      )}
      {finding.status === 'proposed' && !props.closed && !props.decides && (
        <Text size="xs" c="dimmed">
          {t('findings.othersDecide')}
        </Text>
      )}
      {finding.status === 'proposed' && !props.closed && props.decides && (
        <Group gap="xs" mt={6}>
          <Button
            size="compact-sm"
            leftSection={<IconGavel size={16} aria-hidden />}
            onClick={() => props.onDecide('decided')}
          >
            {t(props.byMajority ? 'vote.record' : 'findings.decide')}
          </Button>
          {!props.byMajority && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconX size={16} aria-hidden />}
              onClick={() => props.onDecide('rejected')}
            >
              {t('findings.reject')}
            </Button>
          )}
        </Group>
      )}
    </li>
  )
}

const titleOf = (dialog: Dialog | null) =>
  dialog?.kind !== 'decide'
    ? 'findings.proposeTitle'
    : dialog.status === 'decided'
      ? 'findings.decideTitle'
      : 'findings.rejectTitle'

/** Findings (phát hiện) about the dossier: raised, derived from sheets, decided or rejected with the reason. */
export const FindingsSection = (props: {
  readonly dossier: Dossier
  readonly set: CriteriaSet | undefined
  readonly council: Council
  readonly openFindings: readonly OpenFinding[]
}) => {
  const { t } = useTranslation('dossier')
  const decides = useDecides()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const shown = together(props.dossier, props.openFindings)
  const closed = props.dossier.state.kind === 'closed'
  const named = usePersonName()
  const nameOf = (id: string) => named(nameIn(props.council, id))
  return (
    <Section
      title={t('findings.title')}
      id="findings"
      actions={
        !closed && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFlag size={16} aria-hidden />}
            disabled={props.set === undefined}
            onClick={() => setDialog({ kind: 'propose' })}
          >
            {t('findings.propose')}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed">
          <IconCheck size={14} aria-hidden /> {t('findings.none')}
        </Text>
      ) : (
        <ul className={styles.findings}>
          {shown.map((finding) => (
            <FindingCard
              key={finding.id ?? `derived-${finding.criterion}`}
              finding={finding}
              nameOf={nameOf}
              decides={decides(props.dossier.recusals.map(({ member }) => member))}
              closed={closed}
              byMajority={props.council.rules.findingsDecidedBy === 'majority'}
              onDecide={(status) => setDialog({ kind: 'decide', finding, status })}
            />
          ))}
        </ul>
      )}
      <Dialog
        opened={dialog !== null}
        onClose={close}
        title={t(titleOf(dialog), {
          kind: dialog?.kind === 'decide' ? t(`findings.kinds.${dialog.finding.kind}`) : '',
        })}
      >
        {dialog?.kind === 'propose' && props.set && (
          <ProposeFinding id={props.dossier.id} set={props.set} onDone={close} />
        )}
        {dialog?.kind === 'decide' && (
          <>
            <Text size="sm" mb="sm">
              {dialog.finding.ground}
            </Text>
            <DecideFinding
              id={props.dossier.id}
              council={props.council}
              finding={
                dialog.finding.id === null ? { derivedAt: dialog.finding.criterion ?? '' } : { id: dialog.finding.id }
              }
              status={dialog.status}
              onDone={close}
            />
          </>
        )}
      </Dialog>
    </Section>
  )
}
