import { Select } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MemberId } from '../../shared/domain/id.ts'
import { useCall, useCommand } from '../ipc/hooks.ts'
import { matchesSearch } from '../text/format.ts'
import { tellFault } from './notify.tsx'
import styles from './frame.module.css'

/** Who sits at the machine. The choice is state of the program, kept in main; members are chosen by name for now. */
export const ActingChooser = () => {
  const { t } = useTranslation('frame')
  const council = useCall('council.read', {})
  const acting = useCall('acting.read', {})
  const choose = useCommand('acting.choose')
  const roster = council.data?.council.roster ?? []
  const change = (id: string | null) =>
    choose.mutate({ member: id === null ? null : MemberId.parse(id) }, { onError: tellFault })
  return (
    <Select
      className={styles.acting}
      data-acting
      wrapperProps={{ 'data-acting': true }}
      size="xs"
      aria-label={t('acting')}
      placeholder={t('actingNone')}
      nothingFoundMessage={t('actingUnknown')}
      leftSection={<IconUser size={16} aria-hidden />}
      data={roster.map(({ id, name, role }) => ({ value: id, label: `${name} · ${t(`roles.${role}`)}` }))}
      value={acting.data?.member ?? null}
      onChange={change}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('actingClear') }}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matchesSearch(option.label, search))
      }
      comboboxProps={{ width: 320, position: 'bottom-end' }}
    />
  )
}
