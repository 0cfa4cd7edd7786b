import type { CriteriaSet, Criterion, PartCode } from '../domain/criteria-pack.ts'
import type { Bilingual } from '../domain/text.ts'

type Side = {
  readonly code: string
  readonly name: Bilingual
  readonly max: number
  readonly options: { readonly points: number; readonly label: Bilingual; readonly minStar: number | null }[]
}

/** One criterion beside its counterpart in the other pack; a side is null where it has none. */
export type ComparedRow = {
  readonly part: PartCode
  readonly change: 'same' | 'changed' | 'only-left' | 'only-right'
  readonly left: Side | null
  readonly right: Side | null
}

type Placed = { readonly criterion: Criterion; readonly section: string; readonly order: number }
type Pair = { readonly left: Placed; readonly right: Placed; readonly likeness: number }

/** Names that share fewer words than this speak of different things. */
const leastLikeness = 0.5
/** Among equal names the one in a like-named section wins; too little to bring unlike names together. */
const sectionWeight = 0.1

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )

/** Dice's coefficient of the words: 1 for the same words, 0 for none in common. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [words(a), words(b)]
  const common = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 1 : (2 * common) / (left.size + right.size)
}

const placed = (set: CriteriaSet, part: PartCode): readonly Placed[] =>
  set.parts
    .filter((one) => one.code === part)
    .flatMap((one) => one.sections)
    .flatMap((section) => section.criteria.map((criterion) => ({ criterion, section: section.name.vi })))
    .map((one, order) => ({ ...one, order }))

const pairsByLikeness = (left: readonly Placed[], right: readonly Placed[]): readonly Pair[] =>
  left
    .flatMap((one) =>
      right.map((other) => {
        const names = likeness(one.criterion.name.vi, other.criterion.name.vi)
        const bonus = sectionWeight * likeness(one.section, other.section)
        return { left: one, right: other, likeness: names < leastLikeness ? 0 : names + bonus }
      }),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.left.order - b.left.order || a.right.order - b.right.order)

/** The likest names find each other first; each criterion has at most one counterpart. */
const matched = (left: readonly Placed[], right: readonly Placed[]): ReadonlyMap<Placed, Placed> => {
  const counterpart = new Map<Placed, Placed>()
  const taken = new Set<Placed>()
  for (const pair of pairsByLikeness(left, right)) {
    if (counterpart.has(pair.left) || taken.has(pair.right)) continue
    counterpart.set(pair.left, pair.right)
    taken.add(pair.right)
  }
  return counterpart
}

const side = ({ criterion }: Placed): Side => ({
  code: criterion.code,
  name: criterion.name,
  max: criterion.max,
  options: criterion.options.map((option) => ({
    points: option.points,
    label: option.label,
    minStar: option.minStar ?? null,
  })),
})

/** Equal but for the code: packs number the same criterion differently (1.a, 1.1). */
const equal = (left: Side, right: Side): boolean =>
  JSON.stringify({ ...left, code: '' }) === JSON.stringify({ ...right, code: '' })

/** The left table's order, with the right's own criteria after the one they follow there. */
const compareParts = (part: PartCode, left: readonly Placed[], right: readonly Placed[]): readonly ComparedRow[] => {
  const counterpart = matched(left, right)
  const taken = new Set(counterpart.values())
  const onlyRightAfter = (order: number): ComparedRow[] => {
    const next = right[order]
    if (next === undefined || taken.has(next)) return []
    return [{ part, change: 'only-right', left: null, right: side(next) }, ...onlyRightAfter(order + 1)]
  }
  const rows = left.flatMap((one): ComparedRow[] => {
    const other = counterpart.get(one)
    if (other === undefined) return [{ part, change: 'only-left', left: side(one), right: null }]
    const both = { left: side(one), right: side(other) }
    const change = equal(both.left, both.right) ? 'same' : 'changed'
    return [{ part, change, ...both }, ...onlyRightAfter(other.order + 1)]
  })
  return [...onlyRightAfter(0), ...rows]
}

/**
 * Two packs' tables of one set, criterion by criterion. Counterparts are found by name within the same part (and, among
 * equal names, by section), never by code: codes mean different things in different packs. A set that one pack lacks
 * gives rows of the other only.
 */
export const compareSets = (left: CriteriaSet | undefined, right: CriteriaSet | undefined): readonly ComparedRow[] =>
  (['A', 'B', 'C'] as const).flatMap((part) =>
    compareParts(part, left ? placed(left, part) : [], right ? placed(right, part) : []),
  )
