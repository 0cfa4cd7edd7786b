import { z } from '../zod.ts'
import { Day, Moment } from './day.ts'
import { MemberId, SessionId } from './id.ts'
import { SampleMark } from './sample-mark.ts'
import { Line, Name } from './text.ts'

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
    /** Who closed it and when; absent while it is open. */
    closed: z
      .object({ at: Moment, by: MemberId, onBehalf: Line(300).optional() })
      .readonly()
      .optional(),
    sample: SampleMark,
  })
  .readonly()
export type Session = z.output<typeof Session>
