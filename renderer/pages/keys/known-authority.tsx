import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { call } from '../../ipc/hooks.ts'
import { Fingerprint } from '../../parts/fingerprint.tsx'
import { momentText } from '../../text/format.ts'
import { act } from './act.ts'
import styles from './keys.module.css'

/** The council's root key that was made: its fingerprint, and its certificate as a file for receivers. */
export const KnownAuthority = (props: { readonly authority: NonNullable<Output<'keys.read'>['authority']> }) => {
  const { t } = useTranslation('keys')
  const { fingerprint, at, here } = props.authority
  const save = () =>
    act(async () => t('authority.saved', { file: (await call('keys.saveAuthorityCertificate', {})).file }))
  return (
    <>
      <Text size="sm">{t('authority.fingerprint')}</Text>
      <Fingerprint sha256={fingerprint} />
      <Group mt="sm" gap="md">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void save()}
        >
          {t('authority.save')}
        </Button>
        <Text size="sm" c="dimmed" className={styles.where}>
          {t('authority.since', { at: momentText(at) })}. {here ? t('authority.here') : t('authority.elsewhere')}.
        </Text>
      </Group>
    </>
  )
}
