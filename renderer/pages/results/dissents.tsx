import { Badge, Button, Text } from '@mantine/core'
import { IconCheck, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { tellFault } from '../../parts/notify.tsx'
import { useDecidesOver } from '../../parts/use-decides.ts'
import { useManages } from '../../parts/use-manages.ts'
import { usePersonName } from '../../parts/use-person-name.ts'
import styles from './results.module.css'

/** Minima that one sheet alone holds down; each must be read before the product can close. */
export const Dissents = (props: { readonly id: DossierId; readonly dissents: Output<'results.read'>['dissents'] }) => {
  const { t } = useTranslation('results')
  const named = usePersonName()
  const read = useCommand('dossiers.readDissent')
  const manages = useManages()
  const decides = useDecidesOver(props.id)
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('detail.dissentsText')}
      </Text>
      <ul className={styles.dissents}>
        {props.dissents.map(({ criterion, stars, members, read: isRead }) => (
          <li key={`${criterion}-${stars}`}>
            <span>{t('detail.dissent', { stars, criterion, members: members.map(named).join(', ') })}</span>
            {isRead ? (
              <Badge leftSection={<IconCheck size={13} aria-hidden />}>{t('detail.read')}</Badge>
            ) : !manages && !decides ? null : (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconEye size={16} aria-hidden />}
                aria-label={`${t('detail.markRead')}: ${criterion}, ${stars} ★`}
                onClick={() => read.mutate({ id: props.id, criterion, stars }, { onError: tellFault })}
              >
                {t('detail.markRead')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
