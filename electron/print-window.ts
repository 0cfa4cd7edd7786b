import type { BrowserWindow } from 'electron'
import { Fault } from '../shared/fault.ts'
import type { PagePrinter } from './ipc/handlers/deps.ts'
import { pagesOf, paperReady, printOptions } from './papers/print.ts'

/** Prints through a hidden window: the page that is previewed is the page that is printed. Fault `print-failed`. */
export const windowPrinter = (openHidden: (route: string) => Promise<BrowserWindow>): PagePrinter => ({
  print: async (route) => {
    const window = await openHidden(route)
    try {
      const state: unknown = await window.webContents.executeJavaScript(paperReady)
      if (state !== 'ready') throw new Fault('print-failed', { route, state })
      const pdf = await window.webContents.printToPDF(printOptions)
      return { pdf, pages: pagesOf(pdf) }
    } finally {
      window.destroy()
    }
  },
})
