/** `npm run build`: the pages, the main process and the preload into `out/`. `--if-stale` builds only what changed since. */
import { existsSync, globSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
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

const configs = [
  ['renderer/vite.config.ts', 'renderer'],
  ['electron/vite.config.ts', 'electron'],
  ['electron/preload.vite.config.ts', 'electron'],
] as const

/** Builds beside the last good build and takes its place only when all of it succeeded. */
export const buildAll = async (options: { ifStale: boolean }) => {
  if (options.ifStale && !isStale()) return
  const startedAt = new Date()
  process.stderr.write('building the program…\n')
  const fresh = join(root, `out/building-${process.pid}`)
  try {
    for (const [config, folder] of configs)
      await build({ configFile: join(root, config), logLevel: 'warn', build: { outDir: join(fresh, folder) } })
    for (const folder of ['renderer', 'electron']) {
      rmSync(join(root, 'out', folder), { recursive: true, force: true })
      renameSync(join(fresh, folder), join(root, 'out', folder))
    }
    writeFileSync(stamp, '')
    utimesSync(stamp, startedAt, startedAt)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

if (import.meta.main)
  await buildAll({ ifStale: process.argv.includes('--if-stale') }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
