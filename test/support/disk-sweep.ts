import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { createStore } from '../../electron/storage/create-store.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import { verifyJournal } from '../../electron/storage/verify-journal.ts'
import type { OpenStore } from '../../electron/storage/store.ts'
import { Fault } from '../../shared/fault.ts'
import {
  brokenPromises,
  createWitness,
  foundWith,
  moreWork,
  seenIn,
  smallSegments,
  work,
  type Witness,
} from './council-at-work.ts'
import { faultyDisk, type FaultPlan } from './disks/faulty-disk.ts'
import { hastyDisk } from './disks/hasty-disk.ts'
import { quickFolder } from './disks/quick-folder.ts'
import { storeDeps } from './temporary-workspace.ts'

const quiet = async (work: () => Promise<unknown>) => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
}

/** Reopens with a sound disk and tells what is not as acknowledged. */
const afterwards = async (folder: string, witness: Witness): Promise<readonly string[]> => {
  const store = await openStore(folder, storeDeps({ disk: hastyDisk }), { mode: 'write', ...smallSegments })
  const { deeds } = witness
  const problems = brokenPromises(await seenIn(store), deeds, (place) => deeds[place]?.outcome === 'saved')
  const chain = (await verifyJournal(hastyDisk, folder)).map(({ segment, problem }) => `segment ${segment}: ${problem}`)
  const aside = store.quarantined().map(({ file }) => `set aside: ${file}`)
  await store.close()
  return [...problems, ...chain, ...aside]
}

const begin = async (folder: string, disk: typeof hastyDisk, witness: Witness): Promise<OpenStore> => {
  const founded = await createStore(folder, storeDeps({ disk: hastyDisk }), smallSegments)
  await foundWith(founded, witness)
  await founded.close()
  return openStore(folder, storeDeps({ disk }), { mode: 'write', ...smallSegments })
}

/** Work on a disk that goes wrong at one call. Null: the plan's call was never reached. */
const oneRun = async (root: string, plan: FaultPlan): Promise<readonly string[] | null> => {
  const folder = path.join(root, 'hoi-dong')
  await rm(folder, { recursive: true, force: true })
  const { disk, arm, heal, struck } = faultyDisk(hastyDisk, plan)
  const witness = createWitness()
  const store = await begin(folder, disk, witness)
  arm()
  await quiet(() => moreWork(store, witness))
  heal()
  // The disk is well again: without reopening, work must go on.
  const before = witness.deeds.length
  await moreWork(store, witness, 'z')
  const goesOn = witness.deeds.slice(before).every(({ outcome }) => outcome === 'saved')
  arm()
  await quiet(() => store.close())
  heal()
  const problems = await afterwards(folder, witness)
  return struck() === 0 ? null : goesOn ? problems : [...problems, 'work did not go on after the fault']
}

export interface SweepReport {
  readonly runs: number
  readonly problems: readonly string[]
}

/** Fails every `every`-th file call of a council's work in turn. */
export const sweepWork = async (what: string, forEver: boolean, every: number): Promise<SweepReport> => {
  const root = await mkdtemp(path.join(quickFolder, 'cham-sao-sweep-'))
  const problems: string[] = []
  let runs = 0
  try {
    for (let at = 1; problems.length < 10; at += every) {
      const found = await oneRun(root, { at, what, forEver }).catch((error: unknown) => [
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      ])
      if (found === null) break
      runs += 1
      problems.push(...found.map((problem) => `call ${at}: ${problem}`))
    }
    return { runs, problems }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Opening itself on a disk that goes wrong: it opens or says why, and afterwards everything is as before. */
export const sweepOpening = async (what: string, every: number): Promise<SweepReport> => {
  const root = await mkdtemp(path.join(quickFolder, 'cham-sao-sweep-'))
  const folder = path.join(root, 'hoi-dong')
  const problems: string[] = []
  let runs = 0
  try {
    const witness = createWitness()
    const store = await work(folder, storeDeps({ disk: hastyDisk }), witness)
    await store.close()
    for (let at = 1; problems.length < 10; at += every) {
      const { disk, arm, struck, heal } = faultyDisk(hastyDisk, { at, what, forEver: false })
      arm()
      await quiet(async () => {
        const opened = await openStore(folder, storeDeps({ disk }), { mode: 'write', ...smallSegments })
        heal()
        await opened.close()
      })
      if (struck() === 0) break
      runs += 1
      problems.push(...(await afterwards(folder, witness)).map((problem) => `call ${at}: ${problem}`))
    }
    return { runs, problems }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
