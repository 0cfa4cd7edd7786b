import { describe, expect, it } from 'vitest'
import { effectiveChoices, sheetTotals, withChoice } from '../../../shared/rating/engine.ts'
import { aCriterion, aPack, aSet } from '../../support/builders-pack.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

const story = aSet({
  B: [aCriterion('5.1', '0 1 3'), aCriterion('5.2', '0 1 2', { lockedWhileZero: '5.1' }), aCriterion('5.3', '0 2***')],
})
const pack = aPack([story])

describe('a criterion that is locked while another one is 0', () => {
  it('reads "none applies" while the product has no story', () => {
    const choices = { '5.1': { option: 0 }, '5.2': { option: 2 }, '5.3': null }
    expect(effectiveChoices(story, choices)).toEqual({ '5.1': { option: 0 }, '5.2': { none: true }, '5.3': null })
    expect(sheetTotals(story, pack, choices)).toMatchObject({ locked: { '5.2': '5.1' }, total: 0, unscored: ['5.3'] })
  })

  it('is locked by "none applies" as well, it is 0 points', () => {
    expect(effectiveChoices(story, { '5.1': { none: true } })['5.2']).toEqual({ none: true })
  })

  it('is not locked while the other one is not scored: not scored is never 0', () => {
    expect(effectiveChoices(story, { '5.2': { option: 1 } })).toEqual({
      '5.1': null,
      '5.2': { option: 1 },
      '5.3': null,
    })
  })

  it('is not scored again when the lock opens', () => {
    const scored = withChoice(story, { '5.1': { option: 1 }, '5.2': { option: 2 } }, '5.1', { option: 0 })
    expect(effectiveChoices(story, scored)['5.2']).toEqual({ none: true })
    expect(scored['5.2']).toBeNull()
    const opened = withChoice(story, scored, '5.1', { option: 1 })
    expect(effectiveChoices(story, opened)['5.2']).toBeNull()
  })

  it('is not scored again when the lock opens on the effective choices of a handed-in sheet', () => {
    const handedIn = { '5.1': { option: 0 }, '5.2': { none: true as const }, '5.3': { option: 0 } }
    expect(withChoice(story, handedIn, '5.1', { option: 2 })).toEqual({
      '5.1': { option: 2 },
      '5.2': null,
      '5.3': { option: 0 },
    })
  })

  it('refuses a choice while locked', () => {
    expect(() => withChoice(story, { '5.1': { option: 0 } }, '5.2', { option: 1 })).toThrow(
      expect.objectContaining({ code: 'criterion-locked', detail: { criterion: '5.2', by: '5.1' } }),
    )
  })

  it('locks only where a table says so: never 5.3', () => {
    for (let no = 1; no <= 25; no++) {
      const set = shippedSet('qd-26-2026', no)
      const zero = effectiveChoices(set, { '5.1': { none: true }, '5.3': { option: 0 } })
      expect(zero['5.2'], `set ${no}`).toEqual({ none: true })
      expect(zero['5.3'], `set ${no}`).toEqual({ option: 0 })
    }
    const tourism = shippedSet('qd-26-2026', 26)
    expect(sheetTotals(tourism, shippedPack('qd-26-2026'), { '5.1': { none: true } }).locked).toEqual({})
  })
})

describe('choosing', () => {
  it('takes a choice back', () => {
    expect(withChoice(story, { '5.1': { option: 1 } }, '5.1', null)).toEqual({ '5.1': null })
  })

  it('refuses a criterion the table does not have, also one named like a part of every object', () => {
    for (const code of ['9', 'constructor', '__proto__'])
      expect(() => withChoice(story, {}, code, { option: 0 })).toThrow(
        expect.objectContaining({ code: 'unknown-criterion' }),
      )
  })

  it('refuses an option the table does not have', () => {
    expect(() => withChoice(story, {}, '5.1', { option: 3 })).toThrow(
      expect.objectContaining({ code: 'unknown-option' }),
    )
  })

  it('reads an option the table does not have as not scored', () => {
    expect(effectiveChoices(story, { '5.1': { option: 9 } })['5.1']).toBeNull()
  })

  it('leaves out codes of another table', () => {
    expect(Object.keys(effectiveChoices(story, { '9': { option: 0 } }))).toEqual(['5.1', '5.2', '5.3'])
  })
})
