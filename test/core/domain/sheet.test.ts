import { describe, expect, it } from 'vitest'
import { CriterionCode } from '../../../shared/domain/criteria-pack.ts'
import { Choice, Choices, Sheet } from '../../../shared/domain/sheet.ts'
import { aSheet } from '../../support/builders.ts'
import { aCriterion, aSet } from '../../support/builders-pack.ts'

describe('a choice', () => {
  it('is an option by its place, or "none applies"', () => {
    expect(Choice.safeParse({ option: 0 }).success).toBe(true)
    expect(Choice.safeParse({ none: true }).success).toBe(true)
  })

  it.each([
    {},
    { option: -1 },
    { option: 1.5 },
    { option: '1' },
    { none: false },
    { option: 1, none: true },
    { option: 1, points: 5 },
    0,
    '0',
  ])('is not %j', (choice) => {
    expect(Choice.safeParse(choice).success).toBe(false)
  })

  it('may be missing in a draft, never in a sheet that was handed in', () => {
    expect(Choices.safeParse({ '1.1': null }).success).toBe(true)
    const set = aSet({ A: [aCriterion('1.1', '0 1')] })
    const { sheet } = aSheet(set).handedIn()
    expect(Sheet.safeParse(sheet).success).toBe(true)
    expect(Sheet.safeParse({ ...sheet, choices: { '1.1': null } }).success).toBe(false)
  })
})

describe('a criterion’s code', () => {
  it.each(['1.1', '6.1.1', '10', '1.đ', '12.a'])('%s is one', (code) => {
    expect(CriterionCode.safeParse(code).success).toBe(true)
  })

  it.each(['', '1.', '.1', '1.1.1.1', '1.Đ', '__proto__', '1 .1', '100'])('%j is none', (code) => {
    expect(CriterionCode.safeParse(code).success).toBe(false)
  })
})
