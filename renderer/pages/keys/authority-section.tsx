import { Button, Group, Text, Title } from '@mantine/core'
import { IconDownload, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { call } from '../../ipc/hooks.ts'
import { momentText } from '../../text/format.ts'
import { Fingerprint } from '../../parts/fingerprint.tsx'
import { act } from './act.ts'
import { FoundAuthority } from './found-authority.tsx'
import styles from './keys.module.css'

/** The council's own authority (khoá gốc): made once by chair or secretary; its fingerprint is what receivers compare. */
export const AuthoritySection = (props: {
  readonly authority: Output<'keys.read'>['authority']
  readonly manages: boolean
  readonly council: string
}) => {
  const { t } = useTranslation('keys')
  const { authority, manages } = props
  const [founding, setFounding] = useState(false)
  const save = () =>
    act(async () => t('authority.saved', { file: (await call('keys.saveAuthorityCertificate', {})).file }))
  return (
    <section aria-labelledby="authority">
      <Title order={2} id="authority" mb="xs">
        {t('authority.title')}
      </Title>
      {authority === null && (
        <>
          <Text mb="sm">{manages ? t('authority.none') : t('authority.noneOthers')}</Text>
          {manages && !founding && (
            <Button leftSection={<IconKey size={18} aria-hidden />} onClick={() => setFounding(true)}>
              {t('authority.found')}
            </Button>
          )}
          {manages && founding && <FoundAuthority council={props.council} onClose={() => setFounding(false)} />}
        </>
      )}
      {authority !== null && (
        <>
          <Text size="sm">{t('authority.fingerprint')}</Text>
          <Fingerprint sha256={authority.fingerprint} />
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
              {t('authority.since', { at: momentText(authority.at) })}.{' '}
              {authority.here ? t('authority.here') : t('authority.elsewhere')}.
            </Text>
          </Group>
        </>
      )}
    </section>
  )
}
