import { z } from '../zod.ts'
import { Moment } from './day.ts'
import { MemberId, Sha256 } from './id.ts'
import { Note } from './text.ts'

const which = {
  /** SHA-256 of the pack. */
  pack: Sha256,
  set: z.int().min(1).max(99),
  /** Its Vietnamese words, as they stand in the pack. */
  reading: z.string().min(1).max(4000),
}

/**
 * A reading of the transcript that is to be compared (chỗ cần đối chiếu, `toVerify` of a product set). Its place in the list may
 * change; other words, or another text of the pack, are another reading.
 */
export const ReadingRef = z.object(which).readonly()
export type ReadingRef = z.output<typeof ReadingRef>

/** What the signed decision says at that place, where the council wrote it down. */
export const ReadingNote = Note(1000)

/** A reading that the council compared with the signed decision (đã đối chiếu với bản có dấu): who, when, what it says there. */
export const ComparedReading = z.object({ ...which, by: MemberId, at: Moment, note: ReadingNote }).readonly()
export type ComparedReading = z.output<typeof ComparedReading>

/** Whether both name one reading. */
export const isSameReading = (one: ReadingRef, other: ReadingRef): boolean =>
  one.pack === other.pack && one.set === other.set && one.reading === other.reading
