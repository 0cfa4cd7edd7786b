import { Button, PasswordInput, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonKey } from '../../../shared/ipc/calls/keys.ts'
import { call } from '../../ipc/hooks.ts'
import { Dialog, DialogFoot } from '../../parts/dialog.tsx'
import { asFault, FaultText } from '../../parts/fault-text.tsx'
import { tellDone } from '../../parts/notify.tsx'

/** Answers a member's request with a certificate beside it on the stick; the passphrase comes from the envelope. */
export const IssueDialog = (props: { readonly person: PersonKey; readonly onClose: () => void }) => {
  const { t } = useTranslation(['keys', 'parts'])
  const { member, name } = props.person
  const [passphrase, setPassphrase] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFault(null)
    try {
      const authorityPassphrase = passphrase.trim()
      const { file } = await call('keys.issueFromRequest', { member, authorityPassphrase })
      tellDone(t('keys:issue.done', { file, name }))
      props.onClose()
    } catch (error) {
      setFault(asFault(error).code === 'cancelled' ? null : error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog opened onClose={props.onClose} title={t('keys:issue.title', { name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Text mb="sm">{t('keys:issue.lead', { name })}</Text>
        <PasswordInput
          label={t('keys:issue.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          mb="sm"
          data-autofocus
        />
        {fault !== null && <FaultText fault={fault} />}
        <DialogFoot onLeave={props.onClose}>
          <Button type="submit" loading={busy} disabled={passphrase.trim() === ''}>
            {t('keys:issue.confirm')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
