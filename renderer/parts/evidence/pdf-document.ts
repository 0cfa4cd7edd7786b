import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- Vite makes the address of the file its default export
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** Why a file cannot be read; each has a plain text. */
export type FileProblem = 'locked' | 'damaged' | 'missing'

/** The build puts pdf.js's character maps, fonts and decoders beside the page: nothing comes from a network. */
const beside = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href

export const evidenceAddress = (sha256: string) => `/evidence/${sha256}`

/** pdf.js is loaded with the first PDF, never with the screen. */
const loadPdfJs = async () => {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress
  return pdfjs
}

const problemOf = (error: unknown): FileProblem => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'locked'
  return name === 'ResponseException' || name === 'MissingPDFException' ? 'missing' : 'damaged'
}

export type OpenedPdf =
  | { readonly document: PDFDocumentProxy; readonly close: () => void }
  | { readonly problem: FileProblem; readonly close: () => void }

/** Opens a PDF by its hash; only the parts that a shown page needs are read (range requests). */
export const openPdf = async (address: string): Promise<OpenedPdf> => {
  const pdfjs = await loadPdfJs()
  const task: PDFDocumentLoadingTask = pdfjs.getDocument({
    url: new URL(address, document.baseURI).href,
    cMapUrl: beside('cmaps'),
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
    iccUrl: beside('iccs'),
    useSystemFonts: false,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const close = () => void task.destroy()
  try {
    const document = await task.promise
    // A file whose list of pages is broken opens, and fails only here.
    await document.getPage(1)
    return { document, close }
  } catch (error) {
    return { problem: problemOf(error), close }
  }
}
