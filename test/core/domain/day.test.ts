import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day, Moment } from '../../../shared/domain/day.ts'
import { addMonths, dayAt, dayInVietnamese } from '../../../shared/domain/calendar.ts'

const day = (text: string) => Day.parse(text)

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1899-12-31', '2026-1-1', '24/11/2026', ''])(
    '%s is none',
    (text) => {
      expect(Day.safeParse(text).success).toBe(false)
    },
  )

  it.each(['2028-02-29', '2000-02-29', '2026-12-31'])('%s is one', (text) => {
    expect(day(text)).toBe(text)
  })

  it.each([
    ['2026-11-24', 36, '2029-11-24'],
    ['2024-02-29', 36, '2027-02-28'], // the month's end clamps
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })

  it('stays a day whatever months are added', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.integer({ min: -500, max: 500 }),
        (date, months) => {
          expect(Day.safeParse(addMonths(day(date.toISOString().slice(0, 10)), months)).success).toBe(true)
        },
      ),
    )
  })

  it('reads dd/MM/yyyy on papers', () => {
    expect(dayInVietnamese(day('2026-11-04'))).toBe('04/11/2026')
  })

  it('is the day the hall’s clock shows: in Vietnam it is tomorrow from 17:00 UTC', () => {
    expect(dayAt('2026-11-24T16:59:59.999Z', 420)).toBe('2026-11-24')
    expect(dayAt('2026-11-24T17:00:00.000Z', 420)).toBe('2026-11-25')
    expect(dayAt('2026-01-01T02:00:00.000Z', -300)).toBe('2025-12-31')
  })

  it('is not a moment', () => {
    expect(Moment.safeParse('2026-11-24').success).toBe(false)
    expect(Moment.safeParse('2026-11-24T02:00:00.000Z').success).toBe(true)
    expect(Moment.safeParse('2026-11-24T09:00:00+07:00').success).toBe(false)
  })
})
