import { z } from '../zod.ts'

/** Points by part (phần A, B, C) of the table. */
export const partSums = z.object({ A: z.int(), B: z.int(), C: z.int() }).readonly()
export type PartSums = z.output<typeof partSums>
