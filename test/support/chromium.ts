import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']

const onThePath = () =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))

const windowsFolders = () =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])

const usualPlaces = (): readonly string[] => {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (process.platform === 'win32')
    return windowsFolders().flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ])
  return [...onThePath(), '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']
}

/** The program file of an installed Chromium, Chrome or Edge (`CHROMIUM` names one by hand), or undefined. */
const findChromium = (): string | undefined =>
  [process.env['CHROMIUM'] ?? '', ...usualPlaces()].find((file) => file !== '' && existsSync(file))

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')

const apt = (...args: string[]) =>
  execFileSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  })

const install = () => {
  process.stderr.write('No Chromium, Chrome or Edge here: installing the package chromium with apt-get.\n')
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
}

/** An installed Chromium; on Debian as root a missing one is installed. Throws what to install where there is none. */
export const requireChromium = (): string => {
  if (findChromium() === undefined && mayInstall()) install()
  const found = findChromium()
  if (found === undefined)
    throw new Error('No Chromium, Google Chrome or Microsoft Edge was found. Install one of them and run this again.')
  return found
}

/** Chromium refuses its own sandbox to root. */
export const mayUseSandbox = (): boolean => process.getuid?.() !== 0
