import { Button, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useCommand } from '../../ipc/hooks.ts'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { Page } from '../../parts/page.tsx'
import { SessionClosed, useSessionClosed } from '../../parts/session-closed.tsx'
import { DossierFields, useDossierForm, showTakenCode, type Form } from './dossier-form.tsx'
import { emptyForm, entryOf, formOfDraft, type DossierFormValues } from './dossier-form-values.ts'
import styles from './dossier.module.css'

const pause = 500

/** Half-filled forms are kept on disk a moment after each change, and at once when the person leaves. */
const useKeptDraft = (form: Form) => {
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const drop = useRef(() => clearTimeout(waiting.current))
  const { watch } = form
  useEffect(() => {
    let unsaved: DossierFormValues | null = null
    const keep = () => {
      if (unsaved === null) return
      call('dossiers.keepDraft', { draft: { ...unsaved } }).catch(tellFault)
      unsaved = null
    }
    const watching = watch((values) => {
      unsaved = formOfDraft(values)
      clearTimeout(waiting.current)
      waiting.current = setTimeout(keep, pause)
    })
    drop.current = () => {
      clearTimeout(waiting.current)
      unsaved = null
    }
    return () => {
      watching.unsubscribe()
      clearTimeout(waiting.current)
      keep()
    }
  }, [watch])
  /** The draft became a dossier, or was thrown away. */
  return async () => {
    drop.current()
    await call('dossiers.keepDraft', { draft: null })
  }
}

const NewDossierForm = ({ draft }: { readonly draft: DossierFormValues | null }) => {
  const { t } = useTranslation('dossier')
  const navigate = useNavigate()
  const form = useDossierForm(draft ?? emptyForm)
  const forget = useKeptDraft(form)
  const add = useCommand('dossiers.add')
  const another = useRef(false)
  const submit = (values: DossierFormValues) =>
    add.mutate(entryOf(values), {
      onError: (fault) => showTakenCode(form, fault),
      onSuccess: ({ id }) => {
        forget().catch(tellFault)
        tellDone(t('form.added', { code: values.code }))
        if (another.current) {
          form.reset(emptyForm)
          form.setFocus('product')
        } else void navigate({ to: '/dossiers/$dossier', params: { dossier: id } })
      },
    })
  const clear = () => {
    form.reset(emptyForm)
    forget().catch(tellFault)
  }
  return (
    <>
      {draft !== null && (
        <Text component="output" className={styles.notice}>
          {t('form.restored')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {t('form.clearDraft')}
          </Button>
        </Text>
      )}
      <DossierFields form={form} isNew fault={add.error} onSubmit={submit}>
        <Button type="submit" loading={add.isPending} onClick={() => (another.current = false)}>
          {t('form.add')}
        </Button>
        <Button type="submit" variant="default" onClick={() => (another.current = true)}>
          {t('form.addNext')}
        </Button>
        <Text size="sm" c="dimmed" className={styles.kept}>
          <IconDeviceFloppy size={16} aria-hidden /> {t('form.keptDraft')}
        </Text>
      </DossierFields>
    </>
  )
}

const draftOf = (kept: Record<string, unknown> | null): DossierFormValues | null => {
  const draft = kept === null ? null : formOfDraft(kept)
  return draft !== null && JSON.stringify(draft) !== JSON.stringify(emptyForm) ? draft : null
}

/** One dossier by form (Mẫu 01). */
export const NewDossierPage = () => {
  const { t } = useTranslation('dossier')
  // Forgotten as soon as the screen is left: the draft on disk is newer than what was read on an earlier visit.
  const kept = useQuery({
    queryKey: ['dossiers.readDraft', {}],
    queryFn: () => call('dossiers.readDraft', {}),
    gcTime: 0,
  })
  const sessionClosed = useSessionClosed()
  return (
    <Page
      title={t('newTitle')}
      layout="narrow"
      breadcrumb={[{ label: t('list'), to: '/intake' }]}
      loading={kept.isPending}
      error={kept.error}
      onRetry={() => void kept.refetch()}
    >
      {sessionClosed && <SessionClosed />}
      {!sessionClosed && kept.data !== undefined && <NewDossierForm draft={draftOf(kept.data)} />}
    </Page>
  )
}
