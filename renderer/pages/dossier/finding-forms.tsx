import { Button, Select, Stack, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { voteHolds } from '../../../shared/council/vote.ts'
import type { Council } from '../../../shared/domain/council.ts'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { FindingKind, findingKinds } from '../../../shared/domain/finding.ts'
import type { DossierId, FindingId } from '../../../shared/domain/id.ts'
import { useCall, useCommand } from '../../ipc/hooks.ts'
import { DialogFoot } from '../../parts/dialog.tsx'
import { OnBehalfField } from '../../parts/on-behalf-field.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { matchesSearch } from '../../text/format.ts'
import { noVote, voteFrom, VoteFields } from './vote-fields.tsx'

type Words = 'vi' | 'en'

const criterionChoices = (set: CriteriaSet, kind: FindingKind, language: Words) =>
  criteriaOf(set)
    .filter(({ minimaWaivable }) => kind !== 'waiver' || minimaWaivable)
    .map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` }))

/** Grounds that the table itself lists for a finding of this kind: of the whole dossier, or in the notes of a criterion. */
const groundChoices = (set: CriteriaSet, kind: FindingKind, criterion: string | null, language: Words): string[] => {
  const notes = criteriaOf(set)
    .filter(({ code }) => criterion === null || code === criterion)
    .flatMap(({ notes }) => notes.filter((note) => note.kind === kind).map(({ text }) => text[language]))
  const whole = kind === 'knockout' && criterion === null ? set.knockouts.map((ground) => ground[language]) : []
  return [...new Set([...whole, ...notes])]
}

/** Raises a finding: kind, where, ground. It changes nothing until it is decided. */
export const ProposeFinding = (props: {
  readonly id: DossierId
  readonly set: CriteriaSet
  readonly onDone: () => void
}) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const [kind, setKind] = useState<FindingKind>('knockout')
  const [criterion, setCriterion] = useState<string | null>(null)
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const propose = useCommand('dossiers.propose')
  const criteria = criterionChoices(props.set, kind, language)
  const grounds = groundChoices(props.set, kind, criterion, language)
  const withoutCriterion = kind === 'waiver' && criterion === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (ground.trim() === '' || withoutCriterion) return
    propose.mutate(
      { id: props.id, kind, criterion, ground },
      {
        onSuccess: () => {
          tellDone(t('findings.sent'))
          props.onDone()
        },
        onError: tellFault,
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Select
          label={t('findings.kind')}
          description={t(`findings.kindHint.${kind}`)}
          data={findingKinds.map((value) => ({ value, label: t(`findings.kinds.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => {
            setKind(FindingKind.parse(value))
            setCriterion(null)
          }}
        />
        <Select
          label={t('findings.criterion')}
          placeholder={t('findings.criterionNone')}
          data={criteria}
          value={criterion}
          onChange={setCriterion}
          searchable
          clearable
          error={tried && withoutCriterion ? t('findings.criterionMissing') : null}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && matchesSearch(String(option.label), search))
          }
        />
        {grounds.length > 0 && (
          <Select
            label={t('findings.grounds')}
            data={grounds}
            value={null}
            onChange={(value) => setGround(value ?? ground)}
          />
        )}
        <Textarea
          label={t('findings.ground')}
          value={ground}
          onChange={(event) => setGround(event.currentTarget.value)}
          autosize
          minRows={3}
          required
          error={tried && ground.trim() === '' ? t('findings.groundMissing') : null}
        />
        <DialogFoot onLeave={props.onDone}>
          <Button type="submit" loading={propose.isPending}>
            {t('findings.send')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  )
}

/**
 * The decision about a finding by the chair, or recorded by the secretary with the minutes it stands in. Where the majority
 * decides, its vote says which way.
 */
export const DecideFinding = (props: {
  readonly id: DossierId
  readonly council: Council
  readonly finding: { readonly id: FindingId } | { readonly derivedAt: string }
  readonly status: 'decided' | 'rejected'
  readonly onDone: () => void
}) => {
  const { t } = useTranslation(['dossier', 'parts'])
  const [reason, setReason] = useState('')
  const [minutes, setMinutes] = useState('')
  const [typedVote, setTypedVote] = useState(noVote)
  const [tried, setTried] = useState(false)
  const decide = useCommand('dossiers.decide')
  const acting = useCall('acting.read', {})
  const isSecretary = props.council.roster.some(({ id, role }) => id === acting.data?.member && role === 'secretary')
  const { findingsDecidedBy, voteOnFindings } = props.council.rules
  const byMajority = findingsDecidedBy === 'majority'
  const vote = voteFrom(typedVote)
  const status = byMajority ? (vote !== null && voteHolds(vote) ? 'decided' : 'rejected') : props.status
  const lacksMinutes = isSecretary && minutes.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '' || lacksMinutes || (byMajority && vote === null)) return
    decide.mutate(
      { id: props.id, finding: props.finding, status, reason, onBehalf: minutes.trim(), vote },
      {
        onSuccess: () => {
          tellDone(t('findings.decided'))
          props.onDone()
        },
        onError: tellFault,
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {(byMajority || voteOnFindings) && (
          <VoteFields
            council={props.council}
            typed={typedVote}
            onType={setTypedVote}
            decides={byMajority}
            missing={tried && byMajority}
          />
        )}
        <Textarea
          label={t('findings.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          required
          data-autofocus
          error={tried && reason.trim() === '' ? t('findings.reasonMissing') : null}
        />
        {isSecretary && <OnBehalfField value={minutes} onChange={setMinutes} missing={tried && lacksMinutes} />}
        <DialogFoot onLeave={props.onDone}>
          <Button type="submit" color={status === 'rejected' ? 'red' : 'ocop'} loading={decide.isPending}>
            {t(byMajority ? 'vote.record' : status === 'decided' ? 'findings.decide' : 'findings.reject')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  )
}
