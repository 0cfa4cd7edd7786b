import { useDebouncedCallback, useSplitter } from '@mantine/hooks'
import { IconPaperclip } from '@tabler/icons-react'
import { useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { call } from '../../ipc/hooks.ts'
import styles from './panes.module.css'
import { useSheet } from './use-sheet.ts'

/** The panes from left to right: widths in percent of the sheet, as proposed and at least; what words need at least is in the style sheet. */
const panes = [
  { name: 'outline', defaultSize: 18, min: 11 },
  { name: 'criteria', defaultSize: 52, min: 30 },
  { name: 'evidence', defaultSize: 30, min: 19, collapsible: true },
] as const
const proposed = panes.map(({ defaultSize }) => defaultSize)
const criteriaLeast = panes[1].min

type Widths = readonly [outline: number, criteria: number, evidence: number]

const asWidths = ([outline = 0, criteria = 0, evidence = 0]: readonly (number | string)[]): Widths => [
  Number(outline),
  Number(criteria),
  Number(evidence),
]
const withoutEvidence = ([outline, criteria, evidence]: Widths): Widths => [outline, criteria + evidence, 0]

/** The evidence takes its room from the criteria; where they have none to give, all have the proposed widths again. */
const withEvidence = ([outline, criteria]: Widths, wanted: number): Widths =>
  criteria - wanted >= criteriaLeast ? [outline, criteria - wanted, wanted] : asWidths(proposed)

/** A window this narrow begins without the evidence: beside it the criteria would have no room. */
const narrow = 900

/** The kept widths, or the proposed ones where none were kept or they make no whole. */
const widthsOf = (kept: Readonly<Record<string, number>>): Widths => {
  const found = asWidths(panes.map(({ name }) => kept[`sheet.${name}`] ?? Number.NaN))
  const whole = Math.abs(found[0] + found[1] + found[2] - 100) < 1
  const widths = whole ? found : asWidths(proposed)
  return window.innerWidth < narrow ? withoutEvidence(widths) : widths
}

/**
 * The widths as they are now. They are kept in the preferences once the person has let go of a separator, and at once when the
 * evidence is opened or closed.
 */
const useWidths = (kept: Readonly<Record<string, number>>) => {
  const [widths, setWidths] = useState(() => widthsOf(kept))
  const lastOpen = useRef(widths[2] || panes[2].defaultSize)
  const keep = useDebouncedCallback(
    (changed: Widths) => {
      const named = Object.fromEntries(panes.map(({ name }, index) => [`sheet.${name}`, changed[index] ?? 0]))
      // A width that could not be kept is no reason to disturb who is scoring.
      call('preferences.save', { panes: named }).catch(() => undefined)
    },
    { delay: 500, flushOnUnmount: true },
  )
  const change = (changed: Widths) => {
    if (changed[2] > 0) lastOpen.current = changed[2]
    setWidths(changed)
    keep(changed)
    if (changed[2] > 0 !== widths[2] > 0) keep.flush()
  }
  return {
    widths,
    change,
    open: () => widths[2] === 0 && change(withEvidence(widths, lastOpen.current)),
    close: () => change(withoutEvidence(widths)),
  }
}

/** The hook tells how the panes lie, and at both separators of the pane before; a screen reader is to hear how the separator lies, and of its own pane. */
const separator = { className: styles.separator, 'aria-orientation': 'vertical' } as const

export interface EvidencePaneHandle {
  readonly open: () => void
  readonly close: () => void
}

/**
 * Outline, criteria and evidence side by side; two separators move by mouse and keyboard, Enter on the right one closes the
 * evidence and opens it again. No width is measured: what lays out is the style sheet.
 */
export const Panes = (props: {
  readonly outline: ReactNode
  readonly criteria: ReactNode
  readonly evidence: ReactNode
  /** Widths from the preferences. */
  readonly kept: Readonly<Record<string, number>>
  readonly evidenceRef: Ref<EvidencePaneHandle>
  readonly onOpenEvidence: () => void
}) => {
  const { t } = useSheet()
  const { widths, change, open, close } = useWidths(props.kept)
  const [outline, criteria, evidence] = widths
  const { ref, getHandleProps } = useSplitter<HTMLDivElement>({
    panels: [...panes],
    sizes: [...widths],
    onSizeChange: (sizes) => change(asWidths(sizes)),
  })
  useImperativeHandle(props.evidenceRef, () => ({ open, close }))
  const byHook = getHandleProps({ index: 1 })
  const right = {
    ...byHook,
    ...separator,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return byHook.onKeyDown(event)
      event.preventDefault()
      return evidence === 0 ? open() : close()
    },
  }
  return (
    <div ref={ref} className={styles.panes}>
      <div className={styles.outline} style={{ flexGrow: outline }}>
        {props.outline}
      </div>
      <div
        {...getHandleProps({ index: 0 })}
        {...separator}
        aria-label={t('resizeOutline')}
        aria-valuemax={Math.round(outline + criteria - criteriaLeast)}
      />
      <div className={styles.criteria} style={{ flexGrow: criteria }}>
        {props.criteria}
      </div>
      <div
        {...right}
        aria-label={t('resizeEvidence')}
        aria-valuenow={Math.round(evidence)}
        aria-valuemin={0}
        aria-valuemax={Math.round(criteria + evidence - criteriaLeast)}
      />
      <div className={styles.evidence} style={{ flexGrow: evidence }} hidden={evidence === 0}>
        {props.evidence}
      </div>
      {evidence === 0 && (
        <button type="button" className={styles.opener} title={t('showEvidence')} onClick={props.onOpenEvidence}>
          <IconPaperclip size={18} stroke={1.6} aria-hidden />
          {t('evidence')}
        </button>
      )}
    </div>
  )
}
