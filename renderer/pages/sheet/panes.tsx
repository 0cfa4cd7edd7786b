import { useDebouncedCallback, useSplitter } from '@mantine/hooks'
import { IconPaperclip } from '@tabler/icons-react'
import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react'
import { call } from '../../ipc/hooks.ts'
import styles from './panes.module.css'
import { useSheet } from './use-sheet.ts'

/** The panes from left to right: widths in percent of the sheet, least widths that their words still fit in. */
const panes = [
  { name: 'outline', defaultSize: 18, min: 11 },
  { name: 'criteria', defaultSize: 52, min: 30 },
  { name: 'evidence', defaultSize: 30, min: 19, collapsible: true },
] as const
const evidencePane = 2

type Widths = Readonly<Record<string, number>>

/** The kept widths, or the proposed ones where none were kept or they make no whole. */
const widthsOf = (kept: Widths): number[] => {
  const widths = panes.map(({ name }) => kept[`sheet.${name}`] ?? Number.NaN)
  const sum = widths.reduce((total, width) => total + width, 0)
  return Math.abs(sum - 100) < 1 ? widths : panes.map(({ defaultSize }) => defaultSize)
}

/** The widths as they are now; once the person has let go of them they are kept in the preferences. */
const useWidths = (kept: Widths) => {
  const [sizes, setSizes] = useState(() => widthsOf(kept))
  const keep = useDebouncedCallback(
    (changed: readonly number[]) => {
      const widths = Object.fromEntries(panes.map(({ name }, index) => [`sheet.${name}`, changed[index] ?? 0]))
      // A width that could not be kept is no reason to disturb who is scoring.
      call('preferences.save', { panes: widths }).catch(() => undefined)
    },
    { delay: 500, flushOnUnmount: true },
  )
  const change = (changed: readonly (number | string)[]) => {
    const widths = changed.map(Number)
    setSizes(widths)
    keep(widths)
  }
  return { sizes, change }
}

/** The hook tells how the panes lie; a screen reader is to hear how the separator does. */
const separator = { className: styles.separator, 'aria-orientation': 'vertical' } as const

export interface EvidencePaneHandle {
  readonly open: () => void
  readonly close: () => void
}

/**
 * Outline, criteria and evidence side by side; two separators move by mouse and keyboard. The evidence can be closed and
 * opened again. No width is measured: what lays out is the style sheet.
 */
export const Panes = (props: {
  readonly outline: ReactNode
  readonly criteria: ReactNode
  readonly evidence: ReactNode
  /** Widths from the preferences. */
  readonly kept: Widths
  readonly evidenceRef: Ref<EvidencePaneHandle>
  readonly onOpenEvidence: () => void
}) => {
  const { t } = useSheet()
  const { sizes, change } = useWidths(props.kept)
  const { ref, collapsed, getHandleProps, expand, collapse } = useSplitter<HTMLDivElement>({
    panels: [...panes],
    sizes,
    onSizeChange: change,
  })
  useImperativeHandle(
    props.evidenceRef,
    () => ({ open: () => expand(evidencePane), close: () => collapse(evidencePane) }),
    [expand, collapse],
  )
  const grow = (index: number) => ({ flexGrow: sizes[index] })
  return (
    <div ref={ref} className={styles.panes}>
      <div className={styles.pane} style={grow(0)}>
        {props.outline}
      </div>
      <div {...getHandleProps({ index: 0 })} {...separator} aria-label={t('resizeOutline')} />
      <div className={styles.pane} style={grow(1)}>
        {props.criteria}
      </div>
      <div {...getHandleProps({ index: 1 })} {...separator} aria-label={t('resizeEvidence')} />
      <div className={styles.pane} style={grow(evidencePane)} hidden={collapsed[evidencePane]}>
        {props.evidence}
      </div>
      {collapsed[evidencePane] && (
        <button type="button" className={styles.opener} title={t('showEvidence')} onClick={props.onOpenEvidence}>
          <IconPaperclip size={18} stroke={1.6} aria-hidden />
          {t('evidence')}
        </button>
      )}
    </div>
  )
}
