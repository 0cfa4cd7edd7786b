import { officialBlockers } from '../domain/official-blockers.ts'
import type { OfficialBlocker } from '../domain/result.ts'

/** What the gate looks at; every entry true when that condition for an official paper is met. */
export type OfficialConditions = Readonly<Record<OfficialBlocker, boolean>>

/**
 * The gate: all that still keeps a result from being official, in the order of the closed list. Empty: official. Print and
 * export carry BẢN NHÁP until then.
 */
export const notOfficialBecause = (met: OfficialConditions): OfficialBlocker[] =>
  officialBlockers.filter((blocker) => !met[blocker])
