import { z } from '../zod.ts'
import { CriterionCode } from './criteria-pack.ts'
import { Moment } from './day.ts'
import { FindingId, MemberId } from './id.ts'
import { Line, Note } from './text.ts'
import { Vote } from './vote.ts'

/**
 * A finding (phát hiện): a knock-out (loại hồ sơ), a stop (dừng đánh giá), a waiver of a criterion's minima (không thuộc diện áp
 * dụng) or a condition not met. It changes a result only once decided. Derived findings (set 16) are computed from sheets
 * and stored only when a person decides about them.
 */
export const findingKinds = ['knockout', 'stop', 'waiver', 'condition'] as const
export const FindingKind = z.enum(findingKinds)
export type FindingKind = z.output<typeof FindingKind>

const findingStatuses = ['proposed', 'decided', 'rejected'] as const

export const Finding = z
  .object({
    id: FindingId,
    kind: FindingKind,
    criterion: CriterionCode.optional(),
    ground: Note(1000),
    derived: z.boolean(),
    status: z.enum(findingStatuses),
    proposedBy: MemberId.nullable(),
    proposedAt: Moment,
    decision: z
      .object({
        by: MemberId,
        at: Moment,
        reason: Note(1000),
        /** Recorded by the chair, or by the secretary "theo kết luận của Chủ tịch, biên bản số …". */
        onBehalf: Line(300).optional(),
        /** Where the council voted on it; it decides only under the rule that the majority does. */
        vote: Vote.optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly()
export type Finding = z.output<typeof Finding>

/** A finding nobody has decided yet: a stored proposal, or one derived from sheets, which has no id before a person decides. */
export const OpenFinding = z
  .object({
    id: FindingId.nullable(),
    kind: FindingKind,
    criterion: CriterionCode.optional(),
    ground: z.string(),
    derived: z.boolean(),
    status: z.literal('proposed'),
    proposedBy: MemberId.nullable(),
    /** Derived: the members whose sheets read 0 there. */
    sheetsOf: z.array(MemberId).readonly(),
  })
  .readonly()
export type OpenFinding = z.output<typeof OpenFinding>
