import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './evidence.module.css'

/** Pixels a page may take on a canvas: beyond it a 4 GB machine would swap, and the eye gains nothing. */
const mostPixels = 12_000_000

/** True while the element is in sight or about to be; what is far away gives its picture back. */
const useNear = (element: { readonly current: HTMLElement | null }) => {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const place = element.current
    if (place === null) return undefined
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: place.closest('[data-evidence-focus]'),
      rootMargin: '60% 0px',
    })
    watch.observe(place)
    return () => watch.disconnect()
  }, [element])
  return near
}

export interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly name: string
  /** Width in CSS pixels; height over width of the first page, until this page is known. */
  readonly width: number
  readonly shape: number
  readonly turns: number
}

/** Draws a page onto the canvas; returns the way to stop, and tells the page's own shape. */
const draw = (props: PdfPageProps, canvas: HTMLCanvasElement, onShape: (shape: number) => void) => {
  let stopped = false
  let task: RenderTask | undefined
  const work = async () => {
    const page = await props.document.getPage(props.number)
    const rotation = (page.rotate + props.turns * 90) % 360
    const plain = page.getViewport({ scale: 1, rotation })
    onShape(plain.height / plain.width)
    const wanted = (props.width * window.devicePixelRatio) / plain.width
    const scale = Math.min(wanted, Math.sqrt(mostPixels / (plain.width * plain.height)))
    const viewport = page.getViewport({ scale, rotation })
    if (stopped) return
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    task = page.render({ canvas, viewport })
    await task.promise
  }
  const stop = () => {
    stopped = true
    task?.cancel()
  }
  return { done: work(), stop }
}

const wasStopped = (error: unknown) => error instanceof Error && error.name === 'RenderingCancelledException'

/** One page of a PDF. It holds its place always, and its picture only while it is near what is seen. */
export const PdfPage = (props: PdfPageProps) => {
  const { t } = useTranslation('evidence')
  const { document: pdf, number, name, width, turns } = props
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [own, setOwn] = useState<number | null>(null)
  const [broken, setBroken] = useState(false)
  const near = useNear(place)
  const shape = own ?? (turns % 2 === 1 ? 1 / props.shape : props.shape)
  useEffect(() => {
    if (!near || canvas.current === null) return undefined
    const drawing = draw({ document: pdf, number, name, width, turns, shape: 1 }, canvas.current, setOwn)
    drawing.done.catch((error: unknown) => setBroken(!wasStopped(error)))
    return drawing.stop
  }, [near, pdf, number, name, width, turns])
  return (
    <div ref={place} className={styles.page} style={{ width, aspectRatio: 1 / shape }} data-page={number}>
      {near && !broken && <canvas ref={canvas}>{t('pageLabel', { page: number, count: pdf.numPages, name })}</canvas>}
      {broken && <p className={styles.brokenPage}>{t('problem.page')}</p>}
    </div>
  )
}
