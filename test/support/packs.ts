import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CriteriaPack, type CriteriaSet } from '../../shared/domain/criteria-pack.ts'
import { setOf } from '../../shared/domain/criteria-of.ts'

export const criteriaFolder = join(import.meta.dirname, '../../resources/criteria')

const parsed = new Map<string, CriteriaPack>()

/** A shipped pack, parsed once a test file. */
export const shippedPack = (id: 'qd-26-2026' | 'qd-148-2023'): CriteriaPack => {
  const known = parsed.get(id)
  if (known) return known
  const pack = CriteriaPack.parse(JSON.parse(readFileSync(join(criteriaFolder, `${id}.json`), 'utf8')))
  parsed.set(id, pack)
  return pack
}

export const shippedSet = (id: 'qd-26-2026' | 'qd-148-2023', no: number): CriteriaSet => {
  const set = setOf(shippedPack(id), no)
  if (!set) throw new Error(`${id} has no set ${no}`)
  return set
}
