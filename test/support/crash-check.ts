import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createStore } from '../../electron/storage/create-store.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import { verifyJournal } from '../../electron/storage/verify-journal.ts'
import { Fault } from '../../shared/fault.ts'
import { brokenPromises, createWitness, foundWith, moreWork, seenIn, smallSegments, work } from './council-at-work.ts'
import { crashModel, type CrashState } from './disks/crash-model.ts'
import { hastyDisk } from './disks/hasty-disk.ts'
import { quickFolder } from './disks/quick-folder.ts'
import { recordingDisk, type DiskStep } from './disks/recording-disk.ts'
import { storeDeps } from './temporary-workspace.ts'

const home = 'hoi-dong'

const layOut = async (root: string, state: CrashState) => {
  await rm(root, { recursive: true, force: true })
  await mkdir(root, { recursive: true })
  for (const [name, bytes] of [...state].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (bytes === null) await mkdir(path.join(root, name), { recursive: true })
    else await writeFile(path.join(root, name), bytes)
  }
}

/** One council's morning, recorded call by call. */
export const recordMorning = async () => {
  const root = await mkdtemp(path.join(quickFolder, 'cham-sao-crash-'))
  try {
    const { disk, steps, ack } = recordingDisk(hastyDisk, root)
    const witness = createWitness(ack)
    const store = await work(path.join(root, home), storeDeps({ disk }), witness)
    await store.close()
    return { steps, witness }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
export type Morning = Awaited<ReturnType<typeof recordMorning>>

const deps = () => storeDeps({ disk: hastyDisk })

/** Before the founding was acknowledged, a folder may be no workspace yet; then the founding must work anew. */
const openOrFound = async (folder: string, acknowledged: ReadonlySet<number>) => {
  try {
    const store = await openStore(folder, deps(), { mode: 'write', ...smallSegments })
    if (store.ids('council').length > 0 || acknowledged.size > 0) return store
    await store.close()
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'not-a-workspace' || acknowledged.size > 0) throw error
  }
  const store = await createStore(folder, deps(), smallSegments)
  await foundWith(store, createWitness())
  return store
}

/** Reopens a crash state and holds it against what was acknowledged; then works on, closes, and looks again. */
const problemsOf = async (
  root: string,
  state: CrashState,
  morning: Morning,
  acknowledged: ReadonlySet<number>,
): Promise<readonly string[]> => {
  await layOut(root, state)
  const folder = path.join(root, home)
  const store = await openOrFound(folder, acknowledged)
  const seen = await seenIn(store)
  const saved = (place: number) => acknowledged.has(place)
  const { deeds } = morning.witness
  const founded = acknowledged.size > 0 || seen.size > 2
  const problems = founded ? [...brokenPromises(seen, deeds, saved)] : []
  problems.push(...store.quarantined().map(({ file }) => `set aside: ${file}`))
  const later = createWitness()
  await moreWork(store, later, 'x')
  await store.close()
  const again = await openStore(folder, deps(), { mode: 'write', ...smallSegments })
  const afterwards = await seenIn(again)
  problems.push(
    ...brokenPromises(
      new Map([...afterwards].filter(([key]) => key.includes('x'))),
      later.deeds.filter(({ changes }) => changes.some(({ id }) => id.includes('x'))),
      () => true,
    ),
  )
  problems.push(...again.quarantined().map(({ file }) => `set aside later: ${file}`))
  await again.close()
  for (const { segment, problem } of await verifyJournal(hastyDisk, folder))
    problems.push(`segment ${segment}: ${problem}`)
  return problems
}

export interface CrashReport {
  readonly states: number
  readonly problems: readonly string[]
}

/** Tries crash states of a recorded morning: every `every`-th one, none twice. */
export const tryCrashes = async (morning: Morning, linkWithFile: boolean, every: number): Promise<CrashReport> => {
  const root = await mkdtemp(path.join(quickFolder, 'cham-sao-crash-'))
  const model = crashModel(linkWithFile)
  const acknowledged = new Set<number>()
  const tried = new Set<string>()
  const problems: string[] = []
  let count = 0
  const tryAll = async (step: DiskStep, place: number) => {
    for (const state of model.states()) {
      const print = fingerprintOf(state, acknowledged.size)
      if (tried.has(print)) continue
      tried.add(print)
      count += 1
      if (count % every !== 0) continue
      const found = await problemsOf(root, state, morning, acknowledged).catch((error: unknown) => [String(error)])
      problems.push(...found.map((problem) => `step ${place} (${step.do}), ${acknowledged.size} acks: ${problem}`))
      if (problems.length > 20) return
    }
  }
  try {
    for (const [place, step] of morning.steps.entries()) {
      if (step.do === 'ack') acknowledged.add(Number(step.what))
      else model.take(step)
      await tryAll(step, place)
      if (problems.length > 20) break
    }
    return { states: Math.floor(count / every), problems }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

const fingerprintOf = (state: CrashState, acks: number): string =>
  [...state]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${name}:${bytes === null ? '' : bytes.toString('latin1')}`)
    .join('\n')
    .concat(`#${acks}`)
