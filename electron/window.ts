import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { pagePreferences } from './hardening.ts'
import { pageAddress } from './page-protocol.ts'

const preload = () => join(app.getAppPath(), 'out/electron/preload.cjs')

/** Opens a window of the program on a route; resolves once the page has loaded. */
export const openWindow = async (route: string): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    title: 'Chấm Sao',
    icon: join(app.getAppPath(), 'resources/icons/icon.png'),
    backgroundColor: '#ffffff',
    webPreferences: pagePreferences(preload()),
  })
  window.setMenuBarVisibility(false)
  window.maximize() // the laptops have 1366×768: every pixel counts
  await window.loadURL(pageAddress(route))
  return window
}

/** A window nobody sees, for printing; the caller destroys it. */
export const openHiddenWindow = async (route: string): Promise<BrowserWindow> => {
  const window = new BrowserWindow({ show: false, webPreferences: pagePreferences(preload()) })
  await window.loadURL(pageAddress(route))
  return window
}
