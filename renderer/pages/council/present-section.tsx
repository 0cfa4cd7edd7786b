import { Button, Checkbox, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { sessionQuorum } from '../../../shared/council/quorum.ts'
import type { MemberId } from '../../../shared/domain/id.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { tellFault } from '../../parts/notify.tsx'
import styles from './council.module.css'

type Read = Output<'council.read'>

const Quorum = ({ read }: { readonly read: Read }) => {
  const { t } = useTranslation('council')
  const quorum = sessionQuorum(read.council.rules, read.council.roster, read.session)
  const words = quorum.holds
    ? t('settings.quorumMet')
    : quorum.presiding === null
      ? t('settings.quorumNoChair')
      : t('settings.quorumMissing')
  const Icon = quorum.holds ? IconCircleCheck : IconAlertTriangle
  return (
    <output className={quorum.holds ? styles.met : styles.warning}>
      <Icon size={18} aria-hidden /> {words} (
      {t('settings.presentCount', { present: quorum.present, of: quorum.members, need: quorum.needed })})
    </output>
  )
}

/** Who is present: each tick is saved at once; in a meeting the sheet of somebody who is not holds its product back. */
export const PresentSection = ({ read, mayMark }: { readonly read: Read; readonly mayMark: boolean }) => {
  const { t } = useTranslation(['council', 'frame'])
  const mark = useCommand('session.present')
  const { roster } = read.council
  const present = new Set(read.session.present)
  const save = (ids: readonly MemberId[]) => mark.mutate({ present: [...ids] }, { onError: tellFault })
  const toggle = (id: MemberId, isPresent: boolean) =>
    save(roster.map((member) => member.id).filter((other) => (other === id ? isPresent : present.has(other))))
  return (
    <>
      <Text size="sm" c="dimmed">
        {read.session.mode === 'meeting' ? t('council:settings.presentHint') : t('council:session.writtenHint')}
      </Text>
      <ul className={styles.present}>
        {roster.map(({ id, name, role, unit }) => (
          <li key={id}>
            <Checkbox
              label={name}
              description={[t(`frame:roles.${role}`), unit].filter(Boolean).join(' · ')}
              checked={present.has(id)}
              disabled={!mayMark}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <div className={styles.presentFoot}>
        <Button variant="default" size="xs" disabled={!mayMark} onClick={() => save(roster.map(({ id }) => id))}>
          {t('council:settings.presentAll')}
        </Button>
        {read.session.mode === 'meeting' && <Quorum read={read} />}
      </div>
    </>
  )
}
