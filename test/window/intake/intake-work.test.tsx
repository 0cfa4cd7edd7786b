import { describe, expect, test } from 'vitest'
import {
  byHand,
  nextProblem,
  rowsOf,
  undone,
  withBlock,
  withoutRows,
  withValue,
} from '../../../renderer/pages/intake/intake-work.ts'
import type { CheckedRow, IntakeField } from '../../../shared/ipc/calls/intake.ts'

const table = {
  header: ['Tên', 'x', 'Chủ thể'],
  rows: [
    ['Bánh', '1', 'HTX'],
    ['Mắm', '2', 'HKD'],
  ],
  skipped: [],
}
const aList = () => rowsOf({ step: 'columns', file: null, table, mapping: ['product', null, 'applicant'] })
const valuesOf = (work: ReturnType<typeof aList>) => work.rows.map(({ values }) => values)

describe('rows of a list', () => {
  test('take their columns and leave out the rest', () => {
    expect(valuesOf(aList())).toEqual([
      { product: 'Bánh', applicant: 'HTX' },
      { product: 'Mắm', applicant: 'HKD' },
    ])
  })

  test('a value on several rows, a row removed, and both undone', () => {
    const work = aList()
    const keys = work.rows.map(({ key }) => key)
    const set = withValue(work, keys, 'set', '6')
    const [first = -1] = keys
    const fewer = withoutRows(set, [first])
    expect(valuesOf(fewer)).toEqual([{ product: 'Mắm', applicant: 'HKD', set: '6' }])
    expect(valuesOf(undone(undone(fewer)))).toEqual(valuesOf(work))
  })

  test('a pasted block goes right and down and adds rows', () => {
    const work = withBlock(byHand(), 0, 'product', [
      ['Bánh', 'HTX A', '6'],
      ['Mắm', 'HTX B', '9'],
    ])
    expect(valuesOf(work)).toEqual([
      { product: 'Bánh', applicant: 'HTX A', set: '6' },
      { product: 'Mắm', applicant: 'HTX B', set: '9' },
    ])
  })
})

/** A checked row of which only the places of its problems matter. */
const row = (...fields: IntakeField[]): CheckedRow => ({
  row: 0,
  setName: '',
  values: {
    product: '',
    applicant: '',
    legalForm: '',
    representative: '',
    address: '',
    commune: '',
    phone: '',
    set: '',
    code: '',
    request: '',
    receivedOn: '',
  },
  problems: fields.map((field) => ({ field, problem: 'missing', found: '', suggestions: [] })),
})

describe('the next thing to mend', () => {
  const checked = [row('set'), row(), row('code', 'product')]

  test('goes along the columns as they stand, then down, and round again', () => {
    expect(nextProblem(checked, { row: 0, field: 'product' })).toEqual({ row: 0, field: 'set' })
    expect(nextProblem(checked, { row: 0, field: 'set' })).toEqual({ row: 2, field: 'product' })
    expect(nextProblem(checked, { row: 2, field: 'product' })).toEqual({ row: 2, field: 'code' })
    expect(nextProblem(checked, { row: 2, field: 'code' })).toEqual({ row: 0, field: 'set' })
    expect(nextProblem([row()], { row: 0, field: 'set' })).toBeUndefined()
    expect(nextProblem([undefined, row('set')], { row: 0, field: 'product' })).toEqual({ row: 1, field: 'set' })
  })
})
