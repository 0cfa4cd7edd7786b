import type { PrintToPDFOptions } from 'electron'

/** A4 with the margins and page numbers that the paper's own `@page` rules give; tagged, with an outline of its headings. */
export const printOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

/**
 * Runs in the page: waits until the paper says by `<html data-paper="ready">` that its figures are there (or `failed`
 * that they will never be), and until its fonts are loaded. Gives the state, `timeout` after 30 seconds.
 */
export const paperReady = `new Promise((resolve) => {
  const page = document.documentElement
  const look = () => {
    const state = page.dataset.paper
    if (state !== 'ready' && state !== 'failed') return
    watch.disconnect()
    document.fonts.ready.then(() => resolve(state))
  }
  const watch = new MutationObserver(look)
  watch.observe(page, { attributes: true, attributeFilter: ['data-paper'] })
  setTimeout(() => resolve('timeout'), 30000)
  look()
})`

/** Number of pages of a PDF as Chromium writes it: page objects stand uncompressed in the file. */
export const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
