import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CriteriaSet } from '../../shared/domain/criteria-pack.ts'
import { setOf } from '../../shared/domain/criteria-of.ts'
import { Fault } from '../../shared/fault.ts'
import { packFileName } from './keep-pack.ts'
import type { Refused } from './pack-fault.ts'
import { readPack, type LoadedPack } from './read-pack.ts'

/** A pack of the library: the program's own, or another text that only the open workspace keeps. */
export interface PackAtHand extends LoadedPack {
  readonly origin: 'program' | 'council'
}

/** The packs of this program and of the open workspace, side by side. Refused files are listed and never used. */
export interface PackLibrary {
  /** Newest decision first; of one pack the newest revision first, the program's text before one the workspace keeps. */
  readonly packs: readonly PackAtHand[]
  readonly refused: readonly Refused[]
  /** The pack revision a dossier or sheet names. Fault: `unknown-pack`. */
  bySha256(sha256: string): PackAtHand
  /** The newest revision of a pack, in the program's text where it ships that revision. Fault: `unknown-pack`. */
  newest(id: string): PackAtHand
  /** One set of a pack revision. Faults: `unknown-pack`, `unknown-set`. */
  set(sha256: string, no: number): CriteriaSet
}

const programFirst = (a: PackAtHand, b: PackAtHand): number =>
  Number(a.origin === 'council') - Number(b.origin === 'council')

const newestFirst = (a: PackAtHand, b: PackAtHand): number =>
  b.pack.issued.localeCompare(a.pack.issued) ||
  b.ref.revision - a.ref.revision ||
  a.ref.id.localeCompare(b.ref.id) ||
  programFirst(a, b)

const packFiles = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => entry.name)
    .sort()
}

/**
 * The program ships one text of an id and revision: the one read first stays, the other is refused. What a workspace keeps stays
 * beside it, whatever the program ships by that name now: its scored dossiers name their pack by SHA-256.
 */
const refuseTwins = (loaded: readonly PackAtHand[]): { packs: PackAtHand[]; refused: Refused[] } => {
  const packs: PackAtHand[] = []
  const refused: Refused[] = []
  for (const one of loaded) {
    if (packs.some(({ ref }) => ref.sha256 === one.ref.sha256)) continue
    const twin = packs.find(({ ref }) => ref.id === one.ref.id && ref.revision === one.ref.revision)
    if (twin === undefined || one.origin === 'council') packs.push(one)
    else refused.push({ file: one.file, set: null, criterion: null, problem: 'same-revision', found: twin.file })
  }
  return { packs: packs.sort(newestFirst), refused }
}

const library = (packs: readonly PackAtHand[], refused: readonly Refused[]): PackLibrary => {
  const bySha256 = (sha256: string): PackAtHand => {
    const found = packs.find(({ ref }) => ref.sha256 === sha256)
    if (found === undefined) throw new Fault('unknown-pack', { sha256 })
    return found
  }
  return {
    packs,
    refused,
    bySha256,
    newest: (id) => {
      const [found] = packs
        .filter(({ ref }) => ref.id === id)
        .sort((a, b) => b.ref.revision - a.ref.revision || programFirst(a, b))
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

/** A pack that a workspace keeps is named by its hash: under another name its figures are not the ones that were put there. */
const misnamed = (one: LoadedPack): Refused | null =>
  one.file === packFileName(one)
    ? null
    : { file: one.file, set: null, criterion: null, problem: 'not-its-hash', found: one.ref.sha256 }

/**
 * Reads every `*.json` of the program's own folder of packs, then of the folders where a workspace keeps those it uses.
 * Throws only when a folder cannot be listed.
 */
export const loadPacks = async ([own, ...kept]: readonly [string, ...string[]]): Promise<PackLibrary> => {
  const loaded: PackAtHand[] = []
  const refused: Refused[] = []
  for (const folder of [own, ...kept])
    for (const name of await packFiles(folder)) {
      const reading = await readPack(join(folder, name), name)
      const wrong = 'refused' in reading ? reading.refused : folder === own ? null : misnamed(reading.loaded)
      if (wrong !== null) refused.push(wrong)
      else if ('loaded' in reading) loaded.push({ ...reading.loaded, origin: folder === own ? 'program' : 'council' })
    }
  const sorted = refuseTwins(loaded)
  return library(sorted.packs, [...refused, ...sorted.refused])
}
