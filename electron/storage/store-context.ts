import path from 'node:path'
import type { RandomBytes } from '../../shared/domain/id.ts'
import type { Lock } from '../../shared/record/envelope.ts'
import type { Clock, Schedule } from './clock.ts'
import type { Disk } from './disk.ts'
import { ifThere } from './disk.ts'
import { ensureFolder, placeFile, renamePatiently, syncNames, type Durability } from './durable-file.ts'
import { inside, layout, previousOf } from './layout.ts'
import type { RecordFolder } from './record-adapter.ts'

/** What the store needs from outside. Nothing in `storage` reads a clock, random numbers or the platform by itself. */
export interface StoreDeps {
  readonly disk: Disk
  readonly platform: NodeJS.Platform
  readonly pause: (milliseconds: number) => Promise<void>
  readonly clock: Clock
  readonly random: RandomBytes
  readonly schedule: Schedule
  /** This machine's own id, from the program's state. */
  readonly machine: string
}

export const durabilityOf = ({ disk, platform, pause }: StoreDeps): Durability => ({ disk, platform, pause })

/** A record's newest value in memory. */
export interface Held {
  readonly rev: number
  readonly schema: number
  /** Null: removed. */
  readonly value: unknown
  readonly lock: Lock | null
}

export interface WorkspaceFolder extends RecordFolder {
  readonly folder: string
  readonly durability: Durability
  /** Places a file of any kind and makes its name last. */
  replace(name: string, bytes: Buffer): Promise<void>
  remove(name: string): Promise<void>
  /** Makes the names of all files placed since the last time last. */
  settle(): Promise<void>
  /** Sets a file aside under `quarantine/`; returns its new name. */
  setAside(name: string): Promise<string>
  temporaryName(): string
}

/** File work inside one workspace folder. */
export const openFolder = (folder: string, deps: StoreDeps): WorkspaceFolder => {
  const durability = durabilityOf(deps)
  const { disk } = deps
  const made = new Set<string>()
  const unsettled = new Set<string>()
  const keptToday = new Set<string>()
  const at = (name: string) => inside(folder, name)

  const temporaryName = () => at(`${layout.temporary}/${Buffer.from(deps.random(12)).toString('hex')}.tmp`)

  const makeRoom = async (name: string) => {
    const parent = path.dirname(at(name))
    if (made.has(parent)) return
    await ensureFolder(durability, parent)
    made.add(parent)
  }

  /** The generation before the previous one goes to the day's backup, once a day: that is the record as the day began. */
  const keepForTheDay = async (name: string) => {
    const kept = `${layout.backups}/${deps.clock.now().slice(0, 10)}/${name}`
    if (keptToday.has(kept)) return
    if ((await ifThere(disk.stat(at(kept)))) === undefined) {
      await makeRoom(kept)
      await ifThere(renamePatiently(durability, at(previousOf(name)), at(kept)))
    }
    keptToday.add(kept)
  }

  return {
    disk,
    folder,
    durability,
    path: at,
    temporaryName,
    place: async (name, bytes, keepPrevious) => {
      await makeRoom(name)
      if (keepPrevious) await keepForTheDay(name)
      const previous = keepPrevious ? { previous: at(previousOf(name)) } : {}
      await placeFile(durability, { file: at(name), bytes, temporary: temporaryName(), ...previous })
      unsettled.add(at(name))
    },
    replace: async (name, bytes) => {
      await makeRoom(name)
      await placeFile(durability, { file: at(name), bytes, temporary: temporaryName() })
      await syncNames(durability, path.dirname(at(name)), at(name))
    },
    remove: async (name) => {
      await ifThere(disk.unlink(at(name)))
      await ifThere(disk.unlink(at(previousOf(name))))
      await ifThere(syncNames(durability, path.dirname(at(name))))
    },
    settle: async () => {
      const files = [...unsettled]
      const folders = new Map(files.map((file) => [path.dirname(file), file]))
      for (const file of deps.platform === 'win32' ? files : folders.values())
        await syncNames(durability, path.dirname(file), file)
      for (const file of files) unsettled.delete(file)
    },
    setAside: async (name) => {
      const stamp = deps.clock.now().replaceAll(/[^0-9]/g, '')
      const kept = `${layout.quarantine}/${stamp}-${Buffer.from(deps.random(2)).toString('hex')}-${name.replaceAll('/', '_')}`
      await makeRoom(kept)
      await renamePatiently(durability, at(name), at(kept))
      await syncNames(durability, at(layout.quarantine), at(kept))
      return kept
    },
  }
}
