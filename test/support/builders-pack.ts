import type {
  CriteriaPack,
  CriteriaSet,
  Criterion,
  Level,
  Option,
  PartCode,
  Stars,
} from '../../shared/domain/criteria-pack.ts'
import { CriteriaPack as CriteriaPackSchema } from '../../shared/domain/criteria-pack.ts'
import type { Day } from '../../shared/domain/day.ts'

const both = (text: string) => ({ vi: text, en: text })

/** `'0 1 2**** 3'`: points, stars behind the points that a grade asks for. */
const optionsOf = (text: string): Option[] =>
  text.split(' ').map((word, at) => {
    const [, points = '0', stars = ''] = /^(\d+)(\**)$/.exec(word) ?? []
    const minStar =
      stars.length === 3 || stars.length === 4 || stars.length === 5 ? { minStar: stars.length as 3 | 4 | 5 } : {}
    return { key: `o${at}`, points: Number(points), label: both(`mức ${points}`), ...minStar }
  })

type Rules = Partial<Pick<Criterion, 'lockedWhileZero' | 'zeroProposesStop' | 'minimaWaivable' | 'yesNo'>>

/** A criterion from its options: `aCriterion('1.1', '0 1 2*** 3')`. */
export const aCriterion = (code: string, options: string, rules: Rules = {}): Criterion => {
  const all = optionsOf(options)
  return {
    code,
    name: both(`Tiêu chí ${code}`),
    help: both(''),
    max: Math.max(...all.map(({ points }) => points)),
    options: all,
    yesNo: false,
    notes: [],
    zeroProposesStop: false,
    minimaWaivable: false,
    ...rules,
  }
}

/** A criterion with alternative cases (set 26): one option list a case, in the order of the table. */
export const aCriterionWithCases = (code: string, ...cases: readonly string[]): Criterion => {
  const all = cases.flatMap((options, at) =>
    optionsOf(options).map((option, no) => ({
      ...option,
      key: `c${at + 1}o${no}`,
      case: { no: at + 1, name: both(`trường hợp ${at + 1}`) },
    })),
  )
  return { ...aCriterion(code, '0 1'), options: all, max: Math.max(...all.map(({ points }) => points)) }
}

/** A set whose parts hold the given criteria, one section a part. */
export const aSet = (parts: Partial<Record<PartCode, readonly Criterion[]>>, no = 1): CriteriaSet => ({
  no,
  name: both('Bộ thử'),
  short: 'Bộ thử',
  industry: both('Ngành thử'),
  group: both('Nhóm thử'),
  icon: 'box',
  managingMinistry: null,
  knockouts: [],
  toVerify: [],
  parts: (['A', 'B', 'C'] as const).flatMap((code) => {
    const criteria = parts[code] ?? []
    const max = criteria.reduce((sum, criterion) => sum + criterion.max, 0)
    return criteria.length === 0
      ? []
      : [{ code, max, sections: [{ code, name: both(code), max, notes: [], criteria }] }]
  }),
})

const thresholds: readonly { stars: Stars; from: number }[] = [
  { stars: 5, from: 90 },
  { stars: 4, from: 70 },
  { stars: 3, from: 50 },
  { stars: 2, from: 30 },
  { stars: 1, from: 0 },
]

type Power = { level: Level; mayRecognise: Stars[]; passesOnFrom?: number; from?: Day; until?: Day }

/** A pack around the sets; thresholds 90/70/50/30, powers of Decision 26/2026 unless given. */
export const aPack = (sets: readonly CriteriaSet[], levels?: readonly Power[]): CriteriaPack =>
  CriteriaPackSchema.parse({
    format: 'cham-sao.criteria-pack',
    version: 1,
    id: 'bo-thu',
    revision: 1,
    title: both('Bộ tiêu chí thử'),
    decision: '0/2026/QĐ-TTg',
    issued: '2026-01-01',
    inForceFrom: '2026-01-01',
    replaces: [],
    parts: (['A', 'B', 'C'] as const).map((code, at) => ({ code, max: [40, 25, 35][at], name: both(code) })),
    stars: thresholds,
    certificate: { fromStars: 3, months: 36, reassessEarliestDaysBefore: 180, reassessLatestDaysBefore: 120 },
    levels: levels ?? [
      { level: 'commune', mayRecognise: [] },
      { level: 'province', mayRecognise: [3, 4], passesOnFrom: 90 },
      { level: 'centre', mayRecognise: [5] },
    ],
    source: 'test',
    sets,
  })
