import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Desk } from '../council/desk.ts'
import { loadPacks, type PackLibrary } from '../packs/pack-library.ts'
import { systemClock, systemSchedule } from '../storage/clock.ts'
import { nodeDisk } from '../storage/disk.ts'
import { inside, layout } from '../storage/layout.ts'
import { openStore } from '../storage/open-store.ts'
import type { StoreDeps } from '../storage/store-context.ts'
import type { OpenStore } from '../storage/store.ts'

/** Folder of the program: its packs, its built pages. */
export const programFolder = join(import.meta.dirname, '../..')

const shippedPacks = join(programFolder, 'resources/criteria')

export const machine = {
  disk: nodeDisk,
  platform: process.platform,
  pause: (milliseconds: number): Promise<void> => pause(milliseconds),
}

export const storeDeps: StoreDeps = {
  ...machine,
  clock: systemClock,
  random: randomBytes,
  schedule: systemSchedule,
  machine: 'command-line',
}

export const ownPacks = (): Promise<PackLibrary> => loadPacks([shippedPacks])

/** A workspace opened for reading beside whatever else has it open. */
export interface Reading {
  readonly store: OpenStore
  readonly desk: Desk
}

/**
 * Opens a workspace for reading, does the work and closes it. Packs are the program's and those kept in the workspace. Faults:
 * `not-a-workspace`, `disk-error`.
 */
export const reading = async <T>(folder: string, work: (opened: Reading) => Promise<T>): Promise<T> => {
  const store = await openStore(folder, storeDeps, { mode: 'read' })
  try {
    const packs = await packsFor(folder)
    return await work({ store, desk: { store, packs, clock: systemClock, random: randomBytes, acting: null } })
  } finally {
    await store.close()
  }
}

/**
 * Opens a workspace for writing, does the work and closes it. Faults: `workspace-in-use` beside an open window, `not-a-workspace`,
 * `read-only`.
 */
export const writing = async <T>(
  folder: string,
  work: (opened: { readonly store: OpenStore; readonly packs: PackLibrary }) => Promise<T>,
): Promise<T> => {
  const store = await openStore(folder, storeDeps, { mode: 'write' })
  try {
    return await work({ store, packs: await packsFor(folder) })
  } finally {
    await store.close()
  }
}

const packsFor = async (folder: string): Promise<PackLibrary> => {
  const kept = inside(folder, layout.packs)
  return loadPacks((await isFolder(kept)) ? [shippedPacks, kept] : [shippedPacks])
}

const isFolder = (path: string): Promise<boolean> =>
  nodeDisk.stat(path).then(
    ({ folder }) => folder,
    () => false,
  )
