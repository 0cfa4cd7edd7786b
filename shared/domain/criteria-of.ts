import type { CriteriaPack, CriteriaSet, Criterion } from './criteria-pack.ts'

/** All criteria of a set in the order of the table (headings are not criteria). */
export const criteriaOf = (set: CriteriaSet): readonly Criterion[] =>
  set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria))

export const setOf = (pack: CriteriaPack, no: number): CriteriaSet | undefined => pack.sets.find((set) => set.no === no)
