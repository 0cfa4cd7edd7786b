import { Low } from 'lowdb'
import { openRecord, type Lock } from '../../shared/record/envelope.ts'
import { Fault } from '../../shared/fault.ts'
import type { Quarantined } from '../../shared/ipc/calls/workspace.ts'
import { isWriteOnce, type RecordKind } from '../../shared/record/records.ts'
import { frozen } from './frozen.ts'
import { onDisk } from './disk-fault.ts'
import { recordFile } from './layout.ts'
import { RecordAdapter, type FiledRecord } from './record-adapter.ts'
import { keyOf, type IndexEntry, type RecordIndex } from './record-index.ts'
import { fromJournal, recoverRecord, sha256OfValue } from './recover-record.ts'
import type { Held, WorkspaceFolder } from './store-context.ts'

/** How many records that are safe in their files stay in memory as well. */
const keptInMemory = 6000

export interface LatestSource {
  readonly folder: WorkspaceFolder
  readonly index: RecordIndex
  /** May files be moved and rebuilt, and is this the only program in the folder? */
  readonly writable: boolean
  readonly quarantined: (found: Quarantined) => void
  /** The index was built anew and not all files have been looked at: one that is missing or older is nothing unusual. */
  readonly unchecked: () => boolean
  /** An older revision stands in for a newer one that is lost; it is to be journalled as what counts from now on. */
  readonly restored: (kind: RecordKind, id: string, from: 'previous' | 'backup') => void
}

export interface Latest {
  /** The newest acknowledged value; undefined where there is none. */
  get(kind: RecordKind, id: string): Promise<Held | undefined>
  put(kind: RecordKind, id: string, held: Held): void
  /** Values that their files do not hold yet. */
  readonly unfiled: Map<string, Held>
  /** Records that can only be read, as far as they were looked at. */
  readonly locks: ReadonlyMap<string, Lock>
  /** The value is in its file now, unless it has changed since. */
  filed(key: string, held: Held): void
  /** Looks at a record's file again as it is on disk, and mends what is wrong; used by the check in the background. */
  verify(kind: RecordKind, id: string): Promise<void>
}

const held = (kind: RecordKind, { rev, schema, value }: FiledRecord, edited = false): Held => {
  const opened = openRecord(kind, schema, value)
  return { rev, schema, value: frozen(opened.value), lock: edited ? 'edited-outside' : opened.lock }
}

/** A value from the journal, as memory holds it. */
export const heldFromJournal = (kind: RecordKind, { rev, schema }: IndexEntry, value: unknown): Held =>
  value === null ? { rev, schema, value: null, lock: null } : held(kind, { rev, schema, value })

type Filed = FiledRecord | 'missing' | 'damaged'

const readFiled = async (folder: WorkspaceFolder, kind: RecordKind, id: string): Promise<Filed> => {
  const seed: FiledRecord = { rev: 0, schema: 1, value: null }
  const low = new Low<FiledRecord>(new RecordAdapter(folder, kind, id), seed)
  try {
    await low.read()
  } catch (error) {
    if (error instanceof Fault) return 'damaged'
    throw error
  }
  return low.data === seed ? 'missing' : low.data
}

