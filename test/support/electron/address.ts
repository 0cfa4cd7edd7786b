/**
 * Chromium knows no `app:` scheme, so inside the stand-in each host of it is an https host of a name that can exist
 * nowhere. The main process sees `app:` only.
 */
const suffix = '.app.invalid'

export const toChromium = (url: string): string => {
  const { protocol, host, pathname, search, hash } = new URL(url)
  return protocol === 'app:' ? `https://${host}${suffix}${pathname}${search}${hash}` : url
}

export const toMain = (url: string): string => {
  const { host, pathname, search, hash } = new URL(url)
  return host.endsWith(suffix) ? `app://${host.slice(0, -suffix.length)}${pathname}${search}${hash}` : url
}

/** The origin as Electron's `WebFrameMain.origin` tells it. */
export const originForMain = (origin: string): string =>
  origin === 'null' ? 'null' : toMain(origin).replace(/\/$/, '')
