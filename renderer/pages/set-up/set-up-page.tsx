import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CouncilEntry } from '../../../shared/ipc/calls/council.ts'
import { call, useCall } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { asFault, FaultText } from '../../parts/fault-text.tsx'
import { tellDone } from '../../parts/notify.tsx'
import { onePerId } from '../../parts/pack-name.ts'
import { Page } from '../../parts/page.tsx'
import { AboutFields } from '../council/about-fields.tsx'
import { blankCouncil, CouncilForm, filledRows, type CouncilTyped } from '../council/council-form.ts'
import { FormSections } from '../council/form-sections.tsx'
import { RosterFields } from '../council/roster-fields.tsx'
import { RulesFields } from '../council/rules-fields.tsx'
import { SessionFields } from '../council/session-fields.tsx'
import styles from '../council/council.module.css'
import { FolderChoice } from './folder-choice.tsx'
import { dropDraft, keepDraft, readDraft } from './set-up-draft.ts'

/** The form of a new council; what is typed survives leaving the screen. */
const useSetUpForm = () => {
  const form = useForm<CouncilTyped, unknown, CouncilEntry>({
    resolver: zodResolver(CouncilForm),
    defaultValues: readDraft(),
    mode: 'onTouched',
  })
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(values) }), [form])
  return form
}

/**
 * The folder the program proposes for the name as it is now: the one on the screen follows the typing a moment later. Null: main asks.
 */
const folderFor = async (name: string, elsewhere: boolean) =>
  elsewhere ? null : (await call('council.proposeFolder', { name })).folder

/** Creates the council where chosen and goes on to its root key, the last step. */
const useCreate = (elsewhere: boolean) => {
  const { t } = useTranslation('setUp')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const create = async (council: CouncilEntry) => {
    setBusy(true)
    setFault(null)
    try {
      const folder = await folderFor(council.name, elsewhere)
      const made = await call('council.create', { council, folder })
      dropDraft()
      tellDone(t('done', made))
      await router.navigate({ to: '/set-up/authority' })
    } catch (error) {
      setFault(asFault(error).code === 'cancelled' ? null : error)
    } finally {
      setBusy(false)
    }
  }
  return { create, busy, fault }
}

/** Sets up a council on one page: who it is, when it meets, who sits in it, by which rules, and where it is kept. Its root key is the step after. */
export const SetUpPage = () => {
  const { t } = useTranslation(['setUp', 'council'])
  const packs = useCall('packs.list', {})
  const form = useSetUpForm()
  const ask = useConfirm()
  const name = useWatch({ control: form.control, name: 'name' })
  const [settledName] = useDebouncedValue(name.trim(), 250)
  const proposed = useCall('council.proposeFolder', { name: settledName }, { enabled: settledName !== '' })
  const [elsewhere, setElsewhere] = useState(false)
  const { create, busy, fault } = useCreate(elsewhere)
  const { errors, isSubmitted } = form.formState
  const all = onePerId(packs.data?.packs ?? [])
  const submit = async () => {
    form.setValue('roster', filledRows(form.getValues('roster')))
    await form.handleSubmit(create)()
  }
  const restart = async () => {
    const named = name.trim() || t('setUp:restartUnnamed')
    const answer = await ask({
      title: t('setUp:restart'),
      text: t('setUp:restartText', { name: named }),
      action: t('setUp:restart'),
      danger: true,
    })
    if (answer) form.reset(blankCouncil())
  }
  const sections = [
    {
      id: 'about',
      title: t('council:about.title'),
      content: <AboutFields packs={all} />,
      problem: Boolean(errors.name ?? errors.place ?? errors.decision ?? errors.level),
    },
    {
      id: 'session',
      title: t('council:session.title'),
      content: <SessionFields packs={all} />,
      problem: Boolean(errors.session ?? errors.packId),
    },
    { id: 'roster', title: t('council:roster.title'), content: <RosterFields />, problem: Boolean(errors.roster) },
    { id: 'rules', title: t('council:rules.title'), content: <RulesFields />, problem: Boolean(errors.rules) },
    {
      id: 'folder',
      title: t('setUp:folder.title'),
      content: <FolderChoice proposed={proposed.data?.folder ?? null} elsewhere={elsewhere} onChange={setElsewhere} />,
    },
    { id: 'authority', title: t('setUp:authority.section'), content: <Text>{t('setUp:authority.next')}</Text> },
  ]
  const faulty = sections.filter(({ problem }) => problem)
  return (
    <Page
      title={t('setUp:title')}
      breadcrumb={[{ label: t('setUp:back'), to: '/' }]}
      layout="narrow"
      loading={packs.isPending}
      error={packs.error}
      actions={
        <Button variant="subtle" color="gray" onClick={() => void restart()}>
          {t('setUp:restart')}
        </Button>
      }
    >
      <FormProvider {...form}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <FormSections label={t('setUp:sections')} sections={sections}>
            {fault !== null && <FaultText fault={fault} />}
            <div className={styles.saveBar}>
              <Button type="submit" loading={busy}>
                {t('setUp:create')}
              </Button>
              {isSubmitted && faulty.length > 0 ? (
                <span className={styles.problem} role="alert">
                  {t('setUp:problems', { count: faulty.length })} {faulty.map(({ title }) => title).join(', ')}
                </span>
              ) : (
                <span className={styles.quiet}>{t('setUp:kept')}</span>
              )}
            </div>
          </FormSections>
        </form>
      </FormProvider>
    </Page>
  )
}
