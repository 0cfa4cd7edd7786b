import { describe, expect, it } from 'vitest'
import * as current from '../../../shared/rating/engine.ts'

describe('versions of the rating rules', () => {
  it('the current functions are those of the current version', () => {
    expect(current.engineOf(current.rulesVersion)).toMatchObject({
      rateProduct: current.rateProduct,
      sheetTotals: current.sheetTotals,
    })
  })

  it('every version up to the current one is still there', () => {
    for (let version = 1; version <= current.rulesVersion; version++)
      expect(current.engineOf(version).rateProduct).toBeTypeOf('function')
  })

  it.each([0, current.rulesVersion + 1, Number.NaN, -1])('version %s is refused, never guessed', (version) => {
    expect(() => current.engineOf(version)).toThrow(expect.objectContaining({ code: 'newer-format' }))
  })
})
