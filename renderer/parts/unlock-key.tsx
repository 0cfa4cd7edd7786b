import { Button, PasswordInput, Text } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogFoot } from './dialog.tsx'
import { FaultText } from './fault-text.tsx'

export interface UnlockProps {
  /** Does what needs the key, with the secret typed; a fault is shown here. */
  readonly onSecret: (secret: string) => Promise<void>
  readonly onLeave: () => void
  /** What happens on success, on the button. */
  readonly action: string
  readonly children?: ReactNode
}

/** Asks for the PIN or passphrase of a person's key. The secret goes to main and is forgotten here. */
export const UnlockForm = ({ onSecret, onLeave, action, children }: UnlockProps) => {
  const { t } = useTranslation(['keys', 'parts'])
  const [secret, setSecret] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFault(null)
    try {
      await onSecret(secret)
    } catch (error) {
      setFault(error)
      setSecret('')
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      {children}
      <PasswordInput
        label={t('keys:unlock.secret')}
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
        autoComplete="off"
        mb="sm"
        data-autofocus
      />
      {fault !== null && <FaultText fault={fault} />}
      <Text size="sm" c="dimmed" mt="xs">
        {t('keys:unlock.forgotten')}
      </Text>
      <DialogFoot onLeave={onLeave}>
        <Button
          type="submit"
          loading={busy}
          disabled={secret === ''}
          leftSection={<IconLockOpen size={18} aria-hidden />}
        >
          {action}
        </Button>
      </DialogFoot>
    </form>
  )
}
