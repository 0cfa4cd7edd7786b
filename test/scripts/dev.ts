/** `npm run dev`: builds, opens the program and opens it anew after each change of its sources. */
import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from './build.ts'

const root = join(import.meta.dirname, '../..')
let running: ChildProcess | undefined

const open = () => {
  running = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], { stdio: 'inherit', cwd: root })
}

const stop = () =>
  new Promise<void>((done) => {
    if (running === undefined || running.exitCode !== null) return done()
    running.once('exit', () => done())
    running.kill('SIGTERM')
  })

let due: NodeJS.Timeout | undefined
const again = () => {
  clearTimeout(due)
  due = setTimeout(async () => {
    try {
      await buildAll({ ifStale: true })
      await stop()
      open()
    } catch (error) {
      console.error(error instanceof Error ? error.message : error) // a slip in a source: wait for the next change
    }
  }, 300)
}

await buildAll({ ifStale: true })
open()
for (const folder of ['electron', 'renderer', 'shared']) watch(join(root, folder), { recursive: true }, again)
