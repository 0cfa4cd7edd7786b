import { freshId } from '../../shared/domain/id.ts'
import { definitions } from '../../shared/record/records.ts'
import { Fault } from '../../shared/fault.ts'
import type { Quarantined, ReadOnlyReason } from '../../shared/ipc/calls/workspace.ts'
import { beginChain } from './begin-chain.ts'
import { onDisk } from './disk-fault.ts'
import { errnoOf, ifThere, listIfThere } from './disk.ts'
import { ensureFolder, removeQuietly } from './durable-file.ts'
import { readHeads, writeHeads, type Heads } from './heads.ts'
import { openJournal, type Journal } from './journal.ts'
import { createLatest, heldFromJournal } from './latest.ts'
import { layout, workspaceFolders } from './layout.ts'
import { lockFolder } from './lock.ts'
import { readState, type FoundState } from './read-state.ts'
import { fromKey } from './record-index.ts'
import { openFolder, type StoreDeps, type WorkspaceFolder } from './store-context.ts'
import { createOpenStore, type OpenStore } from './store.ts'
import { takeUpSegment } from './take-up-segment.ts'

export interface OpenOptions {
  /** `read`: beside an open window, for read-only verbs of the command line. Takes no lock and writes nothing. */
  readonly mode: 'write' | 'read'
  /** Bytes after which a new segment begins. */
  readonly segmentLimit?: number
}

const isWorkspace = async (folder: WorkspaceFolder): Promise<boolean> => {
  const names = (await listIfThere(folder.disk, folder.folder)).map(({ name }) => name)
  return names.includes(layout.journal) || names.includes('council.json')
}

/** Temporary files of a program that was killed. */
const sweep = async (folder: WorkspaceFolder) => {
  for (const { name } of await listIfThere(folder.disk, folder.path(layout.temporary)))
    await removeQuietly(folder.disk, folder.path(`${layout.temporary}/${name}`))
}

/** Why the whole workspace can only be read, or null. */
const readOnlyBecause = (state: FoundState, mode: OpenOptions['mode']): ReadOnlyReason | null => {
  const newer = [...state.index.entries()].some(([key, { schema }]) => {
    const name = fromKey(key)
    return name !== null && schema > definitions[name.kind].version
  })
  if (newer || state.foreign) return 'newer-format'
  if (state.last === undefined) return 'no-journal'
  return mode === 'read' ? 'beside' : null
}

const unwritable = new Set(['EROFS', 'EACCES', 'EPERM'])

interface Writing {
  readonly journal: Journal
  readonly heads: Heads
}

/** Goes on with the chain, or, in a copy of a workspace or on another machine, begins a new one rooted in the old head. */
const takeUpChain = async (
  folder: WorkspaceFolder,
  state: FoundState,
  last: NonNullable<FoundState['last']>,
  known: Heads | undefined,
  deps: StoreDeps,
): Promise<Writing> => {
  const { durability, folder: place } = folder
  // An empty folder may have been thrown away, or left out of a copy.
  for (const name of workspaceFolders) await ensureFolder(durability, folder.path(name))
  const here = { path: await deps.disk.realPath(place), identity: (await deps.disk.stat(place)).identity }
  const samePlace = known === undefined || known.identity === here.identity || known.path === here.path
  const same = last.line.machine === deps.machine && samePlace
  const workspace = same ? last.line.workspace : freshId(deps.random)
  const head = { n: last.line.n, hash: last.hash, segment: last.segment, offset: last.offset + last.length }
  const current = await takeUpSegment(folder, state)
  const { machine } = deps
  const start = { durability, folder: place, workspace, machine, head, current, lastNumber: state.lastNumber }
  const journal = openJournal(start)
  const heads = { workspace, machine, ...here, n: head.n, hash: head.hash }
  if (same) return { journal, heads }
  try {
    await beginChain(journal, deps, workspace, { workspace: last.line.workspace, n: head.n, hash: head.hash })
    await writeHeads(folder, { ...heads, n: journal.head().n, hash: journal.head().hash })
    return { journal, heads }
  } catch (error) {
    await journal.close()
    throw error
  }
}

/** Null where the folder cannot be written. */
const startWriting = async (
  folder: WorkspaceFolder,
  state: FoundState,
  known: Heads | undefined,
  deps: StoreDeps,
): Promise<Writing | null> => {
  try {
    return state.last === undefined ? null : await takeUpChain(folder, state, state.last, known, deps)
  } catch (error) {
    if (unwritable.has(errnoOf(error))) return null
    throw error
  }
}

/**
 * Opens the records of a workspace: lock, leftovers swept, index trusted if the journal agrees, newer lines replayed. Faults:
 * `not-a-workspace`, `workspace-in-use`, `disk-full`, `disk-error`.
 */
export const openStore = (path: string, deps: StoreDeps, options: OpenOptions): Promise<OpenStore> =>
  onDisk(async () => {
    const folder = openFolder(path, deps)
    const found = await ifThere(deps.disk.stat(path))
    if (found?.folder !== true || !(await isWorkspace(folder))) throw new Fault('not-a-workspace')
    const writing = options.mode === 'write'
    const unlock = writing ? await lockFolder(found.identity, deps.platform) : () => Promise.resolve()
    try {
      return await openLocked(folder, deps, options, unlock)
    } catch (error) {
      await unlock()
      throw error
    }
  })

const openLocked = async (
  folder: WorkspaceFolder,
  deps: StoreDeps,
  options: OpenOptions,
  unlock: () => Promise<void>,
): Promise<OpenStore> => {
  if (options.mode === 'write') await sweep(folder)
  const known = await readHeads(deps.disk, folder.folder)
  const state = await readState(folder, known?.n ?? 0)
  const because = readOnlyBecause(state, options.mode)
  const writing = because === null ? await startWriting(folder, state, known, deps) : null
  const quarantined: Quarantined[] = [...state.damaged]
  let unchecked = state.rebuilt
  let store: OpenStore | undefined
  const latest = createLatest({
    folder,
    index: state.index,
    writable: writing !== null,
    quarantined: (one) => quarantined.push(one),
    unchecked: () => unchecked,
    restored: (kind, id, from) => void store?.relog(kind, id, from),
  })
  for (const [key, value] of state.values) {
    const name = fromKey(key)
    const entry = name === null ? undefined : state.index.get(name.kind, name.id)
    if (name !== null && entry !== undefined) latest.put(name.kind, name.id, heldFromJournal(name.kind, entry, value))
  }
  store = createOpenStore({
    deps,
    folder,
    workspace: writing?.heads.workspace ?? state.last?.line.workspace ?? '',
    index: state.index,
    latest,
    journal: writing?.journal ?? null,
    readOnly: because ?? (writing === null ? 'not-writable' : null),
    filesUntil: state.last === undefined ? state.filesUntil : null,
    lastLine: writing?.journal.head().n ?? state.last?.line.n ?? 0,
    heads: writing?.heads ?? { workspace: '', machine: '', path: '', identity: '', n: 0, hash: '' },
    quarantined,
    report: (one) => quarantined.push(one),
    unchecked: () => unchecked,
    allChecked: () => {
      unchecked = false
    },
    unlock,
    ...(options.segmentLimit === undefined ? {} : { segmentLimit: options.segmentLimit }),
  })
  return store
}
