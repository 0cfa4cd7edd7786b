import { Button, Text, Title } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { FoundAuthority } from './found-authority.tsx'
import { KnownAuthority } from './known-authority.tsx'

/** The council's own authority (khoá gốc): made once, at set-up or here; its fingerprint is what receivers compare. */
export const AuthoritySection = (props: { readonly keys: Output<'keys.read'>; readonly council: string }) => {
  const { t } = useTranslation(['keys', 'parts'])
  const { authority, mayFound } = props.keys
  const [founding, setFounding] = useState(false)
  return (
    <section aria-labelledby="authority">
      <Title order={2} id="authority" mb="xs">
        {t('keys:authority.title')}
      </Title>
      {authority === null && (
        <>
          <Text mb="sm">{mayFound ? t('keys:authority.none') : t('keys:authority.noneOthers')}</Text>
          {mayFound && !founding && (
            <Button leftSection={<IconKey size={18} aria-hidden />} onClick={() => setFounding(true)}>
              {t('keys:authority.found')}
            </Button>
          )}
          {mayFound && founding && (
            <FoundAuthority council={props.council} leave={t('parts:cancel')} onLeave={() => setFounding(false)} />
          )}
        </>
      )}
      {authority !== null && <KnownAuthority authority={authority} />}
    </section>
  )
}
