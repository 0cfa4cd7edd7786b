import { z } from '../zod.ts'
import { CriterionCode } from './criteria-pack.ts'
import { Moment } from './day.ts'
import { MemberId, Sha256 } from './id.ts'
import { Name } from './text.ts'

export const evidenceTypes = ['pdf', 'jpeg', 'png'] as const

/** One evidence file (minh chứng), known by the hash of its bytes. */
export const Evidence = z
  .object({
    sha256: Sha256,
    type: z.enum(evidenceTypes),
    bytes: z.int().min(1),
    /** The file's own Vietnamese name; on disk it is `<sha256>.<ext>`. */
    name: Name(240),
    criterion: CriterionCode.optional(),
    addedBy: MemberId.nullable(),
    addedAt: Moment,
  })
  .readonly()
export type Evidence = z.output<typeof Evidence>
