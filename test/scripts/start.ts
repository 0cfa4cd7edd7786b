/** `npm start`: the program in Electron; where its binary cannot be had, over an installed Chromium; with no display, the demo. */
import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { electronBinary, rootSwitches } from '../support/launch.ts'
import { buildAll } from './build.ts'
import { canReachElectron } from './electron-releases.ts'

const root = join(import.meta.dirname, '../..')
const say = (line: string) => process.stderr.write(`${line}\n`)

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])

/** Fetches Electron once, in at most three minutes; a machine that cannot reach the release page says so quickly. */
const fetchElectron = () => {
  const installer = createRequire(import.meta.url).resolve('electron/install.js')
  say('Fetching Electron (once, about 110 MB)…')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: 180_000 })
  return electronBinary()
}

const run = (file: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
  const child = spawn(file, args, { stdio: 'inherit', env, cwd: root })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

const start = async () => {
  if (!hasDisplay()) {
    say('There is no display here: running the demo without a window (npm run demo).')
    return run(process.execPath, ['--import', './test/support/electron/hook.ts', 'electron/cli/demo.ts'])
  }
  await buildAll({ ifStale: true })
  const binary = electronBinary() ?? ((await canReachElectron()) ? fetchElectron() : undefined)
  if (binary !== undefined) return run(binary, [root, ...rootSwitches(), ...process.argv.slice(2)])
  say('Electron cannot be had here: opening the program in an installed Chromium, Chrome or Edge.')
  const standIn = join(root, 'test/support/electron/run.ts')
  return run(process.execPath, [standIn, root, ...process.argv.slice(2)], { ...process.env, STAND_IN_HEADED: '1' })
}

await start()
