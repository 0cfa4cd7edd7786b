import { z } from '../../zod.ts'
import { Bilingual } from '../../domain/text.ts'
import { CriteriaSet, LevelPower, PackRef, PartCode, Stars } from '../../domain/criteria-pack.ts'
import { Day } from '../../domain/day.ts'
import { query } from '../call.ts'

const none = z.object({}).strict()

export const PackSummary = z.object({
  ref: PackRef,
  /** The program's own text, or one that only this council keeps. */
  origin: z.enum(['program', 'council']),
  title: Bilingual,
  decision: z.string(),
  issued: Day,
  inForceFrom: Day,
  inForceUntil: Day.nullable(),
  parts: z.array(z.object({ code: PartCode, max: z.int(), name: Bilingual }).readonly()).readonly(),
  /** Thresholds of the stars, highest first. */
  stars: z.array(z.object({ stars: Stars, from: z.int() }).readonly()).readonly(),
  levels: z.array(LevelPower).readonly(),
  missingSets: z.array(z.int()).readonly(),
  sets: z.array(
    z.object({
      no: z.int(),
      name: Bilingual,
      short: z.string(),
      industry: Bilingual,
      group: Bilingual,
      criteria: z.int(),
      toVerify: z.int(),
    }),
  ),
})
export type PackSummary = z.output<typeof PackSummary>

/** A pack that was refused: the file, and where in it the problem is. */
export const RefusedPack = z.object({
  file: z.string(),
  set: z.int().nullable(),
  criterion: z.string().nullable(),
  /** What is wrong: a name from `shared/pack/self-check.ts`, or `unreadable`, `not-json`, `schema`, `not-canonical`, `not-its-hash`. */
  problem: z.string(),
  /** The figures or words found, as they stand in the file. */
  found: z.string(),
})

/** One criterion beside its counterpart in the other pack; a side is null where it has none. */
const ComparedSide = z.object({
  code: z.string(),
  name: Bilingual,
  max: z.int(),
  options: z.array(z.object({ points: z.int(), label: Bilingual, minStar: z.int().nullable() })),
})
export const ComparedCriterion = z.object({
  part: z.string(),
  change: z.enum(['same', 'changed', 'only-left', 'only-right']),
  left: ComparedSide.nullable(),
  right: ComparedSide.nullable(),
})
export type ComparedCriterion = z.output<typeof ComparedCriterion>

export const packCalls = {
  'packs.list': query(['packs'], none, z.object({ packs: z.array(PackSummary), refused: z.array(RefusedPack) })),
  'packs.set': query(['packs'], z.object({ sha256: z.string(), set: z.int() }), CriteriaSet),
  'packs.compare': query(
    ['packs'],
    z.object({ left: z.string(), right: z.string(), set: z.int() }),
    z.object({ rows: z.array(ComparedCriterion), leftHas: z.boolean(), rightHas: z.boolean() }),
  ),
}
