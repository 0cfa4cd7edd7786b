import type { MemberId, Sha256 } from '../../shared/domain/id.ts'
import { DossierId, MemberId as MemberIdSchema, Sha256 as Sha256Schema } from '../../shared/domain/id.ts'
import { Moment } from '../../shared/domain/day.ts'

/** A readable 16-character id: `chu` becomes `chu0000000000000`. */
const padded = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .padEnd(16, '0')
    .slice(0, 16)

export const memberId = (name: string): MemberId => MemberIdSchema.parse(padded(name))
export const dossierId = (name: string): DossierId => DossierId.parse(padded(name))

/** A hash that is not one of any bytes, the same for the same words, for tests that only compare. */
export const pretendSha256 = (words: string): Sha256 => {
  let state = 2166136261
  let hex = ''
  while (hex.length < 64) {
    for (const letter of `${words}#${hex.length}`) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
    hex += (state >>> 0).toString(16).padStart(8, '0')
  }
  return Sha256Schema.parse(hex)
}

export const aMoment = Moment.parse('2026-11-24T02:00:00.000Z')
