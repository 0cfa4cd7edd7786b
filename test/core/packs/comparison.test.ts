import { describe, expect, test } from 'vitest'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { compareSets } from '../../../shared/pack/comparison.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

const compared = (no: number) => compareSets(shippedSet('qd-148-2023', no), shippedSet('qd-26-2026', no))
const beside = (no: number) =>
  compared(no).map((row) => `${row.left?.code ?? '–'} ${row.right?.code ?? '–'} ${row.change}`)

describe('two decisions side by side', () => {
  test('the identity of the story moves from 5.b to 5.3, its structure from 5.c to 5.2', () =>
    expect(beside(1)).toEqual(expect.arrayContaining(['5.b 5.3 changed', '5.c 5.2 changed'])))

  test('accounting exists only in 148/2023, certified area and bilingual label only in 26/2026', () => {
    const rows = beside(1)
    expect(rows).toEqual(expect.arrayContaining(['3.đ – only-left', '– 1.2 only-right', '– 2.4 only-right']))
    expect(rows.filter((row) => row.endsWith('only-right'))).toHaveLength(2)
  })

  test('a criterion with equal options is the same though its code differs', () =>
    expect(beside(1)).toContain('1.b 1.3 same'))

  test('a set that 148/2023 lacks gives rows of 26/2026 only', () => {
    const rows = compareSets(undefined, shippedSet('qd-26-2026', 7))
    expect(rows.map((row) => row.right?.code)).toEqual(criteriaOf(shippedSet('qd-26-2026', 7)).map((c) => c.code))
    expect(rows.every((row) => row.change === 'only-right')).toBe(true)
  })

  test.each(shippedPack('qd-148-2023').sets.map((set) => set.no))(
    'every criterion of set %i appears exactly once on its side',
    (no) => {
      const rows = compared(no)
      const codes = (side: 'left' | 'right') => rows.flatMap((row) => row[side]?.code ?? []).sort()
      const table = (id: 'qd-148-2023' | 'qd-26-2026') =>
        criteriaOf(shippedSet(id, no))
          .map((c) => c.code)
          .sort()
      expect(codes('left')).toEqual(table('qd-148-2023'))
      expect(codes('right')).toEqual(table('qd-26-2026'))
    },
  )

  test('a set beside itself is the same throughout', () => {
    const set = shippedSet('qd-26-2026', 26)
    expect(new Set(compareSets(set, set).map((row) => `${row.change} ${row.left?.code === row.right?.code}`))).toEqual(
      new Set(['same true']),
    )
  })
})
