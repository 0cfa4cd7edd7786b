import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenWorkspace } from '../../shared/ipc/calls/workspace.ts'
import { Mark } from './mark.tsx'
import { MoreWords } from './more-words.tsx'
import { useIdle } from './use-idle.ts'
import styles from './frame.module.css'

const HeadControls = lazy(async () => {
  const { HeadControls } = await import('./head-controls.tsx')
  return { default: HeadControls }
})

/**
 * The council's name, whether it is a sample, who works here, and how the screens look. What opens (menus) is read once the
 * screen below can be used: an old machine shows the work first.
 */
export const HeadBar = ({ open }: { readonly open: OpenWorkspace | null }) => {
  const { t } = useTranslation(['frame', 'common'])
  const ready = useIdle()
  return (
    <header className={styles.head}>
      <Link to="/" className={styles.home} aria-label={`${t('common:product')}: ${t('frame:start')}`}>
        <Mark />
        {open === null && t('common:product')}
      </Link>
      {open && (
        <span className={styles.councilName} title={open.name}>
          {open.name}
        </span>
      )}
      {open?.sample && (
        <MoreWords className={styles.sample} name={t('frame:sample')}>
          {t('frame:sampleHint')}
        </MoreWords>
      )}
      <span className={styles.spring} />
      <Suspense fallback={null}>{ready && <HeadControls open={open !== null} />}</Suspense>
    </header>
  )
}
