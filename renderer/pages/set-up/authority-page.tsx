import { Button, Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall } from '../../ipc/hooks.ts'
import { Page } from '../../parts/page.tsx'
import { FoundAuthority } from '../keys/found-authority.tsx'
import { KnownAuthority } from '../keys/known-authority.tsx'
import styles from './set-up.module.css'

/** The form that held the focus has gone: the keyboard goes on where its outcome stands. */
const useFocusLeftBehind = () => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return heading
}

const Made = (props: { readonly authority: NonNullable<Output<'keys.read'>['authority']> }) => {
  const { t } = useTranslation('setUp')
  const heading = useFocusLeftBehind()
  return (
    <section aria-labelledby="made">
      <Title order={2} id="made" mb="xs" ref={heading} tabIndex={-1}>
        {t('authority.made')}
      </Title>
      <Text mb="sm">{t('authority.madeText')}</Text>
      <KnownAuthority authority={props.authority} />
    </section>
  )
}

/**
 * The last step of setting up: the council's root key (khoá gốc), made by whoever sets up, before anybody sits down. It can be put
 * off; chair or secretary come back to it from the board.
 */
export const AuthorityPage = () => {
  const { t } = useTranslation(['setUp', 'keys'])
  const router = useRouter()
  const keys = useCall('keys.read', {})
  const council = useCall('council.read', {})
  const toBoard = () => void router.navigate({ to: '/board' })
  const { authority = null, mayFound = false } = keys.data ?? {}
  return (
    <Page
      title={t('setUp:authority.title')}
      layout="narrow"
      loading={keys.isPending || council.isPending}
      error={keys.error ?? council.error}
      onRetry={() => void keys.refetch()}
    >
      <div className={styles.authority}>
        {authority === null && <Text>{t('setUp:authority.what')}</Text>}
        {mayFound && council.data && (
          <>
            <Text>{t('setUp:authority.where')}</Text>
            <FoundAuthority council={council.data.council.name} leave={t('setUp:authority.later')} onLeave={toBoard} />
            <Text size="sm" c="dimmed">
              {t('setUp:authority.laterHint')}
            </Text>
          </>
        )}
        {!mayFound && (
          <>
            {authority === null ? <Text>{t('keys:authority.noneOthers')}</Text> : <Made authority={authority} />}
            <Button className={styles.onward} rightSection={<IconArrowRight size={18} aria-hidden />} onClick={toBoard}>
              {t('setUp:authority.toBoard')}
            </Button>
          </>
        )}
      </div>
    </Page>
  )
}
