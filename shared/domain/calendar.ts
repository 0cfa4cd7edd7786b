import type { Day } from './day.ts'

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month of the Gregorian calendar; 0 for a month that is none. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

const pad = (number: number, width: number) => String(number).padStart(width, '0')

/** Adds whole months; a day past the month's end becomes its last day (31 January + 1 month = 28 February). */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const newYear = Math.floor(count / 12)
  const newMonth = (count % 12) + 1
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(date, monthLength(newYear, newMonth)), 2)}` as Day
}

/** `dd/MM/yyyy`, as Vietnamese papers write it. */
export const dayInVietnamese = (day: Day): string => day.split('-').toReversed().join('/')

/** The day that a local clock shows at a moment; offset in minutes east of UTC (Vietnam: 420). */
export const dayAt = (moment: string, offsetMinutes: number): Day =>
  new Date(Date.parse(moment) + offsetMinutes * 60_000).toISOString().slice(0, 10) as Day
