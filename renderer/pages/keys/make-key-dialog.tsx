import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../ipc/hooks.ts'
import { Dialog, DialogFoot } from '../../parts/dialog.tsx'
import { ChoiceCards } from '../../parts/choice-cards.tsx'
import { FaultText } from '../../parts/fault-text.tsx'
import { tellDone } from '../../parts/notify.tsx'
import styles from './keys.module.css'

interface Typed {
  readonly kind: 'pin' | 'passphrase'
  readonly secret: string
  readonly again: string
  readonly authority: string
}

/** A proposed passphrase is shown, because the person must write it down; a PIN never is. */
const SecretFields = (props: { readonly typed: Typed; readonly change: (change: Partial<Typed>) => void }) => {
  const { t } = useTranslation('keys')
  const { typed, change } = props
  const Field = typed.kind === 'pin' ? PasswordInput : TextInput
  const propose = async () => {
    const { passphrase } = await call('keys.proposePassphrase', {})
    change({ secret: passphrase })
  }
  return (
    <>
      <Field
        label={t(`make.${typed.kind}`)}
        value={typed.secret}
        onChange={(event) => change({ secret: event.currentTarget.value })}
        inputMode={typed.kind === 'pin' ? 'numeric' : 'text'}
        autoComplete="off"
        data-autofocus
        required
      />
      {typed.kind === 'passphrase' && (
        <Button className={styles.propose} size="compact-sm" variant="default" onClick={() => void propose()}>
          {t('make.propose')}
        </Button>
      )}
      <PasswordInput
        label={t('make.again')}
        value={typed.again}
        onChange={(event) => change({ again: event.currentTarget.value })}
        error={typed.again !== '' && typed.again !== typed.secret ? t('make.differs') : null}
        inputMode={typed.kind === 'pin' ? 'numeric' : 'text'}
        autoComplete="off"
        required
      />
    </>
  )
}

/** Makes the acting person's key, behind a PIN on a shared machine or a passphrase on their own. */
export const MakeKeyDialog = (props: {
  readonly name: string
  readonly hasAuthority: boolean
  readonly onClose: () => void
}) => {
  const { t } = useTranslation(['keys', 'parts'])
  const [typed, setTyped] = useState<Typed>({ kind: 'pin', secret: '', again: '', authority: '' })
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const change = (changed: Partial<Typed>) => setTyped((now) => ({ ...now, ...changed }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFault(null)
    const { secret, kind, authority } = typed
    const authorityPassphrase = authority.trim() === '' ? null : authority.trim()
    try {
      const { issued } = await call('keys.makeOwn', { secret, secretKind: kind, authorityPassphrase })
      tellDone(issued ? t('keys:make.issued') : t('keys:make.made'))
      props.onClose()
    } catch (error) {
      setFault(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog opened onClose={props.onClose} size="lg" title={t('keys:make.title', { name: props.name })}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <ChoiceCards
          legend={t('keys:make.kind')}
          cards={(['pin', 'passphrase'] as const).map((value) => ({
            value,
            label: t(`keys:make.kinds.${value}.label`),
            text: t(`keys:make.kinds.${value}.text`),
          }))}
          value={typed.kind}
          onChange={(kind) => change({ kind, secret: '', again: '' })}
        />
        <SecretFields typed={typed} change={change} />
        {props.hasAuthority && (
          <PasswordInput
            label={t('keys:make.authority')}
            description={t('keys:make.authorityHint')}
            value={typed.authority}
            onChange={(event) => change({ authority: event.currentTarget.value })}
            autoComplete="off"
          />
        )}
        {fault !== null && <FaultText fault={fault} />}
        <DialogFoot onLeave={props.onClose}>
          <Button type="submit" loading={busy} disabled={typed.secret === '' || typed.again !== typed.secret}>
            {t('keys:make.confirm')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
