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

/** The parts of the open council, in the order of the work. */
export const Rail = () => {
  const { t } = useTranslation('frame')
  return (
    <nav className={styles.rail} aria-label={t('nav')}>
      {parts.map(({ to, text, icon: Icon }) => (
        <Link key={to} to={to} className={styles.railLink}>
          <Icon size={22} stroke={1.6} aria-hidden />
          {t(text)}
        </Link>
      ))}
    </nav>
  )
}
