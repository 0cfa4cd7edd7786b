import { z } from '../zod.ts'

const votes = z.int().min(0).max(99)

/** A vote (biểu quyết) of members by show of hands: counted, nobody by name. */
export const Vote = z.object({ for: votes, against: votes, abstain: votes }).readonly()
export type Vote = z.output<typeof Vote>
