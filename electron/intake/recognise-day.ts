import { Day } from '../../shared/domain/day.ts'

/**
 * A day as people type it (`25/11/2026`, `5.3.26`, `2026-11-25`) as `YYYY-MM-DD`; undefined where it is none. Day before month, as Vietnamese
 * papers write it; two digits of a year mean this century; 2206 is nobody's year.
 */
export const recogniseDay = (text: string): Day | undefined => {
  const typed = text.trim().replace(/^ngày\s+/i, '')
  const vietnamese = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d{2}|\d{2})$/.exec(typed)
  const iso = /^((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(T.*)?$/.exec(typed)
  const [year, month, day] = vietnamese ? [vietnamese[3], vietnamese[2], vietnamese[1]] : [iso?.[1], iso?.[2], iso?.[3]]
  if (year === undefined || month === undefined || day === undefined) return undefined
  const full = year.length === 2 ? `20${year}` : year
  return Day.safeParse(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data
}

const dayMs = 24 * 60 * 60 * 1000
const firstOfSerials = Date.UTC(1899, 11, 30)

/**
 * A day that Excel shows as its number (46327 is 01/11/2026), where a cell lost its form; a part of the day behind it is left out.
 * Days of 2000 to 2099 only: in a column of days nothing else has five digits.
 */
export const recogniseSerialDay = (text: string): Day | undefined => {
  const serial = /^(\d{5})([.,]\d+)?$/.exec(text.trim())?.[1]
  const day = new Date(firstOfSerials + Number(serial) * dayMs)
  return serial !== undefined && day.getUTCFullYear() >= 2000 && day.getUTCFullYear() < 2100
    ? recogniseDay(day.toISOString())
    : undefined
}