/** Reads records, each when it is first asked for, and mends a bad file without touching any other. */
export const createLatest = (source: LatestSource): Latest => {
  const { folder, index, writable, quarantined } = source
  const unfiled = new Map<string, Held>()
  const safe = new Map<string, Held>()
  const reading = new Map<string, Promise<Held | undefined>>()
  const locks = new Map<string, Lock>()

  const lockNoted = (key: string, value: Held): Held => {
    if (value.lock === null) locks.delete(key)
    else locks.set(key, value.lock)
    return value
  }

  const remember = (key: string, value: Held): Held => {
    safe.delete(key)
    safe.set(key, value)
    const oldest = safe.keys().next()
    if (safe.size > keptInMemory && oldest.done !== true) safe.delete(oldest.value)
    return value
  }

  const rebuilt = async (kind: RecordKind, id: string, entry: IndexEntry, kept: string): Promise<Held> => {
    const file = recordFile(kind, id)
    const found = await recoverRecord(folder, kind, id, entry)
    quarantined({ file, kept, restoredFrom: found?.restoredFrom ?? 'nothing', rev: found?.rev ?? null })
    if (found === undefined) {
      index.hide(kind, id)
      throw new Fault('damaged-file', { file })
    }
    const value = held(kind, found)
    if (writable) unfiled.set(keyOf(kind, id), value)
    if (writable && found.restoredFrom !== 'journal') source.restored(kind, id, found.restoredFrom)
    return value
  }

  /** A file that is missing or older than the journal, without anything being wrong. */
  const stale = async (kind: RecordKind, id: string, entry: IndexEntry): Promise<Held> => {
    const journalled = await fromJournal(folder, kind, id, entry)
    if (journalled === undefined) return rebuilt(kind, id, entry, '')
    const value = held(kind, journalled)
    if (writable) unfiled.set(keyOf(kind, id), value)
    return value
  }

  /** `moved`: the record changed while its file was being read, so the two say nothing about each other. */
  const judge = async (kind: RecordKind, id: string, entry: IndexEntry): Promise<Held | 'moved'> => {
    const file = recordFile(kind, id)
    const filed = await readFiled(folder, kind, id)
    if (index.get(kind, id) !== entry || unfiled.has(keyOf(kind, id))) return 'moved'
    const usual = source.unchecked() || !writable
    if (filed === 'missing') return usual ? stale(kind, id, entry) : rebuilt(kind, id, entry, '')
    if (filed === 'damaged') return rebuilt(kind, id, entry, writable ? await folder.setAside(file) : file)
    // A write-once file is its bytes alone; form and revision are the index's.
    const known = isWriteOnce(kind) ? { ...filed, rev: entry.rev, schema: entry.schema } : filed
    const same = sha256OfValue(known.value) === entry.sha256
    if (known.rev === entry.rev && same) return held(kind, known)
    if (isWriteOnce(kind)) return rebuilt(kind, id, entry, writable ? await folder.setAside(file) : file)
    // Beside an open window the file may be newer than what this reader knows; the journal has the older one.
    if (known.rev < entry.rev || (!writable && known.rev > entry.rev)) return stale(kind, id, entry)
    return held(kind, known, true)
  }

  const get = async (kind: RecordKind, id: string): Promise<Held | undefined> => {
    const entry = index.get(kind, id)
    if (entry === undefined || entry.sha256 === null) return undefined
    const key = keyOf(kind, id)
    return unfiled.get(key) ?? safe.get(key) ?? (await load(kind, id, entry))
  }

  const load = (kind: RecordKind, id: string, entry: IndexEntry): Promise<Held | undefined> => {
    const key = keyOf(kind, id)
    const running = reading.get(key)
    if (running !== undefined) return running
    const work = onDisk(() => judge(kind, id, entry)).then((value) => {
      reading.delete(key)
      if (value === 'moved') return get(kind, id)
      return lockNoted(key, unfiled.get(key) ?? remember(key, value))
    })
    reading.set(key, work)
    work.catch(() => reading.delete(key))
    return work
  }

  return {
    unfiled,
    locks,
    get,
    put: (kind, id, value) => {
      safe.delete(keyOf(kind, id))
      unfiled.set(keyOf(kind, id), lockNoted(keyOf(kind, id), value))
    },
    filed: (key, value) => {
      if (unfiled.get(key) !== value) return
      unfiled.delete(key)
      if (value.value !== null) remember(key, value)
    },
    verify: async (kind, id) => {
      const entry = index.get(kind, id)
      if (entry === undefined || entry.sha256 === null || unfiled.has(keyOf(kind, id))) return
      await load(kind, id, entry)
    },
  }
}
