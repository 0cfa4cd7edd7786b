/** Whether Electron's release page (or the mirror in `ELECTRON_MIRROR`) answers within five seconds. */
export const canReachElectron = async (): Promise<boolean> => {
  const address = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases'
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
}
