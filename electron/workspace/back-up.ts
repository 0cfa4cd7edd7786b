import path from 'node:path'
import { folded } from '../../shared/domain/folded-text.ts'
import { Fault } from '../../shared/fault.ts'
import { onDisk } from '../storage/disk-fault.ts'
import { errnoOf, filesBelow, ifThere, readWhole, type Disk } from '../storage/disk.ts'
import { ensureFolder, renamePatiently, syncNames, writeNew, type Durability } from '../storage/durable-file.ts'
import { inside, layout } from '../storage/layout.ts'
import { durabilityOf, type StoreDeps } from '../storage/store-context.ts'
import { copyDurably, hashFile, removeTree, syncFolders, type CopiedFile, type Step } from './copy-files.ts'

/** List of all files of a backup with their hashes; `sha256sum -c` reads it too. */
const listFile = 'SHA256SUMS'

const unfinished = 'cham-sao-dang-do-'

export interface BackUpOrder {
  /** Folder of the workspace. */
  readonly from: string
  /** The folder, mostly of a USB stick, that gets the backup. */
  readonly target: string
  /** Name of the council. */
  readonly name: string
  readonly signal?: AbortSignal
  /** Told of bytes done of bytes in all: each file is copied and read back. */
  readonly progress?: (done: number, total: number) => void
}

export interface BackUp {
  readonly folder: string
  readonly at: string
  readonly files: number
  readonly bytes: number
}

/** `Cham Sao - sao luu <council> <yyyy-MM-dd HH-mm>`: letters that every stick and every system can write. */
const backUpName = (name: string, deps: StoreDeps, now: string): string => {
  const local = new Date(Date.parse(now) + deps.clock.offsetMinutes() * 60_000).toISOString()
  const moment = `${local.slice(0, 10)} ${local.slice(11, 16).replace(':', '-')}`
  const safe = folded(name)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim()
  return `Cham Sao - sao luu ${safe} ${moment}`.replaceAll(/ +/g, ' ')
}

const freeName = async (disk: Disk, target: string, name: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const folder = path.join(target, number === 1 ? name : `${name} (${number})`)
    if ((await ifThere(disk.stat(folder))) === undefined) return folder
  }
}

/** What the program itself puts into a workspace; a stranger's file with another name is none of the council's data. */
const ourName = /^(?:[A-Za-z0-9._-]+\/)*[A-Za-z0-9._-]+$/

const isJournal = (name: string) => name.startsWith(`${layout.journal}/`)

/** The journal comes last: it then knows at least as much as any file copied before it. */
const filesToCopy = async (disk: Disk, from: string): Promise<readonly string[]> => {
  const all = (await filesBelow(disk, from)).filter(
    (name) => ourName.test(name) && !name.startsWith(`${layout.temporary}/`),
  )
  return [...all.filter((name) => !isJournal(name)), ...all.filter(isJournal)]
}

/** Counts what is done, and stops between two pieces of a file when the person has cancelled. */
const stepsOf = ({ signal, progress }: BackUpOrder, total: number): Step => {
  let done = 0
  return (bytes) => {
    if (signal?.aborted === true) throw new Fault('cancelled')
    done += bytes
    progress?.(Math.min(done, total), total)
  }
}

/** Out: the bytes to copy. Fault `disk-full`. */
const checkRoom = async (disk: Disk, from: string, target: string, names: readonly string[]): Promise<number> => {
  let bytes = 0
  for (const name of names) bytes += (await ifThere(disk.stat(inside(from, name))))?.bytes ?? 0
  const needed = 16 * 1024 * 1024 + bytes + names.length * 4096
  const free = await disk.freeBytes(target)
  if (free < needed) throw new Fault('disk-full', { needed, free })
  return bytes
}

const copyAll = async (
  durability: Durability,
  from: string,
  to: string,
  names: readonly string[],
  step: Step,
): Promise<readonly CopiedFile[]> => {
  const copied: CopiedFile[] = []
  for (const name of names) {
    step(0)
    copied.push(await copyDurably(durability, name, from, to, step))
  }
  return copied
}

