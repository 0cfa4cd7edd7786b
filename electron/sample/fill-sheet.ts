import type { CriteriaSet, Criterion } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { Choice } from '../../shared/domain/sheet.ts'
import type { Chance } from './seeded.ts'

/** How a product fares at each criterion, before anyone scores it. */
export type Shape = {
  /** Every star mark up to this grade is met. 2: no mark matters. */
  readonly grade: number
  /** Codes whose points stay below this many, whatever the grade asks. */
  readonly below: Readonly<Record<string, number>>
  /** Codes that get 0. */
  readonly zero: ReadonlySet<string>
  /** The product has no story: 5.1 is 0 and 5.2 locked. */
  readonly noStory: boolean
  /** Set 26: the case that applies. */
  readonly caseNo: number
}

export const plainShape: Shape = { grade: 2, below: {}, zero: new Set(), noStory: false, caseNo: 1 }

type Candidate = { readonly choice: Choice; readonly points: number }
type Priced = Candidate & { readonly cost: number }
export type Filled = Readonly<Record<string, Choice>>

const leastFor = (criterion: Criterion, grade: number): number =>
  Math.max(0, ...criterion.options.filter((option) => (option.minStar ?? 9) <= grade).map((option) => option.points))

const noneApplies: Candidate = { choice: { none: true }, points: 0 }

const everyCandidate = (criterion: Criterion, caseNo: number): readonly Candidate[] => {
  const options = criterion.options
    .map((option, index) => ({ option, candidate: { choice: { option: index }, points: option.points } }))
    .filter(({ option }) => option.case === undefined || option.case.no === caseNo)
    .map(({ candidate }) => candidate)
  return options.some(({ points }) => points === 0) ? options : [noneApplies, ...options]
}

/** What a sheet may pick at a criterion so that the shape holds. */
const candidates = (criterion: Criterion, shape: Shape, storyCodes: ReadonlySet<string>): readonly Candidate[] => {
  const all = everyCandidate(criterion, shape.caseNo)
  const zeros = all.filter(({ points }) => points === 0)
  if (criterion.lockedWhileZero !== undefined && shape.noStory) return [noneApplies]
  if (shape.zero.has(criterion.code) || (storyCodes.has(criterion.code) && shape.noStory)) return zeros
  const cap = shape.below[criterion.code]
  if (cap !== undefined) return all.filter(({ points }) => points < cap)
  const neverZero = storyCodes.has(criterion.code) || criterion.zeroProposesStop
  const least = Math.max(leastFor(criterion, shape.grade), neverZero ? 1 : 0)
  return all.filter(({ points }) => points >= least)
}

/** Cheapest choice of one candidate a row for each reachable total. */
const cheapest = (rows: readonly (readonly Priced[])[]): readonly (readonly Priced[] | undefined)[] => {
  type Way = { readonly cost: number; readonly picked: Priced; readonly before: Way | null }
  let ways: (Way | undefined)[] = []
  rows.forEach((row, i) => {
    const next: (Way | undefined)[] = []
    const starts = i === 0 ? [{ at: 0, way: null }] : ways.flatMap((way, at) => (way ? [{ at, way }] : []))
    for (const { at, way } of starts)
      for (const picked of row) {
        const cost = (way?.cost ?? 0) + picked.cost
        const total = at + picked.points
        const known = next[total]
        if (known === undefined || cost < known.cost) next[total] = { cost, picked, before: way }
      }
    ways = next
  })
  const unwind = (way: Way | null): Priced[] => (way ? [...unwind(way.before), way.picked] : [])
  return Array.from(ways, (way) => (way ? unwind(way) : undefined))
}

const nearest = <T>(list: readonly (T | undefined)[], wanted: number): T | undefined => {
  for (let distance = 0; distance <= 100; distance += 1) {
    const found = list[wanted - distance] ?? list[wanted + distance]
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * A full sheet with exactly this total (or the nearest one the shape allows), closest to what `like` says of each criterion.
 * `like` gives the cost of a candidate; cheap ones are taken where the total permits.
 */
const fill = (
  set: CriteriaSet,
  shape: Shape,
  total: number,
  like: (criterion: Criterion, points: number) => number,
): Filled => {
  const criteria = criteriaOf(set)
  const storyCodes = new Set(criteria.flatMap((criterion) => criterion.lockedWhileZero ?? []))
  const rows = criteria.map((criterion) =>
    candidates(criterion, shape, storyCodes).map((one) => ({ ...one, cost: like(criterion, one.points) })),
  )
  const picked = nearest(cheapest(rows), total)
  if (picked === undefined) throw new Error(`set ${set.no} cannot be filled`)
  return Object.fromEntries(criteria.map((criterion, i) => [criterion.code, picked[i]?.choice ?? { none: true }]))
}

/** How the council sees the product on the whole: strong here, weak there, `total` in sum. */
export const consensusSheet = (chance: Chance, set: CriteriaSet, shape: Shape, total: number): Filled => {
  const leaning = new Map(criteriaOf(set).map(({ code }) => [code, total / 100 + chance.fraction() * 0.7 - 0.35]))
  return fill(set, shape, total, ({ code, max }, points) => Math.abs(points / max - (leaning.get(code) ?? 0)) * max)
}

const pointsIn = (criterion: Criterion, choice: Choice | undefined): number =>
  choice === undefined || 'none' in choice ? 0 : (criterion.options[choice.option]?.points ?? 0)

/** One member's sheet: near the common view, with an own judgement at a few criteria, and its own total. */
export const memberSheet = (chance: Chance, set: CriteriaSet, shape: Shape, total: number, consensus: Filled): Filled =>
  fill(
    set,
    shape,
    total,
    (criterion, points) => Math.abs(points - pointsIn(criterion, consensus[criterion.code])) + chance.fraction() * 1.4,
  )
