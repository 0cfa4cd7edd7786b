import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './evidence.module.css'
import { FileProblemText } from './file-problem.tsx'
import { openPdf, type OpenedPdf } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import { useView, useViewKeys } from './use-view.ts'
import { PageTools, ViewTools } from './view-tools.tsx'

const useOpenedPdf = (address: string): OpenedPdf | null => {
  const [opened, setOpened] = useState<OpenedPdf | null>(null)
  useEffect(() => {
    const work = openPdf(address)
    void work.then(setOpened)
    return () => void work.then(({ close }) => close())
  }, [address])
  return opened
}

/** The width of the scrolling area, followed with a short delay so that dragging a separator does not redraw all the way. */
const useWidth = (scroller: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (scroller.current === null) return undefined
    let timer = 0
    const watch = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setWidth(next), width === 0 ? 0 : 120)
    })
    watch.observe(scroller.current)
    return () => {
      window.clearTimeout(timer)
      watch.disconnect()
    }
  }, [scroller, width])
  return width
}

/** The page that takes the upper third of what is seen. */
const pageInSight = (scroller: HTMLElement): number => {
  const line = scroller.scrollTop + scroller.clientHeight / 3
  const pages = scroller.querySelectorAll<HTMLElement>('[data-page]')
  let [low, high] = [0, pages.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pages[middle]?.offsetTop ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low + 1
}

const Pages = ({ pdf, name }: { readonly pdf: PDFDocumentProxy; readonly name: string }) => {
  const { t } = useTranslation('evidence')
  const view = useView()
  const scroller = useRef<HTMLElement>(null)
  useViewKeys(scroller, view)
  const width = useWidth(scroller)
  const [page, setPage] = useState(1)
  const [shape, setShape] = useState(Math.SQRT2)
  useEffect(() => {
    const measure = async () => {
      const { height, width: across } = (await pdf.getPage(1)).getViewport({ scale: 1 })
      setShape(height / across)
    }
    void measure()
  }, [pdf])
  const go = (wanted: number) => {
    const place = scroller.current?.querySelector<HTMLElement>(`[data-page="${wanted}"]`)
    if (place && scroller.current) scroller.current.scrollTop = place.offsetTop - 4
  }
  return (
    <>
      <ViewTools view={view}>
        <PageTools page={page} count={pdf.numPages} onGo={go} />
      </ViewTools>
      <section
        ref={scroller}
        className={styles.scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('reading', { name })}
        data-evidence-focus
        onScroll={(event) => setPage(pageInSight(event.currentTarget))}
      >
        {width > 0 &&
          Array.from({ length: pdf.numPages }, (_, index) => (
            <PdfPage
              key={`${index} ${view.turns}`}
              document={pdf}
              number={index + 1}
              name={name}
              width={Math.floor((width - 2) * view.zoom)}
              shape={shape}
              turns={view.turns}
            />
          ))}
      </section>
    </>
  )
}

/** A PDF, drawn page by page as it is read. */
export const PdfView = ({ address, name }: { readonly address: string; readonly name: string }) => {
  const { t } = useTranslation('evidence')
  const opened = useOpenedPdf(address)
  if (opened === null) return <output className={styles.opening}>{t('opening')}</output>
  return 'problem' in opened ? (
    <FileProblemText problem={opened.problem} />
  ) : (
    <Pages pdf={opened.document} name={name} />
  )
}
