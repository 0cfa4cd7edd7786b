import { Button, Group, Loader, Text, TextInput } from '@mantine/core'
import { IconPrinter, IconRefresh } from '@tabler/icons-react'
import { useCallback, useEffect, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { call } from '../../ipc/hooks.ts'
import { FaultText } from '../../parts/fault-text.tsx'
import { Fingerprint } from '../../parts/fingerprint.tsx'
import { tellDone } from '../../parts/notify.tsx'
import { momentText } from '../../text/format.ts'
import styles from './keys.module.css'

type Proposed = Output<'keys.proposeAuthority'>

/** What goes into the sealed envelope; the printer gets this and nothing else of the screen. */
const Slip = ({ council, passphrase, fingerprint }: Proposed & { readonly council: string }) => {
  const { t } = useTranslation('keys')
  const [at] = useState(() => momentText(new Date().toISOString()))
  return (
    <div className={styles.slip} aria-hidden>
      <h1>{t('found.slipTitle')}</h1>
      <p>
        {t('found.slipCouncil')}: <strong>{council}</strong>
      </p>
      <p className={styles.slipSecret}>{passphrase}</p>
      <p>{t('authority.fingerprint')}</p>
      <Fingerprint sha256={fingerprint} />
      <p>{t('found.slipText')}</p>
      <p>
        {t('found.slipDay')}: {at}
      </p>
      <p className={styles.slipSign}>{t('found.slipSign')}</p>
    </div>
  )
}

/**
 * Proposes a root key by its passphrase, shown this once, and its fingerprint: printed for the envelope, typed again from the paper,
 * then kept. Until then main keeps it nowhere, so that it can be left at any moment.
 */
export const FoundAuthority = (props: {
  readonly council: string
  /** What leaving it is called. */
  readonly leave: string
  readonly onLeave: () => void
}) => {
  const { t } = useTranslation('keys')
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const propose = useCallback(() => {
    const show = (fresh: Proposed) => {
      setProposed(fresh)
      setFault(null)
    }
    call('keys.proposeAuthority', {}).then(show, setFault)
  }, [])
  useEffect(propose, [propose])
  const same = typed.trim().split(/\s+/).join(' ') === proposed?.passphrase
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!same || proposed === null) return
    setBusy(true)
    setFault(null)
    try {
      await call('keys.foundAuthority', { passphrase: proposed.passphrase })
      tellDone(t('found.done'))
    } catch (error) {
      setFault(error)
      setBusy(false)
    }
  }
  if (proposed === null) return fault === null ? <Loader size="sm" /> : <FaultText fault={fault} onRetry={propose} />
  const { passphrase, fingerprint } = proposed
  return (
    <form className={styles.found} onSubmit={(event) => void submit(event)}>
      <Text>{t('found.lead')}</Text>
      <p className={styles.secret}>
        <span className="read-aloud-only">{t('found.passphrase')}: </span>
        {passphrase}
      </p>
      <div>
        <Text size="sm">{t('authority.fingerprint')}</Text>
        <Fingerprint sha256={fingerprint} />
      </div>
      <Group gap="sm">
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('found.print')}
        </Button>
        <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={propose}>
          {t('found.again')}
        </Button>
      </Group>
      <TextInput
        label={t('found.typed')}
        description={t('found.typedHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={typed.trim().length >= passphrase.length && !same ? t('found.differs') : null}
        autoComplete="off"
        spellCheck={false}
      />
      {fault !== null && <FaultText fault={fault} />}
      <Group gap="sm">
        <Button variant="default" onClick={props.onLeave}>
          {props.leave}
        </Button>
        <Button type="submit" loading={busy} disabled={!same}>
          {t('found.confirm')}
        </Button>
      </Group>
      <Slip council={props.council} {...proposed} />
    </form>
  )
}
