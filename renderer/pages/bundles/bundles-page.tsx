import { Button, Text } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../parts/page.tsx'
import styles from './bundles.module.css'
import { IssuedList } from './issued-list.tsx'
import { KnownList } from './known-list.tsx'
import { MakeBundle } from './make-bundle.tsx'

/** Gói hồ sơ: seal a new one, what was sealed before, and which councils this machine knows. */
export const BundlesPage = () => {
  const { t } = useTranslation('bundle')
  return (
    <Page
      title={t('title')}
      layout="narrow"
      actions={
        <Button
          component={Link}
          to="/bundles/verify"
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
        >
          {t('open')}
        </Button>
      }
    >
      <MakeBundle />
      <div className={styles.lists}>
        <IssuedList />
        <KnownList />
        <Text size="sm" c="dimmed">
          {t('value')}
        </Text>
      </div>
    </Page>
  )
}
