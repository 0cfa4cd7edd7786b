import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { _electron, chromium, type Page } from 'playwright-core'
import { mayUseSandbox } from './chromium.ts'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)

/** Electron's program file where it was fetched before; never fetches it. */
export const electronBinary = (): string | undefined => {
  const folder = join(require.resolve('electron/package.json'), '../dist')
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
  return names.map((name) => join(folder, name)).find((file) => existsSync(file))
}

export const shellName = (): string =>
  electronBinary() === undefined ? 'the stand-in (an installed Chromium)' : 'Electron'

export interface LaunchOptions {
  /** The program's own folder of settings. */
  readonly userData: string
  /** File of scripted answers to system dialogs, for the stand-in. */
  readonly answers?: string
  readonly env?: Readonly<Record<string, string>>
  /** Files the system hands over, as by double-click. */
  readonly files?: readonly string[]
}

/** The built program as a process of its own, with its first window. */
export interface Launched {
  readonly page: Page
  /** Ends it as the system would in a power cut. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Chromium, and Electron with it, refuses its own sandbox to root. */
export const rootSwitches = (): readonly string[] => (mayUseSandbox() ? [] : ['--no-sandbox'])

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((done) => void child.once('exit', () => done()))

const launchElectron = async ({ userData, env, files = [] }: LaunchOptions, binary: string): Promise<Launched> => {
  const electron = await _electron.launch({
    executablePath: binary,
    args: [root, `--user-data-dir=${userData}`, ...rootSwitches(), ...files],
    env: { ...(process.env as Record<string, string>), ...env },
  })
  const child = electron.process()
  return {
    page: await electron.firstWindow(),
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
    close: () => electron.close(),
  }
}

/** The address where the stand-in's Chromium may be attached to, from its first line. */
const devtoolsAddress = (child: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('DevTools listening on ') && !chunk.includes('DevTools listening on '))
        process.stderr.write(chunk)
      const [, port, path] = /DevTools listening on (\d+) (\S+)/.exec(said) ?? []
      if (port !== undefined && path !== undefined) found(`ws://127.0.0.1:${port}${path}`)
    })
    child.once('exit', (code) => failed(new Error(`the program ended with ${code} before its window opened:\n${said}`)))
  })

const launchStandIn = async ({ userData, answers, env, files = [] }: LaunchOptions): Promise<Launched> => {
  const run = join(import.meta.dirname, 'electron/run.ts')
  const switches = [`--user-data-dir=${userData}`, '--remote-debugging-port=0']
  const child = spawn(process.execPath, [run, root, ...switches, ...files], {
    env: {
      ...process.env,
      STAND_IN_FOLLOWS: '1',
      ...env,
      ...(answers === undefined ? {} : { STAND_IN_ANSWERS: answers }),
    },
    stdio: ['pipe', 'inherit', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await devtoolsAddress(child))
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Error('the stand-in opened no window')
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended(child)
    await browser.close()
  }
  return { page, kill: () => stop('SIGKILL'), close: () => stop('SIGTERM') }
}

/** Starts the built program, on Electron where its binary is there, else over the stand-in. */
export const launch = (options: LaunchOptions): Promise<Launched> => {
  const binary = electronBinary()
  return binary === undefined ? launchStandIn(options) : launchElectron(options, binary)
}
