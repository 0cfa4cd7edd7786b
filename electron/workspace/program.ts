import path from 'node:path'
import { freshId, type MemberId } from '../../shared/domain/id.ts'
import { Moment } from '../../shared/domain/day.ts'
import { Fault } from '../../shared/fault.ts'
import { proposeFolder } from '../council/propose-folder.ts'
import type { Program } from '../ipc/handlers/deps.ts'
import { createCabinet, type KeyCabinet } from '../keys/key-cabinet.ts'
import { keptKeys, sampleKeysIn } from '../keys/kept-keys.ts'
import { loadPacks, type PackLibrary } from '../packs/pack-library.ts'
import type { OpenWorkspace } from '../../shared/ipc/calls/workspace.ts'
import { inside, layout } from '../storage/layout.ts'
import { ifThere } from '../storage/disk.ts'
import { renamePatiently } from '../storage/durable-file.ts'
import type { RecordStore } from '../storage/record-store.ts'
import type { StoreDeps } from '../storage/store-context.ts'
import type { OpenStore } from '../storage/store.ts'
import { backUp, restoreBackUp } from './back-up.ts'
import { createEvidenceCheck, type EvidenceCheck } from './check-evidence.ts'
import { openProgramState, type ProgramState } from './program-state.ts'
import type { VolumeProbe } from './suitable-folder.ts'
import { createWorkspace, openWorkspace, type Workspace, type WorkspaceDeps } from './workspace.ts'
import { watchWork, type WorkWatch } from './work-watch.ts'

export interface ProgramDeps extends Omit<StoreDeps, 'machine'> {
  readonly volumes: VolumeProbe
  /** Folder of the program's own state. */
  readonly userData: string
  readonly documents: string
  /** Folder of the packs the program ships. */
  readonly packFolder: string
  /** A secret of this machine, kept by the system where it can: a PIN alone opens no key elsewhere. */
  readonly machineSecret: () => Promise<string>
  /** Writes the sample council into an empty folder. */
  readonly writeSample: (folder: string) => Promise<void>
  /** Something about the open workspace changed without a call: the check in the background found a damaged file. */
  readonly changed: () => void
}

/** The program's state in main, and what main hands on besides it. */
export interface RunningProgram extends Program {
  /** The program's packs and those kept in the open workspace. */
  packs(): PackLibrary
  /** The open council whose work would be left in no backup; null: none, or a sample, whose data have no value. */
  unkept(): Promise<{ readonly council: string } | null>
  /** Evidence of the open workspace for a window's eyes: null unless the bytes there still have that hash. */
  showEvidence(sha256: string): Promise<{ readonly path: string; readonly mediaType: string } | null>
}

interface Current {
  readonly workspace: Workspace
  readonly store: RecordStore
  readonly watch: WorkWatch
  readonly packs: PackLibrary
  readonly background: AbortController
  readonly cabinet: KeyCabinet
  readonly evidence: EvidenceCheck
}

interface Described {
  readonly name: string
  readonly sample: boolean
}

const describe = async (workspace: Workspace): Promise<Described> => {
  const [id] = workspace.records.ids('council')
  const council = id === undefined ? undefined : (await workspace.records.read('council', id))?.value
  return { name: council?.name ?? path.basename(workspace.folder), sample: council?.sample ?? false }
}

/** A backup that nobody follows or cancels. */
const notWatched = { signal: new AbortController().signal, progress: () => undefined }

const whyReadOnly = ({ readOnly, filesUntil }: OpenStore): OpenWorkspace['readOnly'] =>
  readOnly && { because: readOnly, until: filesUntil === null ? null : Moment.parse(filesUntil) }

/** Where a folder lies, whatever folder the program was started in. Fault `folder-unsuitable`. */
const placeOf = (folder: string): string => {
  if (!path.isAbsolute(folder)) throw new Fault('folder-unsuitable', { reason: 'relative' })
  return path.resolve(folder)
}

