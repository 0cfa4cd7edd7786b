/** `npm run build`: the pages, the main process and the preload into `out/`. `--if-stale` builds only what changed since. */
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const stamp = join(root, 'out/built')
const sources = ['electron/**/*', 'renderer/**/*', 'shared/**/*', 'package-lock.json']

const isStale = () => {
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  return globSync(sources, { cwd: root }).some((file) => statSync(join(root, file)).mtimeMs > built)
}

const configs = ['renderer/vite.config.ts', 'electron/vite.config.ts', 'electron/preload.vite.config.ts']

export const buildAll = async (options: { ifStale: boolean }) => {
  if (options.ifStale && !isStale()) return
  const startedAt = new Date()
  process.stderr.write('building the program…\n')
  for (const config of configs) await build({ configFile: join(root, config), logLevel: 'warn' })
  writeFileSync(stamp, `${startedAt.toISOString()}\n`)
}

if (import.meta.main) await buildAll({ ifStale: process.argv.includes('--if-stale') })
