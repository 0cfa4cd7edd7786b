import { Fault } from '../../shared/fault.ts'
import type { Quarantined, ReadOnlyReason } from '../../shared/ipc/calls/workspace.ts'
import type { Summaries } from '../../shared/record/records.ts'
import { writeCheckpoint, type CheckpointSource } from './checkpoint.ts'
import { createHistory } from './history.ts'
import type { Heads } from './heads.ts'
import type { Journal, WrittenLine } from './journal.ts'
import { layout, segmentName } from './layout.ts'
import type { Latest } from './latest.ts'
import { outsideEdits } from './outside-edits.ts'
import { prepareBatch, type PreparedAct } from './prepare-act.ts'
import { fromKey, type RecordIndex } from './record-index.ts'
import type { Act, Change, Receipt, RecordKind, RecordStore } from './record-store.ts'
import { entryAfter, summarise } from './replay.ts'
import type { StoreDeps, WorkspaceFolder } from './store-context.ts'
import { verifyJournal } from './verify-journal.ts'

/** A quiet time after which records go to their files, and the size at which a segment is full. */
const idle = 2000
const segmentLimit = 1024 * 1024

export interface OpenStore extends RecordStore {
  readonly workspace: string
  /** Without a journal: up to which moment the files go, as they themselves say; null where they say nothing, or need not. */
  readonly filesUntil: string | null
  /** Files that were set aside since opening, and what stands in their place. */
  quarantined(): readonly Quarantined[]
  /** Compares every record's file and every journal line with its hash and mends what can be; runs after the first paint. */
  check(signal: AbortSignal): Promise<void>
  /** Records to files, now. The fault that kept one from its file, if any; the journal has it all the same. */
  checkpoint(): Promise<unknown>
  /** Does work while no record file changes and no segment moves, after a checkpoint; acts go on into the journal. */
  holdingFiles<T>(work: () => Promise<T>): Promise<T>
  /** Journals a record that was restored from an older copy, as it is now. */
  relog(kind: RecordKind, id: string, from: string): Promise<void>
  close(): Promise<void>
}

export interface StoreParts {
  readonly deps: StoreDeps
  readonly folder: WorkspaceFolder
  readonly workspace: string
  readonly index: RecordIndex
  readonly latest: Latest
  /** Null: read-only. */
  readonly journal: Journal | null
  readonly readOnly: ReadOnlyReason | null
  readonly filesUntil: string | null
  readonly lastLine: number
  readonly heads: Heads
  readonly quarantined: readonly Quarantined[]
  readonly report: (found: Quarantined) => void
  /** Not every file has been compared with an index that was built anew; it must be before that index is trusted. */
  readonly unchecked: () => boolean
  readonly allChecked: () => void
  readonly unlock: () => Promise<void>
  readonly segmentLimit?: number
}

const nothing = () => undefined as void

interface Request {
  readonly act: Act
  readonly changes: readonly Change[]
  readonly forced: boolean
  readonly done: (receipt: Receipt) => void
  readonly failed: (error: unknown) => void
}

