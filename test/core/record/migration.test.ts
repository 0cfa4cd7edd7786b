import { describe, expect, it } from 'vitest'
import { openAs } from '../../../shared/record/envelope.ts'
import { migrate, stepsMissing, type Migration } from '../../../shared/record/migration.ts'
import { gapsInMigrations } from '../../../shared/record/records.ts'
import { z } from '../../../shared/zod.ts'

const named: Migration = {
  to: 2,
  about: 'name is split',
  up: (value) => {
    const [first = '', last = ''] = String((value as { name: string }).name).split(' ')
    return { first, last }
  },
}
const counted: Migration = {
  to: 3,
  about: 'letters are counted',
  up: (value) => ({ ...(value as object), letters: 5 }),
}
const form = {
  version: 3,
  schema: z.object({ first: z.string(), last: z.string(), letters: z.int() }),
  migrations: [counted, named],
}

describe('records of older programs', () => {
  it('are brought to today’s form step by step, in order', () => {
    expect(migrate({ name: 'Mật Ong' }, 1, form.migrations)).toEqual({ first: 'Mật', last: 'Ong', letters: 5 })
    expect(migrate({ first: 'a', last: 'b' }, 2, form.migrations)).toEqual({ first: 'a', last: 'b', letters: 5 })
    expect(openAs(form, 1, { name: 'Mật Ong' })).toEqual({
      value: { first: 'Mật', last: 'Ong', letters: 5 },
      lock: null,
    })
  })

  it('of a newer program, or that do not parse, are shown as they are and locked', () => {
    expect(openAs(form, 4, { other: true })).toEqual({ value: { other: true }, lock: 'newer-format' })
    expect(openAs(form, 3, { first: 1 })).toEqual({ value: { first: 1 }, lock: 'does-not-parse' })
  })

  it('have no missing, doubled or surplus step', () => {
    expect(stepsMissing(3, [named, counted])).toEqual([])
    expect(stepsMissing(3, [named])).toEqual([3])
    expect(stepsMissing(2, [named, named])).toEqual([2])
    expect(stepsMissing(1, [named])).toEqual([2])
    expect(gapsInMigrations()).toEqual([])
  })
})
