import type { Criterion, Option } from '../domain/criteria-pack.ts'
import { duplicates, problem, sum, type PackProblem } from './pack-problem.ts'

/** The options a sheet may pick between: all of them, or (set 26) those of each case. */
const ladders = (criterion: Criterion): readonly (readonly Option[])[] => {
  const cases = [...new Set(criterion.options.map((option) => option.case?.no))]
  return cases.map((no) => criterion.options.filter((option) => option.case?.no === no))
}

const rises = (numbers: readonly number[], strictly: boolean): boolean =>
  numbers.every((number, i) => {
    const before = numbers[i - 1]
    return before === undefined || (strictly ? number > before : number >= before)
  })

/** Points may repeat (23/6.2) but never fall; stars must rise with the points and never stand on 0. */
const checkLadder = (set: number, criterion: Criterion, options: readonly Option[]): PackProblem[] => {
  const at = { set, criterion: criterion.code }
  const points = options.map((option) => option.points)
  const marked = options.filter((option) => option.minStar !== undefined)
  const stars = marked.map((option) => option.minStar ?? 0)
  return [
    ...(Math.max(...points) === criterion.max
      ? []
      : [problem('max-not-reachable', at, `${points.join(', ')}; printed ${criterion.max}`)]),
    ...(rises(points, false) ? [] : [problem('options-not-ascending', at, points.join(', '))]),
    ...(marked.some((option) => option.points === 0) ? [problem('minimum-on-zero', at, stars.join(', '))] : []),
    ...(rises(stars, true) ? [] : [problem('minima-not-ascending', at, stars.join(', '))]),
  ]
}

/** What one criterion contradicts itself in. */
export const checkCriterion = (set: number, criterion: Criterion): PackProblem[] => {
  const at = { set, criterion: criterion.code }
  const withCase = criterion.options.filter((option) => option.case !== undefined).length
  const points = criterion.options.map((option) => option.points).join()
  return [
    ...(withCase === 0 || withCase === criterion.options.length ? [] : [problem('cases-mixed', at, `${withCase}`)]),
    ...duplicates(criterion.options.map((option) => option.key)).map((key) => problem('duplicate-option-key', at, key)),
    ...ladders(criterion).flatMap((options) => checkLadder(set, criterion, options)),
    ...(criterion.yesNo && points !== '0,1' ? [problem('yes-no-line', at, points)] : []),
    ...(criterion.minimaWaivable && criterion.options.every((option) => option.minStar === undefined)
      ? [problem('waiver-without-minima', at, criterion.code)]
      : []),
  ]
}

/** A heading of third-level codes is printed once: its maximum is the sum of its criteria and it is never scored. */
export const checkHeadings = (set: number, criteria: readonly Criterion[]): PackProblem[] => {
  const codes = new Set(criteria.map((criterion) => criterion.code))
  const headings = [...new Set(criteria.flatMap((criterion) => (criterion.heading ? [criterion.heading.code] : [])))]
  return headings.flatMap((code) => {
    const under = criteria.filter((criterion) => criterion.heading?.code === code)
    const total = sum(under.map((criterion) => criterion.max))
    const wrongSum = under.find((criterion) => criterion.heading?.max !== total)
    const wrongCode = codes.has(code) || under.some((criterion) => !criterion.code.startsWith(`${code}.`))
    return [
      ...(wrongSum
        ? [problem('heading-sum', { set, criterion: code }, `${total}, printed ${wrongSum.heading?.max}`)]
        : []),
      ...(wrongCode ? [problem('heading-code', { set, criterion: code }, under.map((c) => c.code).join(', '))] : []),
    ]
  })
}

/** A lock names an earlier criterion of the same set that is not locked itself. */
export const checkLocks = (set: number, criteria: readonly Criterion[]): PackProblem[] =>
  criteria.flatMap((criterion, i) => {
    const lock = criterion.lockedWhileZero
    if (lock === undefined) return []
    const target = criteria.slice(0, i).find((other) => other.code === lock)
    if (target !== undefined && target.lockedWhileZero === undefined) return []
    return [problem('lock-target', { set, criterion: criterion.code }, lock)]
  })
