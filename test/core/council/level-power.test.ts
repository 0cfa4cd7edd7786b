import { describe, expect, it } from 'vitest'
import { powerOf, standingOf } from '../../../shared/council/level-power.ts'
import { Day } from '../../../shared/domain/day.ts'
import { shippedPack } from '../../support/packs.ts'

const of148 = (level: 'district' | 'province' | 'centre' | 'commune', day: string) =>
  powerOf(shippedPack('qd-148-2023'), level, Day.parse(day))
const of26 = (level: 'district' | 'area' | 'commune' | 'province' | 'centre') =>
  powerOf(shippedPack('qd-26-2026'), level, Day.parse('2026-11-24'))

describe('what a level may do under 148/2023 changed in time', () => {
  it('districts gave up to 3 stars and passed on from 70, to the last day of June 2025', () => {
    expect(of148('district', '2025-06-30')).toMatchObject({ mayRecognise: [3], passesOnFrom: 70 })
    expect(of148('district', '2025-07-01')).toBeUndefined()
  })

  it('the province gave 4 stars until 5 July 2025, 3 and 4 from the next day', () => {
    expect(of148('province', '2025-07-05')?.mayRecognise).toEqual([4])
    expect(of148('province', '2025-07-06')).toMatchObject({ mayRecognise: [3, 4], by: '1489/QĐ-TTg' })
  })

  it('a district passes on 70 and recognises 3 stars of a product with 4', () => {
    expect(standingOf(of148('district', '2024-05-01'), 4, 211, 3)).toEqual({
      recognises: 3,
      potential: true,
      forwards: true,
    })
    expect(standingOf(of148('district', '2024-05-01'), 3, 209, 3)).toEqual({
      recognises: 3,
      potential: false,
      forwards: false,
    })
  })

  it('a province that gives only 4 stars recognises nothing of a product with 3', () => {
    expect(standingOf(of148('province', '2024-05-01'), 3, 209, 3)).toMatchObject({ recognises: null, potential: false })
  })
})

describe('what a level may do under 26/2026', () => {
  it('districts and areas have no part, communes recognise nothing: a proposal', () => {
    expect(of26('district')).toBeUndefined()
    expect(of26('area')).toBeUndefined()
    expect(of26('commune')?.mayRecognise).toEqual([])
    expect(standingOf(of26('area'), 4, 240, 3)).toEqual({ recognises: null, potential: true, forwards: false })
  })

  it('a province passes on from a mean of exactly 90', () => {
    expect(standingOf(of26('province'), 4, 270, 3).forwards).toBe(true)
    expect(standingOf(of26('province'), 4, 269, 3).forwards).toBe(false)
  })

  it('the centre gives 5 stars and passes nothing on', () => {
    expect(standingOf(of26('centre'), 5, 300, 3)).toEqual({ recognises: 5, potential: false, forwards: false })
  })
})
