import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeDisk } from '../../electron/storage/disk.ts'
import type { StoreDeps } from '../../electron/storage/store-context.ts'
import { Moment } from '../../shared/domain/day.ts'

/** A folder of its own below the system's temporary folder, gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cham-sao-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Real files; a clock that moves a second a look; timers that never ring unless a test rings them. */
export const storeDeps = (wishes: Partial<StoreDeps> = {}): StoreDeps => {
  let at = Date.parse('2026-11-24T01:00:00.000Z')
  return {
    disk: nodeDisk,
    platform: process.platform,
    pause: () => Promise.resolve(),
    clock: { now: () => Moment.parse(new Date((at += 1000)).toISOString()), offsetMinutes: () => 420 },
    random: (count) => randomBytes(count),
    schedule: () => () => undefined,
    machine: 'maythu0000000000',
    ...wishes,
  }
}
