import type { Disk, DiskFile } from '../../../electron/storage/disk.ts'

/** What goes wrong at the k-th file call: the system's code, or a write that moves half of what it was given. */
export interface FaultPlan {
  readonly at: number
  readonly what: string
  /** From that call on every one fails, until `heal`. */
  readonly forEver: boolean
}

/** A disk on which one call, or all from one on, fail. Counts calls, so that a sweep knows where to stop. */
export const faultyDisk = (disk: Disk, plan: FaultPlan) => {
  let calls = 0
  let healed = true
  let struck = 0
  const strikes = () => {
    if (healed) return false
    calls += 1
    const now = plan.forEver ? calls >= plan.at : calls === plan.at
    if (now) struck += 1
    return now
  }
  const failing = async <T>(work: () => Promise<T>): Promise<T> => {
    // A short write can only happen to a write: other calls are not counted then.
    if (plan.what !== 'SHORT' && strikes())
      throw Object.assign(new Error(`${plan.what}: injected`), { code: plan.what })
    return work()
  }
  const shortened = (bytes: Uint8Array) => {
    const hits = plan.what === 'SHORT' && strikes()
    return hits ? bytes.subarray(0, Math.max(1, bytes.length >> 1)) : bytes
  }
  const wrapped = (file: DiskFile): DiskFile => ({
    read: (target, position) => failing(() => file.read(target, position)),
    write: (bytes, position) =>
      plan.what === 'SHORT' ? file.write(shortened(bytes), position) : failing(() => file.write(bytes, position)),
    sync: () => failing(() => file.sync()),
    datasync: () => failing(() => file.datasync()),
    size: () => failing(() => file.size()),
    truncate: (length) => failing(() => file.truncate(length)),
    // A file is closed for good even where closing reports an error, as close(2) does.
    close: async () => {
      await file.close()
      await failing(() => Promise.resolve())
    },
  })
  const faulty: Disk = {
    open: (file, flags) => failing(async () => wrapped(await disk.open(file, flags))),
    rename: (from, to) => failing(() => disk.rename(from, to)),
    unlink: (file) => failing(() => disk.unlink(file)),
    makeFolder: (folder) => failing(() => disk.makeFolder(folder)),
    removeFolder: (folder) => failing(() => disk.removeFolder(folder)),
    list: (folder) => failing(() => disk.list(folder)),
    stat: (target) => failing(() => disk.stat(target)),
    realPath: (target) => failing(() => disk.realPath(target)),
    freeBytes: (folder) => failing(() => disk.freeBytes(folder)),
  }
  return {
    disk: faulty,
    arm: () => {
      healed = false
    },
    heal: () => {
      healed = true
    },
    /** How many calls failed so far. */
    struck: () => struck,
  }
}
