import { z } from '../zod.ts'
import { officialBlockers } from './official-blockers.ts'
import { CriterionCode, MarkedStars, Stars } from './criteria-pack.ts'
import { DossierId, MemberId } from './id.ts'
import { OpenFinding } from './finding.ts'
import { partSums } from './part-sums.ts'

/** What the engine says of one product. Sums are whole numbers over the counted sheets; means are `sum / counted`, never stored. */
const resultStatuses = ['rated', 'knocked-out', 'stopped', 'blocked', 'returned', 'withdrawn'] as const
export const ResultStatus = z.enum(resultStatuses)
export type ResultStatus = z.output<typeof ResultStatus>

/** How a product ended without a rating, which everyone may know; null while it may get one, or has it. */
export const EndedWithoutRating = ResultStatus.extract(['knocked-out', 'stopped', 'returned', 'withdrawn'])
export type EndedWithoutRating = z.output<typeof EndedWithoutRating>
export const endedAs = (status: ResultStatus): EndedWithoutRating | null =>
  EndedWithoutRating.safeParse(status).data ?? null

/** A star mark missed under the council's policy. */
export const Unmet = z
  .object({
    criterion: CriterionCode,
    stars: MarkedStars,
    /** Points the mark asks for. */
    required: z.int(),
    /** Sum of this criterion's points over the counted sheets. */
    sum: z.int(),
    sheetsReaching: z.int(),
    /** The mark would hold if at most one sheet read otherwise. */
    loneDissent: z.boolean(),
    /** The members of whom any one, reading it otherwise, would make the mark hold. */
    dissenters: z.array(MemberId).readonly(),
  })
  .readonly()
export type Unmet = z.output<typeof Unmet>

export const OfficialBlocker = z.enum(officialBlockers)
export type OfficialBlocker = z.output<typeof OfficialBlocker>

/** What is missing for the next star (còn thiếu gì để lên hạng). */
export const NextStar = z
  .object({
    stars: Stars,
    threshold: z.int(),
    /** Sum still missing over all counted sheets; 0 when the total already suffices. */
    missingSum: z.int(),
    /** Criteria with an unmet mark of that or a lower grade. */
    minimaMissing: z.array(CriterionCode).readonly(),
    /** Smallest change on one sheet that flips the total over the threshold: points to add on one sheet; null if one sheet cannot. */
    flipOnOneSheet: z.int().nullable(),
  })
  .readonly()
export type NextStar = z.output<typeof NextStar>

export const Result = z
  .object({
    id: DossierId,
    code: z.string(),
    pack: z.string(),
    set: z.int(),
    status: ResultStatus,
    counted: z.int(),
    sum: z.int(),
    parts: partSums,
    sheets: z.array(z.object({ member: MemberId, total: z.int(), parts: partSums }).readonly()).readonly(),
    starsByTotal: Stars.nullable(),
    unmet: z.array(Unmet).readonly(),
    stars: Stars.nullable(),
    potential: z.boolean().nullable(),
    forwards: z.boolean().nullable(),
    /** The grade this level itself may recognise; null when it may recognise none that is reached. */
    recognises: Stars.nullable(),
    /** Greatest minus least counted total; null below two sheets. */
    spread: z.int().nullable(),
    spreadExceeded: z.boolean(),
    /** Members with two handed-in versions nobody has chosen between. */
    conflicts: z.array(MemberId).readonly(),
    openFindings: z.array(OpenFinding).readonly(),
    notOfficialBecause: z.array(OfficialBlocker).readonly(),
    next: NextStar.nullable(),
    /** Points of the smallest fall on one sheet that loses the grade by total; null at 1 star or when one sheet cannot. */
    fallOnOneSheet: z.int().nullable(),
  })
  .readonly()
export type Result = z.output<typeof Result>
