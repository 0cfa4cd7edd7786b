import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanAsText } from '../../../shared/rating/mean-as-text.ts'

describe('the mean as text', () => {
  it.each([
    [488, 7, '69,71'],
    [209, 3, '69,67'],
    [210, 3, '70,00'],
    [349, 5, '69,80'],
    [1, 8, '0,13'], // 0.125 goes up
    [1115, 200, '5,58'], // 5.575, which binary fractions would round down
    [0, 5, '0,00'],
    [100, 1, '100,00'],
    [29, 3, '9,67'],
    [1, 200, '0,01'],
  ])('%i over %i sheets reads %s', (sum, count, text) => {
    expect(meanAsText(sum, count)).toBe(text)
  })

  it('has no mean to show without sheets', () => {
    expect(meanAsText(0, 0)).toBe('–')
  })

  it('is never further than half a hundredth from the exact mean, and at the half goes up', () => {
    fc.assert(
      fc.property(fc.nat(2500), fc.integer({ min: 1, max: 25 }), (sum, count) => {
        const shown = BigInt(meanAsText(sum, count).replace(',', ''))
        const twiceError = 2n * (shown * BigInt(count) - 100n * BigInt(sum))
        expect(twiceError > -BigInt(count) && twiceError <= BigInt(count)).toBe(true)
      }),
    )
  })
})
