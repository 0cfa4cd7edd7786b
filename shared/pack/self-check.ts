import type { CriteriaPack, CriteriaSet } from '../domain/criteria-pack.ts'
import { checkCriterion, checkHeadings, checkLocks } from './criterion-check.ts'
import { duplicates, problem, sum, type PackProblem } from './pack-problem.ts'

const partSums = (pack: CriteriaPack, set: CriteriaSet): PackProblem[] => {
  const at = { set: set.no }
  const found = set.parts.map((part) => `${part.code} ${part.max}`).join(', ')
  const wanted = pack.parts.map((part) => `${part.code} ${part.max}`).join(', ')
  const parts = found === wanted ? [] : [problem('parts-differ', at, `${found}; pack: ${wanted}`)]
  return [
    ...parts,
    ...set.parts.flatMap((part) => {
      const total = sum(part.sections.map((section) => section.max))
      return total === part.max ? [] : [problem('part-sum', at, `${part.code}: ${total}, printed ${part.max}`)]
    }),
  ]
}

const sectionSums = (set: CriteriaSet): PackProblem[] =>
  set.parts.flatMap((part) =>
    part.sections.flatMap((section) => {
      const total = sum(section.criteria.map((criterion) => criterion.max))
      if (total === section.max) return []
      return [problem('section-sum', { set: set.no, criterion: section.code }, `${total}, printed ${section.max}`)]
    }),
  )

const checkSet = (pack: CriteriaPack, set: CriteriaSet): PackProblem[] => {
  const sections = set.parts.flatMap((part) => part.sections)
  const criteria = sections.flatMap((section) => section.criteria)
  return [
    ...partSums(pack, set),
    ...sectionSums(set),
    ...duplicates(sections.map((section) => section.code)).map((code) =>
      problem('duplicate-section', { set: set.no, criterion: code }, code),
    ),
    ...duplicates(criteria.map((criterion) => criterion.code)).map((code) =>
      problem('duplicate-code', { set: set.no, criterion: code }, code),
    ),
    ...criteria.flatMap((criterion) => checkCriterion(set.no, criterion)),
    ...checkHeadings(set.no, criteria),
    ...checkLocks(set.no, criteria),
  ]
}

const checkThresholds = (pack: CriteriaPack): PackProblem[] => {
  const found = pack.stars.map(({ stars, from }) => `${stars} from ${from}`).join(', ')
  const falling = pack.stars.every(({ from }, i) => i === 0 || from < (pack.stars[i - 1]?.from ?? 0))
  const complete = pack.stars.map(({ stars }) => stars).join() === '5,4,3,2,1' && pack.stars.at(-1)?.from === 0
  return falling && complete ? [] : [problem('thresholds', {}, found)]
}

/** Two powers of one level must not hold on the same day. */
const checkLevels = (pack: CriteriaPack): PackProblem[] =>
  pack.levels.flatMap((power, i) =>
    pack.levels
      .slice(i + 1)
      .filter(
        (other) =>
          other.level === power.level &&
          (power.until ?? '9999') >= (other.from ?? '0000') &&
          (other.until ?? '9999') >= (power.from ?? '0000'),
      )
      .map((other) => problem('level-overlap', {}, `${other.level} ${other.from ?? '…'}`)),
  )

const checkPackHead = (pack: CriteriaPack): PackProblem[] => {
  const total = sum(pack.parts.map((part) => part.max))
  const backwards = pack.inForceUntil !== undefined && pack.inForceUntil < pack.inForceFrom
  return [
    ...(total === 100 ? [] : [problem('total', {}, `${total}, must be 100`)]),
    ...(backwards ? [problem('time-in-force', {}, `${pack.inForceFrom} to ${pack.inForceUntil}`)] : []),
    ...checkThresholds(pack),
    ...checkLevels(pack),
    ...duplicates(pack.sets.map((set) => String(set.no))).map((no) =>
      problem('duplicate-set', { set: Number(no) }, no),
    ),
    ...pack.missingSets
      .filter((no) => pack.sets.some((set) => set.no === no))
      .map((no) => problem('missing-set-present', { set: no }, String(no))),
  ]
}

/**
 * Everything in a parsed pack that contradicts itself: sums of sections, parts and the whole (100 points), maxima,
 * codes and option keys, star minima, headings, locks, thresholds, powers of levels. Empty for a sound pack.
 */
export const selfCheck = (pack: CriteriaPack): readonly PackProblem[] => [
  ...checkPackHead(pack),
  ...pack.sets.flatMap((set) => checkSet(pack, set)),
]
