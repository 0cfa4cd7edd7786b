import { z } from '../zod.ts'
import { Day } from './day.ts'
import { MemberId, SessionId } from './id.ts'
import { SampleMark } from './sample-mark.ts'
import { Name } from './text.ts'

/** An assessment session (phiên họp / kỳ đánh giá) of the council. */
export const Session = z
  .object({
    id: SessionId,
    name: Name(200),
    /** In a meeting or in writing (lấy ý kiến bằng văn bản). */
    mode: z.enum(['meeting', 'written']),
    day: Day,
    present: z.array(MemberId).readonly(),
    state: z.enum(['open', 'closed']),
    sample: SampleMark,
  })
  .readonly()
export type Session = z.output<typeof Session>
