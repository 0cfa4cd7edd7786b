import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { systemDialogs } from './dialogs.ts'
import { errorLog } from './error-log.ts'
import { harden, hardenBeforeReady } from './hardening.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { createHandlers } from './ipc/handlers/all.ts'
import { announce, serve } from './ipc/serve.ts'
import { loadPacks } from './packs/pack-library.ts'
import { pageProtocol } from './page-protocol.ts'
import { windowPrinter } from './print-window.ts'
import { systemClock } from './storage/clock.ts'
import { temporaryProgram } from './temporary-program.ts'
import { openHiddenWindow, openWindow } from './window.ts'

/** The composition root: everything that knows Electron is handed its parts here, in start-up order. */
const start = async () => {
  await app.whenReady()
  const report = errorLog(join(app.getPath('userData'), 'logs'))
  const packs = await loadPacks([join(app.getAppPath(), 'resources/criteria')])
  const program = temporaryProgram()
  harden(pageProtocol(join(app.getAppPath(), 'out/renderer'), () => Promise.resolve(null)))
  const handlers = createHandlers({
    program,
    packs: () => packs,
    clock: systemClock,
    random: randomBytes,
    dialogs: systemDialogs,
    pagePrinter: windowPrinter(openHiddenWindow),
    documents: app.getPath('documents'),
    version: app.getVersion(),
  })
  serve(createDispatch(handlers, announce, report))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(() => program.close(), report)
  await openWindow('/')
}

/** The workspace is closed properly (checkpoint, lock) before the program ends, whichever way it was asked to. */
const closeBeforeQuit = (close: () => Promise<void>, report: (where: string, error: unknown) => void) => {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void close()
      .catch((error: unknown) => report('close', error))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}

const fail = (error: unknown) => {
  errorLog(join(app.getPath('userData'), 'logs'))('start', error)
  dialog.showErrorBox('Chấm Sao', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

hardenBeforeReady()
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
  // Never awaited here: Electron becomes ready only after this module has run to its end.
  start().catch(fail)
} else app.quit()
