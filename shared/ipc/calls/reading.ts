import { Moment } from '../../domain/day.ts'
import { Sha256 } from '../../domain/id.ts'
import { ReadingNote, ReadingRef } from '../../domain/reading.ts'
import { z } from '../../zod.ts'
import { command, query } from '../call.ts'

/** A reading that was compared with the signed decision, as screens show it. */
export const NamedComparison = z.object({
  pack: Sha256,
  set: z.int(),
  reading: z.string(),
  /** The name of who compared it; null: nobody whom the council knows by name. */
  by: z.string().nullable(),
  at: Moment,
  note: z.string(),
})
export type NamedComparison = z.output<typeof NamedComparison>

const which = ReadingRef.unwrap().shape

/** Readings of the criteria packs that the open council compared with the signed decision. */
export const readingCalls = {
  'readings.compared': query(
    ['papers', 'council', 'packs'],
    z.object({}).strict(),
    z.object({ compared: z.array(NamedComparison) }),
  ),
  /** Chair and secretary. Once more: with another note. Faults `unknown-pack`, `unknown-set`, `unknown-reading`. */
  'readings.compare': command(['papers'], z.object({ ...which, note: ReadingNote }), z.null()),
  /** Takes it back: the reading is to be compared again. */
  'readings.reopen': command(['papers'], z.object(which), z.null()),
}
