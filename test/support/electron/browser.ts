import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { mayUseSandbox, requireChromium } from '../chromium.ts'
import { app, chromiumSwitches, debuggingPort, userData } from './app.ts'
import { openGate } from './gate.ts'
import { routeRequest } from './requests.ts'

const isHeaded = () => process.env['STAND_IN_HEADED'] === '1'

/** Opened by itself with no address bar around it; the first window takes its place. */
const appPage = 'data:text/html,'

/** Profiles of stand-ins that were killed. */
const sweepProfiles = () => {
  for (const name of readdirSync(userData())) {
    const pid = /^stand-in-profile-(\d+)/.exec(name)?.[1]
    if (pid === undefined) continue
    try {
      process.kill(Number(pid), 0)
    } catch {
      rmSync(join(userData(), name), { recursive: true, force: true })
    }
  }
}

/** A program's window offers no translation. */
const settle = (profile: string) => {
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ translate: { enabled: false } }))
}

const launch = async (kind: 'seen' | 'hidden', headless: boolean): Promise<BrowserContext> => {
  mkdirSync(userData(), { recursive: true })
  sweepProfiles()
  const profile = join(userData(), `stand-in-profile-${process.pid}-${kind}`)
  settle(profile)
  const gate = await openGate()
  const port = debuggingPort()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    headless,
    chromiumSandbox: mayUseSandbox(),
    viewport: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    args: [
      `--proxy-server=${gate.address}`,
      '--proxy-bypass-list=<-loopback>',
      '--disable-background-networking',
      '--no-first-run',
      '--test-type',
      ...chromiumSwitches,
      ...(port === undefined || kind === 'hidden' ? [] : [`--remote-debugging-port=${port}`]),
      ...(headless
        ? ['--disable-gpu', '--window-size=1366,768']
        : [
            `--app=${appPage}`,
            '--window-size=1366,768',
            '--start-maximized',
            '--ozone-platform-hint=auto',
            '--lang=vi',
          ]),
    ],
  })
  await context.route('**/*', routeRequest)
  if (port !== undefined && kind === 'seen')
    process.stderr.write(
      `DevTools listening on ${readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').replace('\n', ' ')}\n`,
    )
  process.on('exit', () => {
    gate.server.close()
    rmSync(profile, { recursive: true, force: true })
  })
  return context
}

const contexts = new Map<'seen' | 'hidden', Promise<BrowserContext>>()
/** The page Chromium opens with, until the first window takes it. */
let spare: Page | undefined

const contextFor = (kind: 'seen' | 'hidden') => {
  const existing = contexts.get(kind)
  if (existing !== undefined) return existing
  const started = launch(kind, kind === 'hidden' || !isHeaded())
  contexts.set(kind, started)
  return started
}

/** A fresh page. Hidden ones live in a Chromium without windows of its own where the others can be seen. */
export const freshPage = async (hidden: boolean): Promise<Page> => {
  const kind = hidden && isHeaded() ? 'hidden' : 'seen'
  const isFirst = !contexts.has(kind)
  const context = await contextFor(kind)
  if (isFirst) spare = context.pages().find((page) => page.url() === appPage) ?? context.pages()[0]
  // A hidden window leaves the spare page alone: Chromium ends with its last page.
  const page = (hidden ? undefined : spare) ?? (await context.newPage())
  if (page === spare) spare = undefined
  return page
}

app.onExit(async () => {
  for (const context of contexts.values()) await (await context).close()
})
