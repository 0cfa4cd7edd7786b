import { expect, it } from 'vitest'
import { differencesBetween } from '../../../shared/record/difference.ts'

it('two values differ leaf by leaf; things with an id are told apart by it, wherever they stand', () => {
  const before = {
    name: 'A',
    list: [
      { id: 'x', role: 'chair' },
      { id: 'y', role: 'member' },
    ],
    day: null,
    points: [1, 2],
  }
  const after = {
    name: 'A',
    list: [
      { id: 'z', role: 'member' },
      { id: 'x', role: 'member' },
    ],
    day: '2026-11-24',
    points: [1, 3],
  }
  expect(differencesBetween(before, after)).toEqual([
    { at: ['list', 'x', 'role'], before: 'chair', after: 'member' },
    { at: ['list', 'y'], before: 'y; member', after: null },
    { at: ['list', 'z'], before: null, after: 'z; member' },
    { at: ['day'], before: null, after: '2026-11-24' },
    { at: ['points', '2'], before: '2', after: '3' },
  ])
})

it('the same value has no differences, in whatever order its fields stand', () => {
  expect(differencesBetween({ a: 1, b: [true] }, { b: [true], a: 1 })).toEqual([])
})
