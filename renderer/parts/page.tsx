import { Loader, Title } from '@mantine/core'
import { useMatch } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { FaultText } from './fault-text.tsx'
import styles from './page.module.css'

/** The screen shown before; a heading takes the focus only when the screen really changed. */
let shownBefore: string | undefined

/** On arriving at a screen its heading takes the focus, so that the keyboard starts there and a screen reader says it. */
const useHeadingFocus = () => {
  const heading = useRef<HTMLHeadingElement>(null)
  const path = useMatch({ strict: false, select: ({ pathname }) => pathname })
  useEffect(() => {
    const arrived = shownBefore !== undefined && shownBefore !== path
    shownBefore = path
    const inPage = heading.current?.closest('section')?.contains(document.activeElement)
    if (arrived && !inPage) heading.current?.focus({ preventScroll: true })
  }, [path])
  return heading
}

const useWindowTitle = (title: string) => {
  const { t } = useTranslation('common')
  useEffect(() => {
    document.title = `${title} – ${t('product')}`
  }, [title, t])
}

export interface PageProps {
  /** The heading of the screen and the title of the window. */
  readonly title: string
  /** Shown beside the heading: a badge, a code. */
  readonly aside?: ReactNode
  readonly breadcrumb?: readonly Crumb[]
  readonly actions?: ReactNode
  readonly loading?: boolean
  /** An error takes the place of the content. */
  readonly error?: unknown
  readonly onRetry?: () => void
  /** `fill`: the screen manages its own scrolling inside the window; `narrow`: a column that reads well. */
  readonly layout?: 'scroll' | 'narrow' | 'fill'
  readonly children?: ReactNode
}

/** One screen: heading, where it is, what can be done, and its content or the state it is in. */
export const Page = ({ layout = 'scroll', ...page }: PageProps) => {
  const { t } = useTranslation('parts')
  const heading = useHeadingFocus()
  useWindowTitle(page.title)
  return (
    <section className={styles.page} data-layout={layout}>
      <div className={styles.column}>
        {page.breadcrumb && <Breadcrumb crumbs={page.breadcrumb} />}
        <div className={styles.head}>
          <Title order={1} ref={heading} tabIndex={-1} className={styles.title}>
            {page.title}
          </Title>
          {page.aside}
          <div className={styles.actions}>{page.actions}</div>
        </div>
        {page.error ? (
          <FaultText fault={page.error} {...(page.onRetry && { onRetry: page.onRetry })} />
        ) : page.loading ? (
          <output className={styles.loading}>
            <Loader size="sm" aria-hidden /> {t('loading')}
          </output>
        ) : (
          page.children
        )}
      </div>
    </section>
  )
}
