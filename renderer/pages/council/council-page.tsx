import { zodResolver } from '@hookform/resolvers/zod'
import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconEye } from '@tabler/icons-react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { MemberId } from '../../../shared/domain/id.ts'
import { isManager } from '../../../shared/domain/member.ts'
import type { CouncilEntry } from '../../../shared/ipc/calls/council.ts'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall, useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { onePerId } from '../../parts/pack-name.ts'
import { Page } from '../../parts/page.tsx'
import { AboutFields } from './about-fields.tsx'
import { CouncilForm, typedFrom, filledRows, type CouncilTyped } from './council-form.ts'
import { FormSections, type FormSection } from './form-sections.tsx'
import { MachineSection } from './machine-section.tsx'
import { PresentSection } from './present-section.tsx'
import { RosterFields } from './roster-fields.tsx'
import { RulesFields } from './rules-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { SessionFields } from './session-fields.tsx'
import styles from './council.module.css'

type Read = Output<'council.read'>

/** The council as saved, to be changed; another save elsewhere comes in without touching what is being typed. */
const useSettingsForm = (read: Read) =>
  useForm<CouncilTyped, unknown, CouncilEntry>({
    resolver: zodResolver(CouncilForm),
    values: typedFrom(read.council, read.session),
    resetOptions: { keepDirtyValues: true },
    mode: 'onTouched',
  })

/** The name of who sits at the machine where the roster to be saved no longer has them. */
const whoLeaves = ({ roster }: Read['council'], after: CouncilEntry['roster'], acting: MemberId | null) =>
  roster.find(({ id }) => id === acting && !after.some((member) => member.id === id))?.name

/** Saving asks for the reason, which stays in the journal and is printed in the minutes. */
const useSave = ({ rev, council: before }: Read, acting: MemberId | null, onSaved: () => void) => {
  const { t } = useTranslation('council')
  const ask = useConfirm()
  const save = useCommand('council.save')
  const ready = async (council: CouncilEntry) => {
    const assignmentsEnd = before.rules.whoScores === 'assigned' && council.rules.whoScores === 'everyone'
    const leaves = whoLeaves(before, council.roster, acting)
    const answer = await ask({
      title: t('settings.reasonTitle'),
      text: (
        <>
          <p>{t('settings.reasonText')}</p>
          {leaves !== undefined && <p>{t('settings.leavesThemself', { name: leaves })}</p>}
          {assignmentsEnd && <p>{t('settings.assignmentsEnd')}</p>}
        </>
      ),
      action: t('settings.saveAction'),
      withReason: 'in-minutes',
      danger: leaves !== undefined,
    })
    if (answer === null) return
    try {
      await save.mutateAsync({ rev, council, reason: answer.reason })
      onSaved()
      tellDone(t('settings.saved'))
    } catch (error) {
      tellFault(error)
    }
  }
  return { ready, busy: save.isPending }
}

/** Chair and secretary change everything; where the council has neither, anyone of the roster gives it one. */
type MayChange = 'everything' | 'roster' | 'nothing'

const mayChange = ({ roster }: Read['council'], acting: MemberId | null): MayChange => {
  const member = roster.find(({ id }) => id === acting)
  if (member === undefined) return 'nothing'
  if (isManager(member)) return 'everything'
  return roster.some(isManager) ? 'nothing' : 'roster'
}

const WhoMayChange = (props: { readonly managed: boolean; readonly may: MayChange }) => {
  const { t } = useTranslation('council')
  if (props.may === 'everything') return null
  return (
    <Alert
      color={props.managed ? 'gray' : 'amber'}
      icon={props.managed ? <IconEye aria-hidden /> : <IconAlertTriangle aria-hidden />}
      mb="md"
    >
      {t(props.managed ? 'settings.onlyManagers' : 'settings.noManager')}
    </Alert>
  )
}

const Settings = (props: {
  readonly read: Read
  readonly packs: readonly PackSummary[]
  readonly acting: MemberId | null
}) => {
  const { t } = useTranslation('council')
  const { read, packs, acting } = props
  const may = mayChange(read.council, acting)
  const mayManage = may === 'everything'
  const form = useSettingsForm(read)
  const { errors, isDirty } = form.formState
  const { ready, busy } = useSave(read, acting, () => form.reset(form.getValues()))
  const submit = async () => {
    form.setValue('roster', filledRows(form.getValues('roster')))
    await form.handleSubmit(ready)()
  }
  const field = (id: string, title: string, content: FormSection['content'], problem: unknown): FormSection => ({
    id,
    title,
    problem: Boolean(problem),
    content: (
      <fieldset className={styles.fields} disabled={!mayManage && may !== id}>
        {content}
      </fieldset>
    ),
  })
  const sections: FormSection[] = [
    { id: 'present', title: t('settings.present'), content: <PresentSection read={read} mayMark={mayManage} /> },
    field('session', t('session.title'), <SessionFields packs={packs} />, errors.session ?? errors.packId),
    field('roster', t('roster.title'), <RosterFields />, errors.roster),
    field('rules', t('rules.title'), <RulesFields />, errors.rules),
    field('about', t('about.title'), <AboutFields packs={packs} />, errors.name ?? errors.place ?? errors.decision),
    { id: 'machine', title: t('settings.machine'), content: <MachineSection /> },
  ]
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <WhoMayChange managed={read.council.roster.some(isManager)} may={may} />
        <FormSections label={t('settings.sections')} sections={sections}>
          {isDirty && may !== 'nothing' && <SaveBar busy={busy} onRevert={() => form.reset()} />}
        </FormSections>
      </form>
    </FormProvider>
  )
}

/** The council and its settings: who is present, roster and rules, packs, backup, language and folder. */
export const CouncilPage = () => {
  const { t } = useTranslation('council')
  const read = useCall('council.read', {})
  const packs = useCall('packs.list', {})
  const acting = useCall('acting.read', {})
  return (
    <Page
      title={t('title')}
      layout="narrow"
      loading={read.isPending || packs.isPending}
      error={read.error ?? packs.error}
      onRetry={() => void read.refetch()}
    >
      {read.data && packs.data && (
        <Settings
          read={read.data}
          packs={onePerId(packs.data.packs, read.data.council.pack.sha256)}
          acting={acting.data?.member ?? null}
        />
      )}
    </Page>
  )
}
