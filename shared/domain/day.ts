import { z } from '../zod.ts'
import { monthLength } from './calendar.ts'

/** A calendar day `YYYY-MM-DD`. A string with own functions, never a `Date`: a day has no time zone. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
    return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
  })
  .brand<'Day'>()
export type Day = z.output<typeof Day>

/** A moment: UTC ISO 8601 with milliseconds. */
export const Moment = z.iso.datetime().brand<'Moment'>()
export type Moment = z.output<typeof Moment>
