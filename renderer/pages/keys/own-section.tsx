import { Button, Group, Text, Title } from '@mantine/core'
import { IconKey, IconKeyOff, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonKey } from '../../../shared/ipc/calls/keys.ts'
import { call } from '../../ipc/hooks.ts'
import { UnlockDialog } from '../../parts/unlock-dialog.tsx'
import { act } from './act.ts'
import styles from './keys.module.css'
import { MakeKeyDialog } from './make-key-dialog.tsx'

type Standing = 'ready' | 'closed' | 'pending' | 'missing' | 'other'

/** How the key of a person stands on this machine. */
const standingOf = ({ certificate, here, unlocked, revoked }: PersonKey): Standing => {
  if (certificate !== null) return here ? (unlocked ? 'ready' : 'closed') : 'other'
  return here && (revoked === null || unlocked) ? 'pending' : 'missing'
}

const icons = {
  ready: IconLockOpen,
  closed: IconLock,
  pending: IconKey,
  missing: IconKeyOff,
  other: IconKeyOff,
} as const

const Acts = (props: { readonly person: PersonKey; readonly standing: Standing; readonly onUnlock: () => void }) => {
  const { t } = useTranslation('keys')
  const { person, standing, onUnlock } = props
  const request = () => act(async () => t('own.requestSaved', { file: (await call('keys.saveRequest', {})).file }))
  const take = () =>
    act(async () => {
      await call('keys.takeCertificate', {})
      return t('own.taken')
    })
  const lock = () =>
    act(async () => {
      await call('keys.lock', {})
      return t('own.locked')
    })
  if (standing === 'ready')
    return (
      <Button variant="default" leftSection={<IconLock size={18} aria-hidden />} onClick={() => void lock()}>
        {t('own.lock')}
      </Button>
    )
  if (standing === 'closed' || (standing === 'pending' && !person.unlocked))
    return (
      <Button leftSection={<IconLockOpen size={18} aria-hidden />} onClick={onUnlock}>
        {t('own.unlock')}
      </Button>
    )
  if (standing !== 'pending') return null
  return (
    <>
      <Button onClick={() => void request()}>{t('own.request')}</Button>
      <Button variant="default" onClick={() => void take()}>
        {t('own.take')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('own.requestHint')}
      </Text>
    </>
  )
}

/** The key of whoever works here, and the one thing to do next with it. */
export const OwnSection = (props: { readonly person: PersonKey | null; readonly hasAuthority: boolean }) => {
  const { t } = useTranslation('keys')
  const { person } = props
  const [open, setOpen] = useState<'make' | 'unlock' | null>(null)
  const standing = person && standingOf(person)
  /** Without the root key no certificate can be issued: that one is made first. */
  const waits = person !== null && !props.hasAuthority
  const Icon = icons[standing ?? 'missing']
  const unlock = async (secret: string) => {
    await call('keys.unlock', { secret })
    setOpen(null)
  }
  return (
    <section className={styles.own} aria-labelledby="own" data-standing={standing}>
      <Icon size={32} stroke={1.5} aria-hidden />
      <div>
        <Title order={2} id="own">
          {person === null ? t('own.title') : `${t('own.title')}: ${person.name}`}
        </Title>
        <p>
          {standing === null ? t('own.choose') : t(`own.${standing}`)} {waits && t('own.authorityFirst')}
        </p>
        {person && standing && (
          <Group gap="sm">
            <Acts person={person} standing={standing} onUnlock={() => setOpen('unlock')} />
            {!waits && (standing === 'missing' || standing === 'pending') && (
              <Button
                variant={standing === 'missing' ? 'filled' : 'subtle'}
                leftSection={<IconKey size={18} aria-hidden />}
                onClick={() => setOpen('make')}
              >
                {t('own.make')}
              </Button>
            )}
          </Group>
        )}
      </div>
      {open === 'make' && person && (
        <MakeKeyDialog name={person.name} hasAuthority={props.hasAuthority} onClose={() => setOpen(null)} />
      )}
      {open === 'unlock' && person && (
        <UnlockDialog
          title={t('unlock.title', { name: person.name })}
          action={t('unlock.confirm')}
          onLeave={() => setOpen(null)}
          onSecret={unlock}
        />
      )}
    </section>
  )
}
