import { Button, NativeSelect, PasswordInput, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonKey } from '../../../shared/ipc/calls/keys.ts'
import { call } from '../../ipc/hooks.ts'
import { Dialog, DialogFoot } from '../../parts/dialog.tsx'
import { FaultText } from '../../parts/fault-text.tsx'
import { tellDone } from '../../parts/notify.tsx'

/** Revokes with the passphrase of the sealed envelope, when nobody who may revoke can open their key any more. */
export const EnvelopeDialog = (props: { readonly people: readonly PersonKey[]; readonly onClose: () => void }) => {
  const { t } = useTranslation(['keys', 'parts', 'frame'])
  const { people } = props
  const [member, setMember] = useState(people[0]?.member)
  const [reason, setReason] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const chosen = people.find((person) => person.member === member)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen === undefined || reason.trim() === '' || passphrase.trim() === '') return
    setBusy(true)
    setFault(null)
    try {
      const authorityPassphrase = passphrase.trim()
      await call('keys.revoke', { member: chosen.member, reason: reason.trim(), authorityPassphrase })
      tellDone(t('keys:envelope.done', { name: chosen.name }))
      props.onClose()
    } catch (error) {
      setFault(error)
      setPassphrase('')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog opened onClose={props.onClose} title={t('keys:envelope.title')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Text mb="sm">{t('keys:envelope.lead')}</Text>
        <NativeSelect
          label={t('keys:envelope.whose')}
          data-autofocus
          data={people.map(({ member: id, name, role }) => ({
            value: id,
            label: `${name} · ${t(`frame:roles.${role}`)}`,
          }))}
          value={member ?? ''}
          onChange={(event) => setMember(people.find((person) => person.member === event.currentTarget.value)?.member)}
          mb="sm"
        />
        <Textarea
          label={t('parts:reason')}
          description={t('keys:envelope.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('parts:reasonMissing') : null}
          autosize
          minRows={2}
          required
          mb="sm"
        />
        <PasswordInput
          label={t('keys:issue.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={tried && fault === null && passphrase.trim() === '' ? t('keys:envelope.passphraseMissing') : null}
          autoComplete="off"
          required
          mb="sm"
        />
        {fault !== null && <FaultText fault={fault} />}
        <DialogFoot onLeave={props.onClose}>
          <Button type="submit" color="red" loading={busy}>
            {t('keys:revoke.action')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
