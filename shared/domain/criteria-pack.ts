import { z } from '../zod.ts'
import { Bilingual } from './text.ts'
import { Day } from './day.ts'

/**
 * A criteria pack (bộ tiêu chí): the scoring tables of one decision, as data. One canonical JSON, immutable, known by
 * id + SHA-256. Options are identified by criterion and 0-based index, never by points (23/6.2 and 26/8, 9, 15 repeat points).
 */
export const Stars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type Stars = z.output<typeof Stars>

/** Grades that options can be marked with (***, ****, *****). */
export const MarkedStars = z.union([z.literal(3), z.literal(4), z.literal(5)])
export type MarkedStars = z.output<typeof MarkedStars>

const partCodes = ['A', 'B', 'C'] as const
export const PartCode = z.enum(partCodes)
export type PartCode = z.output<typeof PartCode>

/** Criterion codes are text: `1.1`, `6.1.1`, `10`, and in 148/2023 letters: `1.đ`. Their order is the pack's order. */
export const CriterionCode = z.string().regex(/^\d{1,2}(\.(\d{1,2}|[a-zđ])){0,2}$/)
export type CriterionCode = z.output<typeof CriterionCode>

export const Option = z
  .object({
    /** Stable name within the criterion, kept when a later revision inserts options. */
    key: z.string().regex(/^[a-z0-9-]{1,20}$/),
    points: z.int().min(0).max(100),
    label: Bilingual,
    /** The law's own wording, imported by a council; shown and printed instead of the label. */
    official: z.string().optional(),
    /** The least option that this criterion must reach for that grade (điều kiện tối thiểu); cumulative. */
    minStar: MarkedStars.optional(),
    /** Set 26: alternative cases; an option belongs to one case. */
    case: z
      .object({ no: z.int().min(1).max(9), name: Bilingual })
      .readonly()
      .optional(),
  })
  .readonly()
export type Option = z.output<typeof Option>

const noteKinds = ['knockout', 'stop', 'condition', 'info'] as const

export const CriterionNote = z.object({ kind: z.enum(noteKinds), text: Bilingual, rule: z.string() }).readonly()
export type CriterionNote = z.output<typeof CriterionNote>

export const Criterion = z
  .object({
    code: CriterionCode,
    name: Bilingual,
    help: Bilingual,
    max: z.int().min(1).max(100),
    options: z.array(Option).min(2).readonly(),
    /** A line of the table without printed options, worth 1 point (có / không). */
    yesNo: z.boolean().default(false),
    /** Heading of third-level codes (11/6.1 over 6.1.1, 6.1.2); the heading itself is never scored. */
    heading: z.object({ code: CriterionCode, name: Bilingual, max: z.int() }).readonly().optional(),
    notes: z.array(CriterionNote).readonly().default([]),
    evidenceHints: z
      .object({ vi: z.array(z.string()).readonly(), en: z.array(z.string()).readonly() })
      .readonly()
      .optional(),
    /** Effective choice is "none applies" while that criterion's chosen points are 0 (5.2 while 5.1 = 0, sets 1-25). */
    lockedWhileZero: CriterionCode.optional(),
    /** A 0 here on a sheet derives a proposed stop, decided by a person (set 16, 6.1-6.4). */
    zeroProposesStop: z.boolean().default(false),
    /** The council may waive this criterion's minima, with a reason (21/8, 19/12, 20/12, 21/7). */
    minimaWaivable: z.boolean().default(false),
  })
  .readonly()
export type Criterion = z.output<typeof Criterion>

const Section = z
  .object({
    code: z.string(),
    name: Bilingual,
    max: z.int(),
    /** Notes printed under the section's heading rather than at one criterion (148/2023). */
    notes: z.array(CriterionNote).readonly().default([]),
    criteria: z.array(Criterion).min(1).readonly(),
  })
  .readonly()
export type Section = z.output<typeof Section>

export const CriteriaSet = z
  .object({
    no: z.int().min(1).max(99),
    name: Bilingual,
    short: z.string(),
    industry: Bilingual,
    group: Bilingual,
    icon: z.string(),
    managingMinistry: z.string().nullable(),
    /** Grounds on which the whole dossier falls (hồ sơ bị loại). */
    knockouts: z.array(Bilingual).readonly(),
    parts: z
      .array(z.object({ code: PartCode, max: z.int(), sections: z.array(Section).min(1).readonly() }).readonly())
      .readonly(),
    /** Readings of the transcript to be compared with the signed text. */
    toVerify: z.array(Bilingual).readonly().default([]),
  })
  .readonly()
export type CriteriaSet = z.output<typeof CriteriaSet>

export const levels = ['commune', 'district', 'area', 'province', 'centre'] as const
export const Level = z.enum(levels)
export type Level = z.output<typeof Level>

/** What a council of a level may do under the decision; in 148/2023 it changed in time (`from`, `until`, inclusive days). */
export const LevelPower = z
  .object({
    level: Level,
    mayRecognise: z.array(Stars).readonly(),
    /** Mean from which the product is forwarded to the level above (chuyển cấp trên). */
    passesOnFrom: z.int().optional(),
    does: z.array(z.string()).readonly().optional(),
    from: Day.optional(),
    until: Day.optional(),
    by: z.string().optional(),
  })
  .readonly()
export type LevelPower = z.output<typeof LevelPower>

export const CriteriaPack = z
  .object({
    format: z.literal('cham-sao.criteria-pack'),
    version: z.literal(1),
    id: z.string().regex(/^[a-z0-9-]{3,40}$/),
    revision: z.int().min(1),
    title: Bilingual,
    decision: z.string(),
    issued: Day,
    inForceFrom: Day,
    inForceUntil: Day.optional(),
    replaces: z.array(z.string()).readonly(),
    parts: z.array(z.object({ code: PartCode, max: z.int(), name: Bilingual }).readonly()).readonly(),
    /** Thresholds, highest first: 5 from 90, 4 from 70, 3 from 50, 2 from 30, 1 from 0. */
    stars: z.array(z.object({ stars: Stars, from: z.int() }).readonly()).readonly(),
    certificate: z
      .object({
        fromStars: Stars,
        months: z.int(),
        reassessEarliestDaysBefore: z.int(),
        reassessLatestDaysBefore: z.int(),
      })
      .readonly(),
    levels: z.array(LevelPower).readonly(),
    preassessedByCommune: z.array(Bilingual).readonly().default([]),
    missingSets: z.array(z.int()).readonly().default([]),
    source: z.string(),
    sets: z.array(CriteriaSet).min(1).readonly(),
  })
  .readonly()
export type CriteriaPack = z.output<typeof CriteriaPack>

/** A pack revision, by which dossiers and sheets name it. */
export const PackRef = z
  .object({ id: z.string(), revision: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
  .readonly()
export type PackRef = z.output<typeof PackRef>
