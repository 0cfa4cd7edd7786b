import { criteriaOf, setOf } from '../../shared/domain/criteria-of.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'
import { effectiveChoices } from '../../shared/rating/engine.ts'
import { fingerprint } from '../scoring/fingerprint.ts'
import type { PackLibrary } from '../packs/pack-library.ts'
import type { Problem } from './check.ts'
import type { Reading } from './machine.ts'

const sameChoices = (a: object, b: object): boolean => fingerprint(a) === fingerprint(b)

/** What is wrong with a handed-in sheet beside the table it was judged by; '' for a sound one. */
const wrongWith = (sheet: Sheet, packs: PackLibrary): string => {
  const { pack, set: no } = sheet.judged
  const loaded = packs.packs.find(({ ref }) => ref.sha256 === pack.sha256)
  if (loaded === undefined) return 'unknown-pack'
  const set = setOf(loaded.pack, no)
  if (set === undefined) return 'unknown-set'
  const codes = new Set(criteriaOf(set).map(({ code }) => code))
  const foreign = Object.keys(sheet.choices).find((code) => !codes.has(code))
  if (foreign !== undefined) return `unknown-criterion ${foreign}`
  return sameChoices(effectiveChoices(set, sheet.choices), sheet.choices) ? '' : 'choices-not-effective'
}

/** Handed-in sheets: every criterion of the table they judged by is answered, with its rules applied. */
export const checkSheets = async ({ desk }: Reading): Promise<Problem[]> => {
  const problems: Problem[] = []
  for (const id of desk.store.ids('sheet')) {
    const stored = await desk.store.read('sheet', id).catch(() => undefined)
    const detail = stored === undefined ? '' : wrongWith(stored.value, desk.packs)
    if (detail !== '') problems.push({ file: id, problem: 'unsound-sheet', detail })
  }
  return problems
}
