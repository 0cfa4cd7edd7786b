import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './evidence.module.css'
import type { View } from './use-view.ts'

export const ToolButton = (props: {
  readonly label: string
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}) => (
  <button
    type="button"
    className={styles.tool}
    aria-label={props.label}
    title={props.label}
    disabled={props.disabled}
    onClick={props.onClick}
  >
    {props.children}
  </button>
)

/** Page x/y: shows the page in sight; a number typed and confirmed with Enter goes there. */
export const PageTools = (props: {
  readonly page: number
  readonly count: number
  readonly onGo: (page: number) => void
}) => {
  const { t } = useTranslation('evidence')
  const { page, count, onGo } = props
  const [typed, setTyped] = useState<string | null>(null)
  const go = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const wanted = Number(event.currentTarget.value)
    setTyped(null)
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count) onGo(wanted)
  }
  return (
    <>
      <ToolButton label={t('previousPage')} disabled={page <= 1} onClick={() => onGo(page - 1)}>
        <IconChevronUp size={18} aria-hidden />
      </ToolButton>
      <ToolButton label={t('nextPage')} disabled={page >= count} onClick={() => onGo(page + 1)}>
        <IconChevronDown size={18} aria-hidden />
      </ToolButton>
      <label className={styles.pageNumber}>
        <input
          type="text"
          inputMode="numeric"
          aria-label={t('pageNumber')}
          value={typed ?? String(page)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={go}
          onBlur={() => setTyped(null)}
        />
        {t('pageOf', { count })}
      </label>
    </>
  )
}

export const ViewTools = ({ view, children }: { readonly view: View; readonly children?: ReactNode }) => {
  const { t } = useTranslation('evidence')
  return (
    <div className={styles.tools}>
      {children}
      <span className={styles.spring} />
      <ToolButton label={t('zoomOut')} onClick={view.zoomOut}>
        <IconZoomOut size={18} aria-hidden />
      </ToolButton>
      <span className={styles.zoom}>{t('zoom', { percent: Math.round(view.zoom * 100) })}</span>
      <ToolButton label={t('zoomIn')} onClick={view.zoomIn}>
        <IconZoomIn size={18} aria-hidden />
      </ToolButton>
      <ToolButton label={t('fit')} onClick={view.fit}>
        <IconArrowAutofitWidth size={18} aria-hidden />
      </ToolButton>
      <ToolButton label={t('rotate')} onClick={view.turn}>
        <IconRotateClockwise size={18} aria-hidden />
      </ToolButton>
    </div>
  )
}
