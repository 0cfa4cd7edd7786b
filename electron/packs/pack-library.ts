import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CriteriaSet } from '../../shared/domain/criteria-pack.ts'
import { setOf } from '../../shared/domain/criteria-pack.ts'
import { Fault } from '../../shared/fault.ts'
import type { Refused } from './pack-fault.ts'
import { readPack, type LoadedPack } from './read-pack.ts'

/** The packs of this program and of the open workspace, side by side. Refused files are listed and never used. */
export interface PackLibrary {
  /** Newest decision first; of one pack the newest revision first. */
  readonly packs: readonly LoadedPack[]
  readonly refused: readonly Refused[]
  /** The pack revision a dossier or sheet names. Fault: `unknown-pack`. */
  bySha256(sha256: string): LoadedPack
  /** The newest revision of a pack. Fault: `unknown-pack`. */
  newest(id: string): LoadedPack
  /** One set of a pack revision. Faults: `unknown-pack`, `unknown-set`. */
  set(sha256: string, no: number): CriteriaSet
}

const newestFirst = (a: LoadedPack, b: LoadedPack): number =>
  b.pack.issued.localeCompare(a.pack.issued) || b.ref.revision - a.ref.revision || a.ref.id.localeCompare(b.ref.id)

const packFiles = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => entry.name)
    .sort()
}

/** Two different texts must not go by one id and revision: the one read first stays, the other is refused. */
const refuseTwins = (loaded: readonly LoadedPack[]): { packs: LoadedPack[]; refused: Refused[] } => {
  const packs: LoadedPack[] = []
  const refused: Refused[] = []
  for (const one of loaded) {
    const twin = packs.find(({ ref }) => ref.id === one.ref.id && ref.revision === one.ref.revision)
    if (twin === undefined) packs.push(one)
    else if (twin.ref.sha256 !== one.ref.sha256)
      refused.push({ file: one.file, set: null, criterion: null, problem: 'same-revision', found: twin.file })
  }
  return { packs: packs.sort(newestFirst), refused }
}

const library = (packs: readonly LoadedPack[], refused: readonly Refused[]): PackLibrary => {
  const bySha256 = (sha256: string): LoadedPack => {
    const found = packs.find(({ ref }) => ref.sha256 === sha256)
    if (found === undefined) throw new Fault('unknown-pack', { sha256 })
    return found
  }
  return {
    packs,
    refused,
    bySha256,
    newest: (id) => {
      const found = packs.find(({ ref }) => ref.id === id)
      if (found === undefined) throw new Fault('unknown-pack', { id })
      return found
    },
    set: (sha256, no) => {
      const { pack } = bySha256(sha256)
      const found = setOf(pack, no)
      if (found === undefined) throw new Fault('unknown-set', { pack: pack.id, set: no })
      return found
    },
  }
}

/**
 * Reads every `*.json` of the folders, in this order: the program's own packs first, then those kept in a workspace.
 * Throws only when a folder cannot be listed.
 */
export const loadPacks = async (folders: readonly string[]): Promise<PackLibrary> => {
  const loaded: LoadedPack[] = []
  const refused: Refused[] = []
  for (const folder of folders)
    for (const name of await packFiles(folder)) {
      const reading = await readPack(join(folder, name), name)
      if ('loaded' in reading) loaded.push(reading.loaded)
      else refused.push(reading.refused)
    }
  const kept = refuseTwins(loaded)
  return library(kept.packs, [...refused, ...kept.refused])
}
