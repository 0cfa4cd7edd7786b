/**
 * `npm run package -- [electron-builder's arguments]`: builds and packs the program. Where Electron's binary cannot be had, only
 * `--dir` works: it packs over a stand-in `electronDist`, by a generated config without the fuses (they are bits inside the
 * binary that is not there), and says so.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { electronBinary } from '../support/launch.ts'
import { buildAll } from './build.ts'
import { canReachElectron } from './electron-releases.ts'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
const { version } = require('electron/package.json') as { version: string }

/** A folder with the files electron-builder asks of an unpacked Electron, none of which runs. */
const standInDist = () => {
  const folder = join(root, 'out/package/electron')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  for (const file of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(
      join(folder, file),
      '#!/bin/sh\necho "a stand-in for Electron: it was packed without its binary" >&2\nexit 1\n',
    )
    chmodSync(join(folder, file), 0o755)
  }
  for (const file of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, file), 'stand-in\n')
  for (const language of ['vi', 'en-US', 'fr']) writeFileSync(join(folder, `locales/${language}.pak`), '')
  writeFileSync(join(folder, 'version'), version)
  return folder
}

const configWithoutFuses = () => {
  const file = join(root, 'out/package/electron-builder.json')
  const extended = { extends: 'electron-builder.yml', electronFuses: null, electronDist: standInDist() }
  writeFileSync(file, JSON.stringify({ ...extended, electronVersion: version }, null, 2))
  return file
}

const pack = (args: readonly string[]) => {
  const builder = join(require.resolve('electron-builder/package.json'), '../cli.js')
  return spawnSync(process.execPath, [builder, ...args], { stdio: 'inherit', cwd: root }).status ?? 1
}

const asked = process.argv.slice(2)
await buildAll({ ifStale: false })
if (electronBinary() !== undefined || (await canReachElectron())) {
  process.exitCode = pack(['--config', 'electron-builder.yml', ...asked])
} else if (asked.includes('--dir')) {
  process.stderr.write(
    'Electron cannot be had here: packing over a stand-in, WITHOUT THE FUSES of electron-builder.yml.\n',
  )
  mkdirSync(join(root, 'out/package'), { recursive: true })
  process.exitCode = pack(['--config', configWithoutFuses(), ...asked])
} else {
  process.stderr.write("Electron's binary is needed to make an installer and cannot be had here; --dir works.\n")
  process.exitCode = 1
}
