import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Topic } from '../../shared/ipc/call.ts'
import { readersOf, type Reply } from '../../shared/ipc/contract.ts'
import { pageOrigin } from '../page-protocol.ts'

/** Only the top frame of our own page may call: no frame inside it, no page of another origin. */
const fromOurPage = ({ senderFrame }: IpcMainInvokeEvent) =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.origin === pageOrigin

/** The one place that touches `ipcMain`: a single channel, answered by dispatch. Anyone else is told `refused`. */
export const serve = (dispatch: (name: unknown, input: unknown) => Promise<Reply>) =>
  ipcMain.handle('call', (event, name: unknown, input: unknown): Promise<Reply> =>
    fromOurPage(event) ? dispatch(name, input) : Promise.resolve({ ok: false, code: 'refused' }),
  )

/** Tells every window which of its queries read what a command touched. */
export const announce = (touched: readonly Topic[]) => {
  for (const window of BrowserWindow.getAllWindows())
    if (!window.isDestroyed()) window.webContents.send('changed', readersOf(touched))
}
