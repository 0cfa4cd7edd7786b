import { useEffect, useState, type RefObject } from 'react'

const least = 0.5
const most = 5

/** How a file is looked at: zoom relative to the pane's width (1 = fits), and quarter turns. */
export type View = {
  readonly zoom: number
  readonly turns: number
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  readonly turn: () => void
}

export const useView = (): View => {
  const [zoom, setZoom] = useState(1)
  const [turns, setTurns] = useState(0)
  return {
    zoom,
    turns,
    zoomIn: () => setZoom((now) => Math.min(most, now * 1.25)),
    zoomOut: () => setZoom((now) => Math.max(least, now / 1.25)),
    fit: () => setZoom(1),
    turn: () => setTurns((now) => (now + 1) % 4),
  }
}

/** `+` `-` `W` `R` while the file has the focus; arrows and Page Up, Page Down scroll by themselves. */
export const useViewKeys = (scroller: RefObject<HTMLElement | null>, view: View) => {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      '+': view.zoomIn,
      '=': view.zoomIn,
      '-': view.zoomOut,
      w: view.fit,
      r: view.turn,
    }
    const onKey = (event: KeyboardEvent) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    const place = scroller.current
    place?.addEventListener('keydown', onKey)
    return () => place?.removeEventListener('keydown', onKey)
  })
}
