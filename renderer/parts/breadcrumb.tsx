import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './page.module.css'

export interface Crumb {
  readonly label: string
  readonly to: ComponentProps<typeof Link>['to']
  readonly params?: Record<string, string>
}

/** Where the screen is: the screens above it, the nearest last. The screen itself is its heading. */
export const Breadcrumb = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => {
  const { t } = useTranslation('parts')
  return (
    <nav aria-label={t('breadcrumb')} className={styles.breadcrumb}>
      <ol>
        {crumbs.map(({ label, to, params }) => (
          <li key={label}>
            <Link to={to ?? '/'} {...(params && { params })}>
              {label}
            </Link>
            <IconChevronRight size={14} aria-hidden />
          </li>
        ))}
      </ol>
    </nav>
  )
}
