import type { Menu as RealMenu } from 'electron'

/** What `import … from 'electron'` gives the program over the stand-in; a name missing here fails at start-up. */
export { app } from './app.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc.ts'
export { safeStorage } from './safe-storage.ts'
export { protocol, session } from './session.ts'
export { BrowserWindow } from './window.ts'

/** Chromium's own windows have no menu to set; they zoom by themselves. */
export const Menu: Pick<typeof RealMenu, 'setApplicationMenu' | 'buildFromTemplate'> = {
  setApplicationMenu: () => undefined,
  buildFromTemplate: () => Object.create(null) as RealMenu,
}
