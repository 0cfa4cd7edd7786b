import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { App, CommandLine } from 'electron'

const isProgram = (path: string) => existsSync(join(path, 'package.json'))
/** The program's folder: given as Electron gets it, else the one around this file (the command line). */
const folder =
  [process.argv[1] ?? '', join(import.meta.dirname, '../../..')].map((path) => resolve(path)).find(isProgram) ?? '.'
const { productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  productName: string
  version: string
}

const switchValue = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

const appData = () => {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData/Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false // no such process
  }
}

/** Switches the program asked Chromium to be started with. */
export const chromiumSwitches: string[] = []

let chosenUserData: string | undefined
export const userData = (): string => chosenUserData ?? switchValue('user-data-dir') ?? join(appData(), productName)

/** `--remote-debugging-port=` as Electron takes it, for tests that attach. */
export const debuggingPort = (): string | undefined => switchValue('remote-debugging-port')

type AppCalls = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'quit'
  | 'exit'
  | 'isPackaged'
>

class StandInApp extends EventEmitter implements AppCalls {
  readonly isPackaged = false
  readonly commandLine: Pick<CommandLine, 'appendSwitch'> = {
    appendSwitch: (name, value) => {
      chromiumSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
    },
  }
  #ready = false
  #exiting = false
  #closeAll: () => Promise<void> = () => Promise.resolve()

  whenReady = async () => {
    await new Promise((done) => setImmediate(done))
    if (!this.#ready) {
      this.#ready = true
      this.emit('ready', {}, {})
    }
  }
  isReady = () => this.#ready
  enableSandbox = () => undefined
  getAppPath = () => folder
  getVersion = () => version
  getName = () => productName
  getPath: App['getPath'] = (name) => {
    if (name === 'userData') return userData()
    if (name === 'appData') return appData()
    if (name === 'documents') return join(homedir(), 'Documents')
    if (name === 'home') return homedir()
    if (name === 'temp') return tmpdir()
    throw new Error(`the stand-in knows no path "${name}"`)
  }

  setPath = (name: string, path: string) => {
    if (name !== 'userData') throw new Error(`the stand-in sets no path "${name}"`)
    chosenUserData = path
  }

  requestSingleInstanceLock = () => {
    mkdirSync(userData(), { recursive: true })
    const lock = join(userData(), 'stand-in.lock')
    const knock = join(userData(), 'stand-in.second')
    const take = () => {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      process.on('exit', () => rmSync(lock, { force: true }))
      const watcher = watch(userData(), (_event, file) => {
        if (file === 'stand-in.second') this.emit('second-instance', {}, [], process.cwd(), null)
      })
      watcher.unref()
      return true
    }
    try {
      return take()
    } catch {
      if (isAlive(Number(readFileSync(lock, 'utf8')))) {
        writeFileSync(knock, String(process.pid))
        return false
      }
      rmSync(lock) // its owner was killed
      return take()
    }
  }

  /** How the windows' side closes what it opened. */
  onExit = (closeAll: () => Promise<void>) => {
    this.#closeAll = closeAll
  }

  /** Emits an event whose listener may prevent it; true when nobody did. */
  ask = (name: 'before-quit' | 'will-quit') => {
    let prevented = false
    this.emit(name, { preventDefault: () => (prevented = true) })
    return !prevented
  }

  quit = () => {
    if (this.#exiting) return
    if (this.ask('before-quit') && this.ask('will-quit')) this.exit(0)
  }

  exit = (code = 0) => {
    if (this.#exiting) return
    this.#exiting = true
    void this.#closeAll().finally(() => {
      this.emit('quit', {}, code)
      process.exit(code)
    })
  }
}

export const app = new StandInApp()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, app.quit)