/** Opens the program's own state. Nothing of a workspace is touched before a person opens one. */
export const openProgram = async (deps: ProgramDeps): Promise<RunningProgram> => {
  const own = { ...deps, machine: '' }
  const state: ProgramState = openProgramState(deps.userData, own)
  const ownPacks = await loadPacks([deps.packFolder])
  const workspaceDeps: WorkspaceDeps = {
    ...deps,
    machine: await state.machine(() => freshId(deps.random)),
    packs: () => current?.packs ?? ownPacks,
  }
  let current: Current | null = null
  let acting: MemberId | null = null
  let settingUp = false

  const need = (): Current => {
    if (current === null) throw new Fault('no-workspace')
    return current
  }

  const leave = async () => {
    const before = current
    current = null
    acting = null
    settingUp = false
    before?.background.abort()
    before?.cabinet.lock()
    await before?.workspace.close()
  }

  const checkAll = async ({ workspace, background: { signal }, evidence }: Current, known: number) => {
    const { records } = workspace
    await records.check(signal)
    if (records.quarantined().length > known || records.locked().length > 0) deps.changed()
    await evidence.run(signal)
    if ((await evidence.bad()).length > 0) deps.changed()
  }

  /** All that is read of an opened workspace before it takes the place of the one before. */
  const prepare = async (workspace: Workspace): Promise<Current & { readonly about: Described }> => {
    const background = new AbortController()
    const watch = await watchWork(workspace, state, deps.clock)
    const kept = inside(workspace.folder, layout.packs)
    const folders = (await ifThere(deps.disk.stat(kept))) === undefined ? [] : [kept]
    const packs = await loadPacks([deps.packFolder, ...folders])
    const about = await describe(workspace)
    // A sample that the command line sealed brings its keys along: the window goes on with them.
    const brought = sampleKeysIn(workspace.folder)
    const ownKeys = !about.sample || (await ifThere(deps.disk.stat(brought))) === undefined
    const keys = keptKeys(ownKeys ? deps.userData : brought, workspace.records.ids('council')[0] ?? '', own)
    const cabinet = createCabinet(keys, deps.machineSecret)
    const evidence = createEvidenceCheck(workspace.records, workspace.evidence)
    return { workspace, watch, packs, background, cabinet, evidence, store: watch.watched(workspace.store), about }
  }

  const enter = async (workspace: Workspace) => {
    // One that cannot be read is not left half open, with its folder locked, in the place of the one before.
    const { about, ...next } = await prepare(workspace).catch(async (error: unknown) => {
      await workspace.close().catch(() => undefined)
      throw error
    })
    await leave()
    current = next
    const recent = { folder: workspace.folder, ...about, openedAt: deps.clock.now() }
    // The council is open; that the list of recent ones cannot be written now must not keep anyone from working.
    await state.opened(recent).catch(() => undefined)
    const known = workspace.records.quarantined().length
    void checkAll(next, known).catch(() => undefined)
  }

  const open = async (folder: string) => {
    const place = placeOf(folder)
    if (current?.workspace.folder === place) return
    await enter(await openWorkspace(place, workspaceDeps))
  }

  return {
    store: () => need().store,
    folder: () => need().workspace.folder,
    packs: () => current?.packs ?? ownPacks,
    state: async () => {
      if (current === null) return null
      const { workspace, watch, evidence } = current
      const { folder, records } = workspace
      const { lastBackup, backupDue } = await watch.backup()
      const quarantined = [...records.quarantined()]
      const readOnly = whyReadOnly(records)
      const locked = records.locked().length
      const badEvidence = await evidence.bad()
      const about = await describe(workspace)
      return { folder, ...about, readOnly, quarantined, locked, badEvidence, lastBackup, backupDue }
    },
    recent: async () =>
      Promise.all(
        (await state.recent()).map(async (one) => ({
          ...one,
          exists: (await deps.disk.stat(one.folder).catch(() => undefined)) !== undefined,
        })),
      ),
    create: async (folder, act, changes) => {
      await enter(await createWorkspace(placeOf(folder), act, changes, workspaceDeps))
      settingUp = true
    },
    open,
    openSample: async () => {
      const folder = path.join(deps.documents, 'Cham Sao', 'hoi-dong-mau')
      if ((await ifThere(deps.disk.stat(folder))) === undefined) {
        // Beside its place first: a sample that was interrupted half-way is never opened as one.
        const half = `${folder}-${freshId(deps.random)}`
        await deps.writeSample(half)
        await renamePatiently(deps, half, folder)
      }
      await open(folder)
    },
    openBackup: async (backup) => {
      const name = path.basename(backup).replace(/^Cham Sao - sao luu /, '')
      const to = await proposeFolder(deps.documents, `${name} mo lai`)
      await restoreBackUp(backup, to, workspaceDeps)
      await open(to)
    },
    close: leave,
    forget: (folder) => state.forget(folder),
    backUp: async (target, { signal, progress } = notWatched) => {
      const { workspace, watch, background } = need()
      const { name } = await describe(workspace)
      const upTo = watch.newest()
      const done = await workspace.records.holdingFiles(() =>
        backUp(
          { from: workspace.folder, target, name, signal: AbortSignal.any([signal, background.signal]), progress },
          workspaceDeps,
        ),
      )
      const at = await watch.backedUp(done.folder, done.at, upTo)
      return { ...done, at }
    },
    unkept: async () => {
      if (current?.watch.unkept() !== true) return null
      const { name, sample } = await describe(current.workspace)
      return sample ? null : { council: name }
    },
    cabinet: () => need().cabinet,
    acting: () => acting,
    chooseActing: (member) => {
      acting = member
      if (member !== null) settingUp = false
    },
    settingUp: () => settingUp,
    preferences: () => state.preferences(),
    savePreferences: (change) => state.savePreferences(change),
    papers: () => need().workspace.papers,
    leaving: () => need().background.signal,
    keepEvidence: async (file) => {
      const { workspace, evidence } = need()
      const kept = await workspace.evidence.keep(file)
      if (evidence.mended(kept.sha256)) deps.changed()
      return kept
    },
    findEvidence: (sha256) => Promise.resolve(current?.workspace.evidence.find(sha256) ?? null),
    showEvidence: (sha256) => Promise.resolve(current?.workspace.evidence.show(sha256) ?? null),
    formDraft: () => need().workspace.notes.formDraft(),
    keepFormDraft: (draft) => need().workspace.notes.keepFormDraft(draft),
  }
}
