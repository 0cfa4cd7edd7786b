import { Select, Text } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberId } from '../../shared/domain/id.ts'
import { call, useCall } from '../ipc/hooks.ts'
import { matchesSearch } from '../text/format.ts'
import { asFault } from './fault-text.tsx'
import { tellFault } from './notify.tsx'
import { UnlockDialog } from './unlock-dialog.tsx'
import styles from './frame.module.css'

/** Who sits at the machine, kept in main. Whoever has a key on this machine types its PIN before their sheets are shown. */
export const ActingChooser = () => {
  const { t } = useTranslation(['frame', 'keys'])
  const council = useCall('council.read', {})
  const acting = useCall('acting.read', {})
  const [asked, setAsked] = useState<MemberId | null>(null)
  const roster = council.data?.council.roster ?? []
  const nameOf = (member: MemberId) => roster.find(({ id }) => id === member)?.name ?? ''
  const change = async (id: string | null) => {
    const member = roster.find((one) => one.id === id)?.id ?? null
    try {
      await call('acting.choose', { member })
    } catch (error) {
      if (member !== null && asFault(error).code === 'key-locked') setAsked(member)
      else tellFault(error)
    }
  }
  const show = async (member: MemberId, secret: string) => {
    await call('acting.choose', { member, secret })
    setAsked(null)
  }
  return (
    <>
      <Select
        className={styles.acting}
        data-acting
        wrapperProps={{ 'data-acting': true }}
        size="xs"
        aria-label={t('frame:acting')}
        placeholder={t('frame:actingNone')}
        nothingFoundMessage={t('frame:actingUnknown')}
        leftSection={<IconUser size={16} aria-hidden />}
        data={roster.map(({ id, name, role }) => ({ value: id, label: `${name} · ${t(`frame:roles.${role}`)}` }))}
        value={acting.data?.member ?? null}
        onChange={(id) => void change(id)}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('frame:actingClear') }}
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && matchesSearch(option.label, search))
        }
        comboboxProps={{ width: 320, position: 'bottom-end' }}
      />
      {asked !== null && (
        <UnlockDialog
          title={t('keys:unlock.title', { name: nameOf(asked) })}
          action={t('keys:unlock.confirm')}
          onLeave={() => setAsked(null)}
          onSecret={(secret) => show(asked, secret)}
        >
          <Text mb="sm">{t('keys:unlock.sit', { name: nameOf(asked) })}</Text>
        </UnlockDialog>
      )}
    </>
  )
}
