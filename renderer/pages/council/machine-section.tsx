import { Button, Stack, Text } from '@mantine/core'
import { IconDeviceUsb, IconDoorExit, IconListCheck } from '@tabler/icons-react'
import { Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCall, useCommand } from '../../ipc/hooks.ts'
import { DisplayChoices } from '../../parts/display-choice.tsx'
import { tellFault } from '../../parts/notify.tsx'
import { useBackUp } from '../../parts/use-back-up.ts'
import { momentText } from '../../text/format.ts'
import styles from './council.module.css'

const useLeave = () => {
  const router = useRouter()
  const close = useCommand('workspace.close')
  return () => close.mutate({}, { onSuccess: () => void router.navigate({ to: '/' }), onError: tellFault })
}

/** Folder, backup, packs, display of this machine, and leaving the council. */
export const MachineSection = () => {
  const { t } = useTranslation(['council', 'frame'])
  const state = useCall('workspace.state', {})
  const { backUp, busy } = useBackUp()
  const leave = useLeave()
  const open = state.data?.open
  if (!open) return null
  const last = open.lastBackup
  return (
    <dl className={styles.machine}>
      <dt>{t('council:settings.folder')}</dt>
      <dd className={styles.folder}>{open.folder}</dd>
      <dt>{t('council:settings.backup')}</dt>
      <dd>
        {last ? `${t('frame:backUpAt', { at: momentText(last.at) })} (${last.folder})` : t('frame:backUpNever')}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDeviceUsb size={16} aria-hidden />}
          loading={busy}
          onClick={backUp}
        >
          {t('frame:backUp')}
        </Button>
      </dd>
      <dt>{t('council:session.pack')}</dt>
      <dd>
        <Button
          component={Link}
          to="/packs"
          size="xs"
          variant="default"
          leftSection={<IconListCheck size={16} aria-hidden />}
        >
          {t('council:settings.packs')}
        </Button>
      </dd>
      <dt>{t('council:settings.display')}</dt>
      <dd>
        <Stack maw={360} gap={0}>
          <DisplayChoices />
        </Stack>
      </dd>
      <dt>{t('council:settings.leave')}</dt>
      <dd>
        <Text size="sm" c="dimmed">
          {t('council:settings.leaveHint')}
        </Text>
        <Button size="xs" variant="default" leftSection={<IconDoorExit size={16} aria-hidden />} onClick={leave}>
          {t('council:settings.leave')}
        </Button>
      </dd>
    </dl>
  )
}
