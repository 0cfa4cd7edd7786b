import { useCallback, useState } from 'react'
import type { Layout, LayoutChangedMeta } from 'react-resizable-panels'
import { call } from '../../ipc/hooks.ts'

const names = ['outline', 'criteria', 'evidence'] as const
const proposed: Layout = { outline: 18, criteria: 52, evidence: 30 }

/** The kept widths in percent, or the proposed ones where none were kept or they make no whole. */
const layoutOf = (panes: Readonly<Record<string, number>>): Layout => {
  const kept = names.map((name) => panes[`sheet.${name}`] ?? Number.NaN)
  const sum = kept.reduce((total, width) => total + width, 0)
  return Math.abs(sum - 100) < 1 ? Object.fromEntries(names.map((name, index) => [name, kept[index] ?? 0])) : proposed
}

/** Widths of the three panes: read from the preferences, kept there when the person changes them. */
export const usePanes = (panes: Readonly<Record<string, number>>) => {
  const [layout] = useState(() => layoutOf(panes))
  const keep = useCallback(
    (changed: Layout, { isUserInteraction }: LayoutChangedMeta) => {
      if (!isUserInteraction) return
      const widths = Object.fromEntries(names.map((name) => [`sheet.${name}`, changed[name] ?? 0]))
      // A width that could not be kept is no reason to disturb who is scoring.
      call('preferences.save', { panes: { ...panes, ...widths } }).catch(() => undefined)
    },
    [panes],
  )
  return { layout, keep }
}
