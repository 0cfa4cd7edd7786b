import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import styles from './frame.module.css'

/** Leads to the records that can only be read, while there are any. */
export const LockedLink = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('safety')
  if (count === 0) return null
  return (
    <Link to="/locked" className={styles.warnButton}>
      <IconLock size={16} aria-hidden /> {t('locked.count', { count })}
    </Link>
  )
}