/** The records of an opened workspace. */
export const createOpenStore = (parts: StoreParts): OpenStore => {
  const { deps, folder, index, latest, journal } = parts
  let seen = parts.lastLine
  let queue: Request[] = []
  let flushing: Promise<void> | undefined
  let closed = false
  let checkpointing: Promise<unknown> = Promise.resolve()
  let cancelTimer = nothing
  const history = createHistory({ folder, index, seen: () => seen })

  /** Looks at every record's file; false when told to stop. */
  const checkAll = async (stop = () => false): Promise<boolean> => {
    for (const key of index.keys()) {
      if (stop()) return false
      const name = fromKey(key)
      // The fault of one file is in `quarantined`; the others are looked at all the same.
      if (name !== null) await latest.verify(name.kind, name.id).catch(() => undefined)
    }
    parts.allChecked()
    return true
  }

  const runCheckpoint = (open: Journal, whole: boolean): Promise<unknown> => {
    const source: CheckpointSource = { folder, index, latest, journal: open, heads: () => parts.heads }
    checkpointing = checkpointing.then(async () => {
      if (whole && parts.unchecked()) await checkAll()
      return writeCheckpoint(source, whole)
    })
    return checkpointing
  }

  const accept = (prepared: PreparedAct, written: readonly WrittenLine[]): Receipt => {
    for (const [position, { line, segment }] of written.entries()) {
      const change = prepared.lines[position]
      if (change === undefined) continue
      const { kind, id, held } = change
      const summary = held.value === null ? null : summarise(kind, line.schema, held.value)
      index.put(kind, id, entryAfter(index.get(kind, id), line, segment, summary))
      latest.put(kind, id, held)
      seen = line.n
    }
    history.add(written.map(({ line }) => line))
    return { n: seen, at: prepared.at, revs: prepared.revs }
  }

  const writeBatch = async (open: Journal, batch: readonly Request[]) => {
    const prepare = prepareBatch({
      entry: (kind, id) => index.get(kind, id),
      held: (kind, id) => latest.get(kind, id),
      touched: (key) => open.touched(key),
      now: () => deps.clock.now(),
      offset: () => deps.clock.offsetMinutes(),
    })
    const ready: { request: Request; prepared: PreparedAct }[] = []
    for (const request of batch) {
      try {
        ready.push({ request, prepared: await prepare(request.act, request.changes, request.forced) })
      } catch (error) {
        request.failed(error)
      }
    }
    const writing = ready.filter(({ prepared }) => prepared.lines.length > 0)
    try {
      const acts = writing.map(({ prepared }) => prepared.lines.map(({ draft }) => draft))
      const written = acts.length > 0 ? await open.append(acts) : []
      const receipts = new Map(writing.map((one, at) => [one, accept(one.prepared, written[at] ?? [])]))
      for (const one of ready)
        one.request.done(receipts.get(one) ?? { n: seen, at: one.prepared.at, revs: one.prepared.revs })
    } catch (error) {
      for (const { request } of ready) request.failed(error)
    }
  }

  const afterBatch = async (open: Journal) => {
    cancelTimer()
    if (open.segmentBytes() < (parts.segmentLimit ?? segmentLimit)) {
      cancelTimer = deps.schedule(idle, () => void runCheckpoint(open, false))
      return
    }
    // A segment that cannot be begun now is begun by the next act.
    await open.roll().catch(() => undefined)
    void runCheckpoint(open, true)
  }

  const flush = async (open: Journal) => {
    // Calls made in the same turn share one flush.
    await Promise.resolve()
    while (queue.length > 0) {
      const batch = queue
      queue = []
      await writeBatch(open, batch)
      await afterBatch(open)
    }
    flushing = undefined
  }

  const commit = (act: Act, changes: readonly Change[], forced = false): Promise<Receipt> =>
    new Promise((done, failed) => {
      if (journal === null || closed) {
        failed(new Fault('read-only', { reason: parts.readOnly ?? 'closed' }))
        return
      }
      queue.push({ act, changes, forced, done, failed })
      flushing ??= flush(journal)
    })

  return {
    workspace: parts.workspace,
    readOnly: parts.readOnly,
    filesUntil: parts.filesUntil,
    read: async (kind, id) => {
      const held = await latest.get(kind, id)
      if (held === undefined || held.value === null) return undefined
      const lock = held.lock === null ? {} : { lock: held.lock }
      return { id, rev: held.rev, value: held.value as never, ...lock }
    },
    ids: (kind, prefix) => index.ids(kind, prefix),
    list: <K extends RecordKind>(kind: K, prefix?: string) =>
      index.ids(kind, prefix).flatMap((id) => {
        const entry = index.get(kind, id)
        return entry === undefined ? [] : [{ id, rev: entry.rev, summary: entry.summary as Summaries[K] | null }]
      }),
    commit: (act, changes) => commit(act, changes),
    history: (kind, id) => history.of(kind, id),
    acts: (limit) => history.acts(limit),
    touchedBy: (acts) => history.touchedBy(acts),
    quarantined: () => parts.quarantined.slice(),
    check: async (signal) => {
      const stop = () => signal.aborted || closed
      if (!(await checkAll(stop))) return
      const known = new Set(parts.quarantined.map(({ file }) => file))
      for (const { segment } of await verifyJournal(folder.disk, folder.folder, stop)) {
        const file = `${layout.journal}/${segmentName(segment)}`
        if (!known.has(file)) parts.report({ file, kept: file, restoredFrom: 'nothing', rev: null })
      }
    },
    checkpoint: async () => (journal === null ? undefined : runCheckpoint(journal, true)),
    holdingFiles: (work) => {
      if (journal !== null) void runCheckpoint(journal, true)
      const held = checkpointing.then(work)
      checkpointing = held.then(
        () => undefined,
        () => undefined,
      )
      return held
    },
    locked: () =>
      [...latest.locks].flatMap(([key, lock]) => {
        const name = fromKey(key)
        return name === null ? [] : [{ ...name, lock }]
      }),
    ...outsideEdits({
      folder,
      index,
      latest,
      readOnly: parts.readOnly,
      commit: (act, changes) => commit(act, changes, true),
    }),
    relog: async (kind, id, from) => {
      const held = await latest.get(kind, id)
      if (held === undefined || held.lock !== null) return
      const change = { kind, id, value: held.value } as Change
      // Where it cannot be written now, the next opening restores the record again.
      await commit({ name: 'record.restore', actor: 'program', reason: from }, [change], true).catch(() => undefined)
    },
    close: async () => {
      if (closed) return
      closed = true
      await flushing
      cancelTimer()
      if (journal !== null) await runCheckpoint(journal, true).catch(() => undefined)
      await journal?.close()
      await parts.unlock()
    },
  }
}
