import { describe, expect, test } from 'vitest'
import { minimaExample } from '../../../renderer/pages/council/minima-example.ts'

describe('the example beside the minima policy', () => {
  const [oneBelow, twoBelow, threeBelow] = minimaExample()

  test('one sheet of five just below: the majority keeps 4 stars, mean and every do not', () => {
    expect(oneBelow?.given).toEqual([3, 3, 3, 3, 2])
    expect(oneBelow?.stars).toEqual({ majority: 4, mean: 3, every: 3 })
  })

  test('two below and three at the top: majority and mean keep it', () => {
    expect(twoBelow?.stars).toEqual({ majority: 4, mean: 4, every: 3 })
  })

  test('three below: only the mean keeps it', () => {
    expect(threeBelow?.stars).toEqual({ majority: 3, mean: 4, every: 3 })
  })

  test('the totals alone would give 4 stars in every case, so that only the minimum tells', () => {
    for (const { sum, given } of minimaExample()) {
      expect(sum).toBe(75 * 5 + given.reduce<number>((all, points) => all + points, 0))
      expect(sum).toBeGreaterThanOrEqual(70 * 5)
      expect(sum).toBeLessThan(90 * 5)
    }
  })
})
