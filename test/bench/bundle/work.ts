/**
 * One piece of work in a process of its own, so that its peak memory is its own: `work.ts build <folder of files> <bundle>` or
 * `work.ts verify <bundle>`. Prints milliseconds, the memory before and its peak, in bytes.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { verifyBundle } from '../../../electron/bundle/verify-bundle.ts'
import { seal } from '../../support/a-bundle.ts'
import { sceneOf } from './scene.ts'

const [, , work, first = '', second = ''] = process.argv

const build = async () => {
  const files = readdirSync(first).map((name) => join(first, name))
  const scene = sceneOf(files)
  writeFileSync(join(dirname(second), 'khoa-goc.pem'), scene.authority.toString())
  globalThis.gc?.()
  return timed(() => seal(scene, second))
}

const verify = () =>
  timed(async () => {
    const verdict = await verifyBundle(first, {
      pins: [],
      given: null,
      seen: [],
      now: new Date('2026-11-26T00:00:00Z'),
    })
    if (verdict.kind === 'not-intact') throw new Error(`${verdict.reason} ${verdict.at}`)
  })

/** The greatest memory seen every 20 ms while it runs. */
const timed = async (does: () => Promise<unknown>) => {
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const start = performance.now()
  await does()
  clearInterval(watch)
  return { milliseconds: performance.now() - start, peak, before }
}

console.log(JSON.stringify(work === 'build' ? await build() : await verify()))
