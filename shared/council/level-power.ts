import type { CriteriaPack, Level, LevelPower, Stars } from '../domain/criteria-pack.ts'
import type { Day } from '../domain/day.ts'

/** Days are `YYYY-MM-DD`: text order is the order in time; both ends of a power's time are inclusive. */
const inForceOn = (power: LevelPower, day: Day) =>
  (power.from === undefined || power.from <= day) && (power.until === undefined || day <= power.until)

/** What a council of the level may do on that day; undefined where the decision gives the level no part. */
export const powerOf = (pack: Pick<CriteriaPack, 'levels'>, level: Level, day: Day): LevelPower | undefined =>
  pack.levels.find((power) => power.level === level && inForceOn(power, day))

export type Standing = {
  /** The highest grade reached that the level may recognise itself; null: none. */
  readonly recognises: Stars | null
  /** Tiềm năng: the grade reached lies above what the level may recognise. Never for 1 or 2 stars. */
  readonly potential: boolean
  /** Chuyển cấp trên: the mean reaches the level's `passesOnFrom`, whatever the minima say. */
  readonly forwards: boolean
}

/** What follows from a rating for the level; a level without a power recognises nothing, its result is a proposal. */
export const standingOf = (power: LevelPower | undefined, stars: Stars, sum: number, counted: number): Standing => {
  const mayRecognise = power?.mayRecognise ?? []
  const within = mayRecognise.filter((grade) => grade <= stars)
  return {
    recognises: within.reduce<Stars | null>((best, grade) => (best === null || grade > best ? grade : best), null),
    potential: stars >= 3 && mayRecognise.every((grade) => grade < stars),
    forwards: power?.passesOnFrom !== undefined && sum >= power.passesOnFrom * counted,
  }
}
