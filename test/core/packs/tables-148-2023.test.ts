import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { selfCheck } from '../../../shared/pack/self-check.ts'
import { shippedPack } from '../../support/packs.ts'

const pack = shippedPack('qd-148-2023')
const placed = pack.sets.flatMap((set) => criteriaOf(set).map((criterion) => ({ set: set.no, criterion })))
const places = (keep: (criterion: Criterion) => boolean) =>
  placed.filter(({ criterion }) => keep(criterion)).map(({ set, criterion }) => `${set}/${criterion.code}`)

describe('Decision 148/2023: the tables as read', () => {
  test('has 22 of 26 sets, 665 criteria and 2203 options', () => {
    expect(pack.missingSets).toEqual([7, 11, 12, 13])
    expect(pack.sets).toHaveLength(22)
    expect(placed).toHaveLength(665)
    expect(placed.flatMap(({ criterion }) => criterion.options)).toHaveLength(2203)
    expect(places((criterion) => criterion.options.every((o) => o.points > 0))).toHaveLength(288)
  })

  test('contradicts itself nowhere', () => expect(selfCheck(pack)).toEqual([]))

  test('keeps letter codes in the order of the list, đ after d', () => {
    const codes = placed.filter(({ set }) => set === 1).map(({ criterion }) => criterion.code)
    expect(codes.slice(0, 7)).toEqual(['1.a', '1.b', '1.c', '1.d', '1.đ', '1.e', '2.a'])
  })

  test('reads the second 3.c of sets 18 and 19 as 3.e, with its 4-star mark at the lowest option', () => {
    const marks = placed.filter(({ criterion }) => criterion.code === '3.e')
    expect(marks).toHaveLength(22)
    expect(marks.every(({ criterion }) => criterion.options[0]?.minStar === 4)).toBe(true)
  })

  test('locks 5.b and 5.c while there is no story at all, in sets 1-25', () => {
    const locked = places((criterion) => criterion.lockedWhileZero === '5.a')
    expect(locked).toHaveLength(42)
    expect(locked).toContain('24/5.c')
    expect(locked.some((place) => place.startsWith('26/'))).toBe(false)
  })

  test('knocks out at 21/6.b and 22/6.b for infringed intellectual property', () => {
    const grounds = placed
      .filter(({ criterion }) => criterion.code === '6.b')
      .flatMap(({ set, criterion }) => criterion.notes.filter((n) => n.kind === 'knockout').map(() => set))
    expect(grounds).toEqual([21, 22])
  })

  test('keeps the notes printed under a section', () => {
    const noted = pack.sets.flatMap((set) =>
      set.parts.flatMap((part) =>
        part.sections.flatMap((section) => section.notes.map((note) => `${set.no}/${section.code} ${note.kind}`)),
      ),
    )
    expect(noted).toHaveLength(10)
    expect(noted).toContain('1/10 stop')
  })

  test('tells the two lines of 24/2.b and 25/2.b apart', () => {
    for (const { criterion } of placed.filter(
      ({ set, criterion }) => set >= 24 && set <= 25 && criterion.code === '2.b',
    ))
      expect(criterion.options[0]?.label.vi).not.toBe(criterion.options[1]?.label.vi)
  })
})
