import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { selfCheck } from '../../../shared/pack/self-check.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

const pack = shippedPack('qd-26-2026')
const placed = pack.sets.flatMap((set) => criteriaOf(set).map((criterion) => ({ set: set.no, criterion })))
const places = (keep: (criterion: Criterion, set: number) => boolean) =>
  placed.filter(({ set, criterion }) => keep(criterion, set)).map(({ set, criterion }) => `${set}/${criterion.code}`)
const points = (criterion: Criterion | undefined) => criterion?.options.map((option) => option.points)
const at = (set: number, code: string) => criteriaOf(shippedSet('qd-26-2026', set)).find((c) => c.code === code)
const marksOf = (set: number) =>
  [3, 4, 5].map(
    (stars) =>
      criteriaOf(shippedSet('qd-26-2026', set))
        .flatMap((c) => c.options)
        .filter((o) => o.minStar === stars).length,
  )

const noted = (kind: string) => places((criterion) => criterion.notes.some((note) => note.kind === kind))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const of = (sets: number[], code: string) => sets.map((set) => `${set}/${code}`)
const under = (set: number) =>
  criteriaOf(shippedSet('qd-26-2026', set))
    .filter((criterion) => criterion.heading)
    .map((criterion) => `${criterion.heading?.code} ${criterion.code} ${criterion.max}`)

describe('Decision 26/2026: the tables as printed', () => {
  test('has 26 sets, 787 criteria, 2535 printed options and 22 yes/no lines', () => {
    const yesNo = placed.filter(({ criterion }) => criterion.yesNo)
    const printed = placed.filter(({ criterion }) => !criterion.yesNo).flatMap(({ criterion }) => criterion.options)
    expect(pack.sets.map((set) => set.no)).toEqual(Array.from({ length: 26 }, (_, i) => i + 1))
    expect(placed).toHaveLength(787)
    expect(printed).toHaveLength(2535)
    expect(yesNo.map(({ criterion }) => points(criterion))).toEqual(Array.from({ length: 22 }, () => [0, 1]))
  })

  test('contradicts itself nowhere', () => expect(selfCheck(pack)).toEqual([]))

  test('378 criteria print no 0 option; in 128 of them the lowest option is itself a star minimum', () => {
    const without0 = placed.filter(({ criterion }) => !points(criterion)?.includes(0))
    expect(without0).toHaveLength(378)
    expect(without0.filter(({ criterion }) => criterion.options[0]?.minStar !== undefined)).toHaveLength(128)
    expect(without0.filter(({ set }) => set === 26)).toHaveLength(31)
  })

  test('has 575 star marks, 226 of them on the top option', () => {
    const marked = placed.flatMap(({ criterion }) =>
      criterion.options.filter((o) => o.minStar !== undefined).map((o) => o.points === criterion.max),
    )
    expect(marked).toHaveLength(575)
    expect(marked.filter(Boolean)).toHaveLength(226)
  })

  test.each([
    [1, [7, 12, 3]],
    [6, [8, 13, 5]],
    [16, [7, 9, 4]],
    [24, [4, 7, 5]],
    [26, [1, 2, 0]],
  ])('set %i carries its marks for 3, 4 and 5 stars', (set, marks) => expect(marksOf(set)).toEqual(marks))

  test('locks 5.2 while 5.1 is 0 in sets 1-25, and locks nothing else', () => {
    const locked = places((criterion) => criterion.lockedWhileZero !== undefined)
    expect(locked).toEqual(Array.from({ length: 25 }, (_, i) => `${i + 1}/5.2`))
    expect(new Set(placed.map(({ criterion }) => criterion.lockedWhileZero))).toEqual(new Set([undefined, '5.1']))
  })

  test('derives a stop from a 0 at 6.1-6.4 of set 16 only', () =>
    expect(places((criterion) => criterion.zeroProposesStop)).toEqual(['16/6.1', '16/6.2', '16/6.3', '16/6.4']))

  test('lets a council waive minima at 19/12, 20/12, 21/7 and 21/8 only', () =>
    expect(places((criterion) => criterion.minimaWaivable)).toEqual(['19/12', '20/12', '21/7', '21/8']))

  test('keeps every stop and knock-out where the decision prints it', () => {
    const knockouts = [...of([...range(7, 15), 18, 19, 20], '1.1'), ...of(range(5, 14), '2.1'), ...of([21, 22], '6.2')]
    const impurities = [...of([...range(1, 10), 12, 15, 17], '6.1'), '11/6.1.1', '13/6.1.1']
    const stops = [...of(range(1, 4), '2.1'), ...impurities, '16/6.4', '19/6', '20/6']
    expect(new Set(noted('knockout'))).toEqual(new Set(knockouts))
    expect(new Set(noted('stop'))).toEqual(new Set(stops))
    expect(noted('stop').filter((place) => place.startsWith('14/'))).toEqual([])
  })

  test('prints grounds that drop the dossier in every set but 26', () =>
    expect(pack.sets.filter((set) => set.knockouts.length === 0).map((set) => set.no)).toEqual([26]))

  test('repeats points at 23/6.2 and in the cases of set 26, so options are told apart by their keys', () => {
    expect(points(at(23, '6.2'))).toEqual([1, 1, 3, 5])
    expect(at(23, '6.2')?.options.map((o) => o.key)).toEqual(['p1', 'p1-b', 'p3', 'p5'])
    const cased = places((criterion) => criterion.options.some((o) => o.case))
    expect(cased).toEqual(['26/8', '26/9', '26/15'])
    expect(at(26, '8')?.options.map((o) => [o.key, o.case?.no])).toEqual([
      ['c1-p1', 1],
      ['c1-p3', 1],
      ['c2-p1', 2],
      ['c2-p3', 2],
    ])
  })

  test('puts third-level codes of 11 and 13 under headings that are not scored', () => {
    expect(under(11)).toEqual(['6.1 6.1.1 2', '6.1 6.1.2 2', '6.2 6.2.1 3', '6.2 6.2.2 3', '6.2 6.2.3 5'])
    expect(under(13)).toHaveLength(7)
    expect(places((criterion) => criterion.heading !== undefined)).toHaveLength(12)
  })

  test('has 139 sections that are themselves one criterion', () => {
    const sections = pack.sets.flatMap((set) => set.parts).flatMap((part) => part.sections)
    expect(sections.filter((section) => section.criteria[0]?.code === section.code)).toHaveLength(139)
  })

  test('keeps the odd figures as printed', () => {
    expect(points(at(18, '7'))?.[0]).toBe(2)
    expect(at(10, '3.5')?.options.map((o) => o.minStar)).not.toContain(4)
    expect(
      at(24, '2.2')
        ?.options.filter((o) => o.minStar)
        .map((o) => [o.points, o.minStar]),
    ).toEqual([
      [1, 3],
      [4, 5],
    ])
    expect(at(15, '6.2')?.options.find((o) => o.minStar === 4)?.points).toBe(1)
  })

  test('gives 432 criteria hints which proofs to look for', () =>
    expect(places((criterion) => criterion.evidenceHints !== undefined)).toHaveLength(432))

  test('names the readings to be compared with the signed text', () =>
    expect(pack.sets.filter((set) => set.toVerify.length > 0).map((set) => set.no)).toEqual([
      4, 6, 7, 10, 11, 12, 13, 23, 26,
    ]))
})
