import type { BrowserWindow } from 'electron'
import { Fault } from '../shared/fault.ts'
import type { PagePrinter } from './ipc/handlers/deps.ts'
import { pagesOf, paperReady, printOptions } from './papers/print.ts'

const printed = async ({ webContents }: BrowserWindow, route: string) => {
  const state: unknown = await webContents.executeJavaScript(paperReady)
  if (state !== 'ready') throw new Fault('print-failed', { route, state })
  const pdf = await webContents.printToPDF(printOptions)
  return { pdf, pages: pagesOf(pdf) }
}

/** Rejects with `cancelled` when the signal is aborted: a page that is gone may never answer. */
const given = (signal: AbortSignal) =>
  new Promise<never>((_, failed) => {
    const giveUp = () => failed(new Fault('cancelled'))
    if (signal.aborted) giveUp()
    else signal.addEventListener('abort', giveUp, { once: true })
  })

/**
 * Prints through a hidden window: the page that is previewed is the page that is printed. Faults `print-failed`, `cancelled`.
 */
export const windowPrinter = (openHidden: (route: string) => Promise<BrowserWindow>): PagePrinter => ({
  print: async (route, signal) => {
    const window = await openHidden(route)
    try {
      const work = printed(window, route)
      return await (signal === undefined ? work : Promise.race([work, given(signal)]))
    } finally {
      window.destroy()
    }
  },
})
