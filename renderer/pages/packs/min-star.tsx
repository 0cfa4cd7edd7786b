import { useTranslation } from 'react-i18next'
import styles from './packs.module.css'

/** A star mark at an option: the least this criterion must reach for that grade. */
export const MinStar = ({ stars }: { readonly stars: number }) => {
  const { t } = useTranslation('packs')
  const words = t('minStar', { stars })
  return (
    <span className={styles.minStar} title={words}>
      <span aria-hidden>{'★'.repeat(stars)}</span>
      <span className="read-aloud-only">{words}</span>
    </span>
  )
}