const compare = async (disk: Disk, folder: string, copied: readonly CopiedFile[], step: Step) => {
  for (const { name, sha256, bytes } of copied) {
    const there = await hashFile(disk, inside(folder, name), step)
    if (there.sha256 !== sha256 || there.bytes !== bytes) throw new Fault('backup-mismatch', { file: name })
  }
}

const listText = (copied: readonly CopiedFile[]) =>
  copied
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('')

/** Makes a folder beside its final name, has it filled, and gives it that name only when all is well; else it is gone. */
const whole = async (
  deps: StoreDeps,
  parent: string,
  finalName: () => Promise<string>,
  fill: (folder: string) => Promise<void>,
): Promise<string> => {
  const durability = durabilityOf(deps)
  const half = path.join(parent, `${unfinished}${Buffer.from(deps.random(6)).toString('hex')}`)
  await deps.disk.makeFolder(half)
  try {
    await fill(half)
    await syncFolders(durability, half)
    const folder = await finalName()
    await renamePatiently(durability, half, folder)
    await syncNames(durability, parent)
    return folder
  } catch (error) {
    await removeTree(deps.disk, half)
    throw error
  }
}

/**
 * Sao lưu ra USB: copies a workspace, reads every file back, compares, and only then gives the copy its name. Faults:
 * `folder-unsuitable` (inside the workspace itself), `disk-full`, `backup-mismatch`, `cancelled`, `disk-error`; after any of them
 * nothing is left that looks like a backup. The caller holds checkpoints back meanwhile.
 */
export const backUp = (order: BackUpOrder, deps: StoreDeps): Promise<BackUp> =>
  onDisk(async () => {
    const { from, target } = order
    const { disk } = deps
    const within = path.relative(await disk.realPath(from), await disk.realPath(target))
    if (within === '' || !(within.startsWith('..') || path.isAbsolute(within)))
      throw new Fault('folder-unsuitable', { reason: 'inside' })
    const now = deps.clock.now()
    const names = await filesToCopy(disk, from)
    const step = stepsOf(order, 2 * (await checkRoom(disk, from, target, names)))
    let copied: readonly CopiedFile[] = []
    const name = backUpName(order.name, deps, now)
    const folder = await whole(
      deps,
      target,
      () => freeName(disk, target, name),
      async (half) => {
        copied = await copyAll(durabilityOf(deps), from, half, names, step)
        await writeNew(durabilityOf(deps), path.join(half, listFile), Buffer.from(listText(copied)))
        await compare(disk, half, copied, step)
      },
    )
    return { folder, at: now, files: copied.length, bytes: copied.reduce((sum, { bytes }) => sum + bytes, 0) }
  })

const readList = async (disk: Disk, backup: string): Promise<readonly { name: string; sha256: string }[]> => {
  const bytes = await ifThere(readWhole(disk, path.join(backup, listFile)))
  if (bytes === undefined) throw new Fault('not-a-workspace')
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const found = /^([0-9a-f]{64}) {2}(.+)$/.exec(line)
      const name = found?.[2] ?? ''
      if (found?.[1] === undefined || !ourName.test(name) || name.split('/').includes('..'))
        throw new Fault('backup-mismatch', { file: listFile })
      return { name, sha256: found[1] }
    })
}

/**
 * Mở bản sao lưu: copies a backup, checked against its list, to a new folder `to`. Faults: `not-a-workspace`,
 * `backup-mismatch` with the file, `folder-not-empty`, `disk-full`, `disk-error`.
 */
export const restoreBackUp = (backup: string, to: string, deps: StoreDeps): Promise<string> =>
  onDisk(async () => {
    const { disk } = deps
    const listed = await readList(disk, backup)
    await ensureFolder(durabilityOf(deps), path.dirname(to))
    if ((await ifThere(disk.stat(to))) !== undefined) throw new Fault('folder-not-empty')
    const fill = async (half: string) => {
      for (const { name, sha256 } of listed) {
        const copied = await copyListed(deps, name, backup, half)
        if (copied?.sha256 !== sha256) throw new Fault('backup-mismatch', { file: name })
      }
    }
    return whole(deps, path.dirname(to), () => Promise.resolve(to), fill)
  })

const copyListed = async (deps: StoreDeps, name: string, from: string, to: string) => {
  try {
    return await copyDurably(durabilityOf(deps), name, from, to)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}
