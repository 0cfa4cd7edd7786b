import type { PackRef } from '../../shared/domain/criteria-pack.ts'
import { Fault } from '../../shared/fault.ts'
import { createEvidenceStore, type EvidenceStore } from '../evidence/evidence-store.ts'
import type { PackLibrary } from '../packs/pack-library.ts'
import { createStore } from '../storage/create-store.ts'
import { openStore, type OpenOptions } from '../storage/open-store.ts'
import type { Act, Change, RecordStore } from '../storage/record-store.ts'
import { openFolder, type StoreDeps } from '../storage/store-context.ts'
import type { OpenStore } from '../storage/store.ts'
import { createPaperShelf, type PaperShelf } from '../papers/paper-shelf.ts'
import { openNotes, type Notes } from './notes.ts'
import { openPackShelf, packsNamed } from './pack-shelf.ts'
import { refuseUnsuitable, type VolumeProbe } from './suitable-folder.ts'

export interface WorkspaceDeps extends StoreDeps {
  readonly volumes: VolumeProbe
  readonly packs: () => PackLibrary
}

/** An opened workspace folder: records, evidence and a form not yet finished. */
export interface Workspace {
  readonly folder: string
  readonly records: OpenStore
  /** The records as services see them: packs that a change names are kept in the folder first. */
  readonly store: RecordStore
  readonly evidence: EvidenceStore
  readonly papers: PaperShelf
  readonly notes: Notes
  close(): Promise<void>
}

/** A pack is in the workspace before a record may name it. */
const keepingPacks = (records: OpenStore, keep: (ref: PackRef) => Promise<void>): RecordStore => ({
  ...records,
  commit: async (act, changes) => {
    for (const ref of packsNamed(changes)) await keep(ref)
    return records.commit(act, changes)
  },
})

const assemble = (place: string, records: OpenStore, deps: WorkspaceDeps): Workspace => {
  const folder = openFolder(place, deps)
  return {
    folder: place,
    records,
    store: keepingPacks(records, openPackShelf(folder, deps.packs)),
    evidence: createEvidenceStore(folder),
    papers: createPaperShelf(folder),
    notes: openNotes(folder),
    close: () => records.close(),
  }
}

/** Opens a workspace. Faults as `openStore`, and `folder-unsuitable`. */
export const openWorkspace = async (
  folder: string,
  deps: WorkspaceDeps,
  options: OpenOptions = { mode: 'write' },
): Promise<Workspace> => {
  if (options.mode === 'write') await refuseUnsuitable(folder, deps)
  const records = await openStore(folder, deps, options)
  if (records.ids('council').length > 0) return assemble(folder, records, deps)
  await records.close()
  throw new Fault('not-a-workspace')
}

/**
 * Makes a workspace in a new or empty folder; its first act brings the council and its session. Faults `folder-unsuitable`,
 * `folder-not-empty`, `workspace-in-use`, `disk-full`, `disk-error`.
 */
export const createWorkspace = async (
  folder: string,
  act: Act,
  changes: readonly Change[],
  deps: WorkspaceDeps,
): Promise<Workspace> => {
  await refuseUnsuitable(folder, deps)
  const workspace = assemble(folder, await createStore(folder, deps), deps)
  try {
    await workspace.store.commit(act, changes)
    return workspace
  } catch (error) {
    await workspace.close()
    throw error
  }
}
