import { app, protocol, session, type Session, type WebContents, type WebPreferences } from 'electron'
import { pageOrigin } from './page-protocol.ts'

/**
 * Everything that keeps the pages inside their box, in start-up order. The pages are ours, but they show files that
 * strangers send in: should one ever take a page over, it finds no network, no other page, no device and no Node.
 */

/** Before Electron is ready. */
export const hardenBeforeReady = () => {
  app.enableSandbox()
  // Chromium's own services resolve no name either: nothing leaves the machine, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  protocol.registerSchemesAsPrivileged([
    {
      scheme: new URL(pageOrigin).protocol.slice(0, -1),
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** What every window is made with; nothing in the program overrides it. */
export const pagePreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false, // its dictionaries come over the network
  devTools: !app.isPackaged,
})

/** Schemes a page may load from. `devtools:` is there only where the tools themselves are. */
const mayLoad = (url: string) => {
  const { protocol: scheme } = new URL(url)
  return ['app:', 'blob:', 'data:'].includes(scheme) || (scheme === 'devtools:' && !app.isPackaged)
}

const isOurPage = (url: string) => URL.canParse(url) && url.startsWith(`${pageOrigin}/index.html`)

const denyPermissionsAndNetwork = (of: Session) => {
  of.setPermissionRequestHandler((_page, _permission, answer) => answer(false))
  of.setPermissionCheckHandler(() => false)
  of.setDevicePermissionHandler(() => false)
  of.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayLoad(request.url) }))
  of.on('will-download', (event) => event.preventDefault())
}

const keepOnOurPage = (contents: WebContents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Once Electron is ready, before the first window: `answer` is the page protocol. */
export const harden = (answer: (request: Request) => Promise<Response>) => {
  protocol.handle(new URL(pageOrigin).protocol.slice(0, -1), answer)
  denyPermissionsAndNetwork(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => keepOnOurPage(contents))
}
