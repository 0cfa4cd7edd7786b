import type { Moment } from '../../shared/domain/day.ts'

/** Moments are UTC; the offset the machine showed, in minutes east of UTC (Vietnam: 420), is kept beside them. */
export interface Clock {
  readonly now: () => Moment
  readonly offsetMinutes: () => number
}

export const systemClock: Clock = {
  now: () => new Date().toISOString() as Moment,
  offsetMinutes: () => -new Date().getTimezoneOffset(),
}

/** Runs `task` once after `milliseconds`; the returned function takes it back. */
export type Schedule = (milliseconds: number, task: () => void) => () => void

export const systemSchedule: Schedule = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}
