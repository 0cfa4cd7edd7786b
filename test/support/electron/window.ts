import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron'
import type { Page } from 'playwright-core'
import { toChromium, toMain } from './address.ts'
import { app } from './app.ts'
import { freshPage } from './browser.ts'
import { invoked } from './ipc.ts'
import { bindingName, deliverKey, preloadWorld } from './preload-world.ts'
import { ruleNavigation } from './requests.ts'
import { session } from './session.ts'

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]
type ContentsCalls = Pick<
  WebContents,
  'send' | 'printToPDF' | 'executeJavaScript' | 'setWindowOpenHandler' | 'getURL' | 'isDestroyed'
>

/** Runs in the page: hands a message to the preload's listeners. */
const deliver = ([key, name, values]: readonly [string, string, unknown[]]) => {
  const receive: unknown = Reflect.get(window, Symbol.for(key))
  if (typeof receive === 'function') receive(name, values)
}

class StandInWebContents extends EventEmitter implements ContentsCalls {
  page: Page | undefined
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  #thePage = (): Page => {
    if (this.page === undefined) throw new Error('the window has loaded nothing yet')
    return this.page
  }

  getURL = () => (this.page === undefined ? '' : toMain(this.page.url()))
  isDestroyed = () => this.page?.isClosed() ?? false
  setWindowOpenHandler = (handler: OpenHandler) => {
    this.#openHandler = handler
  }

  send = (channel: string, ...args: unknown[]) => {
    // A page that is gone or loading misses the message, as in Electron.
    this.page?.evaluate(deliver, [deliverKey, channel, structuredClone(args)] as const).catch(() => undefined)
  }

  executeJavaScript = (code: string): Promise<unknown> => this.#thePage().evaluate(code)

  printToPDF: WebContents['printToPDF'] = (options) => {
    const { pageSize, preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline, landscape } =
      options
    return this.#thePage().pdf({
      format: typeof pageSize === 'string' ? pageSize : 'A4',
      preferCSSPageSize: preferCSSPageSize === true,
      printBackground: printBackground === true,
      tagged: generateTaggedPDF === true,
      outline: generateDocumentOutline === true,
      landscape: landscape === true,
    })
  }

  /** A page asked for a new window; it is closed again unless the program allows it. */
  opened = (popup: Page) => {
    const details = {
      url: toMain(popup.url() || 'about:blank'),
      frameName: '',
      features: '',
      disposition: 'new-window' as const,
    }
    const { action } = this.#openHandler({ ...details, referrer: { policy: 'default', url: '' } })
    if (action === 'deny') void popup.close()
  }

  /** Asks `will-navigate` and `will-frame-navigate` listeners, any of which may prevent it. */
  mayNavigate = (url: string, isMainFrame: boolean): boolean => {
    let prevented = false
    const event = { url, isMainFrame, preventDefault: () => (prevented = true) }
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event)
    return !prevented
  }
}

const windows = new Set<StandInWindow>()
type WindowCalls = Pick<
  BrowserWindow,
  | 'loadURL'
  | 'destroy'
  | 'close'
  | 'isDestroyed'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'setTitle'
  | 'maximize'
  | 'setMenuBarVisibility'
>

class StandInWindow extends EventEmitter implements WindowCalls {
  readonly webContents = new StandInWebContents()
  readonly #options: BrowserWindowConstructorOptions
  #loading = false
  #destroyed = false

  static getAllWindows = () => [...windows]

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    this.#options = options
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  loadURL = async (url: string) => {
    const { webContents } = this
    webContents.page ??= await this.#open()
    this.#loading = true
    await webContents.page.goto(toChromium(url))
    this.#loading = false
  }

  #open = async () => {
    const page = await freshPage(this.#options.show === false)
    const preload = this.#options.webPreferences?.preload
    ruleNavigation(page, (url, isMain) => this.#loading || this.webContents.mayNavigate(url, isMain))
    await page.exposeBinding(bindingName, ({ frame }, channel: string, args: unknown[]) =>
      invoked(frame, channel, args),
    )
    if (preload !== undefined) await page.addInitScript({ content: preloadWorld(readFileSync(preload, 'utf8')) })
    page.on('popup', this.webContents.opened)
    page.on('close', () => this.#closed())
    // Left open for the person; headless there is nobody to answer.
    page.on('dialog', (shown) => (process.env['STAND_IN_HEADED'] === '1' ? undefined : void shown.dismiss()))
    await page.context().grantPermissions(this.#granted())
    return page
  }

  #granted = () =>
    (['geolocation', 'notifications', 'midi'] as const).filter((permission) =>
      session.defaultSession.grants(this.webContents, permission),
    )

  #closed = () => {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    this.emit('closed', {})
    if (windows.size === 0) app.emit('window-all-closed')
  }

  close = () => {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) this.destroy()
  }
  destroy = () => {
    void this.webContents.page?.close()
    this.#closed()
  }
  isDestroyed = () => this.#destroyed
  focus = () => void this.webContents.page?.bringToFront()
  isMinimized = () => false
  restore = () => undefined
  setTitle = () => undefined
  maximize = () => undefined
  setMenuBarVisibility = () => undefined
}

export { StandInWindow as BrowserWindow }
