import {
  IconFileText,
  IconKey,
  IconListCheck,
  IconPackage,
  IconReportAnalytics,
  IconTableImport,
  IconTable,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import styles from './frame.module.css'
import { useManages } from './use-manages.ts'

const parts = [
  { to: '/board', text: 'board', icon: IconTable },
  { to: '/intake', text: 'intake', icon: IconTableImport },
  { to: '/results', text: 'results', icon: IconReportAnalytics },
  { to: '/papers', text: 'papers', icon: IconFileText },
  { to: '/bundles', text: 'bundles', icon: IconPackage },
  { to: '/packs', text: 'packs', icon: IconListCheck },
  { to: '/council', text: 'council', icon: IconUsersGroup },
  { to: '/keys', text: 'keys', icon: IconKey },
] as const

/** Taking in dossiers is for those who manage the council; others are not led to what would be refused. */
const forManagers: readonly string[] = ['/intake']

/** The parts of the open council, in the order of the work. */
export const Rail = () => {
  const { t } = useTranslation('frame')
  const manages = useManages()
  const shown = parts.filter(({ to }) => manages || !forManagers.includes(to))
  return (
    <nav className={styles.rail} aria-label={t('nav')}>
      {shown.map(({ to, text, icon: Icon }) => (
        <Link key={to} to={to} className={styles.railLink}>
          <Icon size={22} stroke={1.6} aria-hidden />
          {t(text)}
        </Link>
      ))}
    </nav>
  )
}
