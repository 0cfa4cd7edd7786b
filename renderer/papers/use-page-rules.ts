import { useEffect } from 'react'
import { encode } from 'uqr'
import { styleNonce } from '../theme/style-nonce.ts'

/** A QR code, drawn: black modules on white. */
export const qrDrawing = (text: string, size: string): string => {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${modules} ${modules}"><path d="${path}"/></svg>`
}

/** The fingerprint of a paper's content as a QR code. Upper case keeps it in the coarse alphabet, so it reads off paper. */
export const fingerprintCode = (fingerprint: string, size: string): string =>
  qrDrawing(`SHA256:${fingerprint.toUpperCase()}`, size)

/** An image as an address. */
export const asAddress = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

const inFours = (hex: string) => hex.match(/.{1,4}/g)?.join(' ') ?? hex

/** What the printer puts around every page: the fingerprint as QR and in digits, the number of the page. */
const rules = (fingerprint: string, landscape: boolean, narrow: boolean): string => `
@page {
  size: A4 ${landscape ? 'landscape' : 'portrait'};
  margin: ${narrow ? '15mm 15mm 22mm 20mm' : landscape ? '20mm 15mm 24mm 20mm' : '20mm 15mm 24mm 30mm'};
  @bottom-left { content: url("${asAddress(fingerprintCode(fingerprint, '14mm'))}"); width: 16mm; vertical-align: middle; }
  @bottom-center {
    content: 'Mã nội dung (SHA-256): ${inFours(fingerprint)}';
    font: 6.5pt 'Tinos', 'Times New Roman', serif;
    text-align: left; vertical-align: middle;
  }
  @bottom-right {
    content: 'Trang ' counter(page) '/' counter(pages);
    font: 11pt 'Tinos', 'Times New Roman', serif;
    width: 24mm; vertical-align: middle;
  }
}`

interface PrintedPage {
  readonly fingerprint: string
  readonly landscape: boolean
  /** Narrower margins, for sheets of many rows. */
  readonly narrow: boolean
  readonly title: string
}

const noPage: PrintedPage = { fingerprint: '', landscape: false, narrow: false, title: '' }

/** Page rules of the paper on show. Its words are Vietnamese whatever the window speaks; the PDF takes language and title from the page. */
export const usePageRules = (paper: PrintedPage | null): void => {
  const { fingerprint, landscape, narrow, title } = paper ?? noPage
  useEffect(() => {
    if (fingerprint === '') return undefined
    const style = document.createElement('style')
    style.nonce = styleNonce()
    style.textContent = rules(fingerprint, landscape, narrow)
    document.head.append(style)
    const before = document.documentElement.lang
    document.documentElement.lang = 'vi'
    document.title = title
    return () => {
      style.remove()
      document.documentElement.lang = before
    }
  }, [fingerprint, landscape, narrow, title])
}
