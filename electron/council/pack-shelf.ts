import { setOf, type CriteriaPack, type CriteriaSet, type PackRef } from '../../shared/domain/criteria-pack.ts'
import { Fault } from '../../shared/fault.ts'
import type { PackShelf } from './desk.ts'

/** A pack by the hash that a record names. Fault `unknown-pack`. */
export const packOf = (packs: PackShelf, sha256: string): CriteriaPack => {
  const found = packs.all.find(({ ref }) => ref.sha256 === sha256)
  if (found === undefined) throw new Fault('unknown-pack', { sha256 })
  return found.pack
}

/** The newest revision at hand of the pack with this id. Fault `unknown-pack`. */
export const newestRef = (packs: PackShelf, id: string): PackRef => {
  const refs = packs.all.map(({ ref }) => ref).filter((ref) => ref.id === id)
  const newest = refs.toSorted((left, right) => right.revision - left.revision)[0]
  if (newest === undefined) throw new Fault('unknown-pack', { id })
  return newest
}

/** A set of a pack. Faults `unknown-pack`, `unknown-set`. */
export const setIn = (packs: PackShelf, sha256: string, no: number): CriteriaSet => {
  const set = setOf(packOf(packs, sha256), no)
  if (set === undefined) throw new Fault('unknown-set', { set: no })
  return set
}
