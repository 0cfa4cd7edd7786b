import { Button, Group, Loader, Text, TextInput } from '@mantine/core'
import { IconPrinter, IconRefresh } from '@tabler/icons-react'
import { useCallback, useEffect, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../ipc/hooks.ts'
import { FaultText } from '../../parts/fault-text.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { momentText } from '../../text/format.ts'
import styles from './keys.module.css'

/** What goes into the sealed envelope; the printer gets this and nothing else of the screen. */
const Slip = ({ council, passphrase }: { readonly council: string; readonly passphrase: string }) => {
  const { t } = useTranslation('keys')
  const [at] = useState(() => momentText(new Date().toISOString()))
  return (
    <div className={styles.slip} aria-hidden>
      <h1>{t('found.slipTitle')}</h1>
      <p>
        {t('found.slipCouncil')}: <strong>{council}</strong>
      </p>
      <p className={styles.slipSecret}>{passphrase}</p>
      <p>{t('found.slipText')}</p>
      <p>
        {t('found.slipDay')}: {at}
      </p>
      <p className={styles.slipSign}>{t('found.slipSign')}</p>
    </div>
  )
}

/** Proposes a passphrase, shown this once: printed for the envelope, typed again from the paper, then the key is made. */
export const FoundAuthority = (props: { readonly council: string; readonly onClose: () => void }) => {
  const { t } = useTranslation(['keys', 'parts'])
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const propose = useCallback(() => {
    call('keys.proposePassphrase', {}).then((proposed) => setPassphrase(proposed.passphrase), tellFault)
  }, [])
  useEffect(propose, [propose])
  const same = typed.trim().split(/\s+/).join(' ') === passphrase
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!same || passphrase === null) return
    setBusy(true)
    setFault(null)
    try {
      await call('keys.foundAuthority', { passphrase })
      tellDone(t('keys:found.done'))
    } catch (error) {
      setFault(error)
      setBusy(false)
    }
  }
  if (passphrase === null) return <Loader size="sm" />
  return (
    <form className={styles.found} onSubmit={(event) => void submit(event)}>
      <Text>{t('keys:found.lead')}</Text>
      <p className={styles.secret}>
        <span className="read-aloud-only">{t('keys:found.passphrase')}: </span>
        {passphrase}
      </p>
      <Group gap="sm">
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('keys:found.print')}
        </Button>
        <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={propose}>
          {t('keys:found.again')}
        </Button>
      </Group>
      <TextInput
        label={t('keys:found.typed')}
        description={t('keys:found.typedHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={typed.trim().length >= passphrase.length && !same ? t('keys:found.differs') : null}
        autoComplete="off"
        spellCheck={false}
      />
      {fault !== null && <FaultText fault={fault} />}
      <Group gap="sm">
        <Button variant="default" onClick={props.onClose}>
          {t('parts:cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={!same}>
          {t('keys:found.confirm')}
        </Button>
      </Group>
      <Slip council={props.council} passphrase={passphrase} />
    </form>
  )
}
