import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * The words of a PDF in reading order, page by page, with single spaces and whole letters (NFC). Letters of one word may stand in
 * several pieces (each font subset its own); gaps between words are pieces of their own.
 */
export const pdfText = async (file: string): Promise<readonly string[]> => {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let no = 1; no <= document.numPages; no += 1) {
    const { items } = await (await document.getPage(no)).getTextContent()
    const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')
    pages.push(words.replaceAll(/\s+/g, ' ').normalize('NFC'))
  }
  await task.destroy()
  return pages
}
