import { readFileSync } from 'node:fs'
import { CriteriaPack, type Criterion } from '../../shared/domain/criteria-pack.ts'
import { canonicalBytes } from '../../electron/bundle/json-entry.ts'

/** A real pack cut down to set 6 and one criterion a part, so that a bundle stays small enough to damage at every bit. */
export const littlePack = (): Buffer => {
  const pack = CriteriaPack.parse(JSON.parse(readFileSync('resources/criteria/qd-26-2026.json', 'utf8')))
  const sets = pack.sets
    .filter(({ no }) => no === 6)
    .map((set) => ({
      ...set,
      knockouts: [],
      toVerify: [],
      parts: set.parts.map((part) => ({
        ...part,
        sections: part.sections
          .slice(0, 1)
          .map((section) => ({ ...section, criteria: section.criteria.slice(0, 1).map(unexplained) })),
      })),
    }))
  return canonicalBytes({ ...pack, preassessedByCommune: [], sets })
}

const unexplained = (criterion: Criterion): Criterion => ({
  ...criterion,
  help: criterion.name,
  notes: [],
  evidenceHints: { vi: [], en: [] },
})
