import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OpenWorkspace } from '../../shared/ipc/calls/workspace.ts'
import { ActingChooser } from './acting-chooser.tsx'
import { DisplayChoice } from './display-choice.tsx'
import { Mark } from './mark.tsx'
import styles from './frame.module.css'

/** The council's name, whether it is a sample, who works here, and how the screens look. */
export const HeadBar = ({ open }: { readonly open: OpenWorkspace | null }) => {
  const { t } = useTranslation(['frame', 'common'])
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
        <Tooltip label={t('frame:sampleHint')}>
          <strong className={styles.sample}>{t('frame:sample')}</strong>
        </Tooltip>
      )}
      <span className={styles.spring} />
      {open && <ActingChooser />}
      <DisplayChoice />
    </header>
  )
}
