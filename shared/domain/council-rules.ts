import { z } from '../zod.ts'
import { Line } from './text.ts'

/** How star minima are tested on several sheets. The decision does not say: the council must choose. */
export const minimaPolicies = ['majority', 'mean', 'every'] as const
export const MinimaPolicy = z.enum(minimaPolicies)
export type MinimaPolicy = z.output<typeof MinimaPolicy>

/** The rules of the council's working regulation (Quy chế), each with the article it comes from. */
export const CouncilRules = z
  .object({
    /** Độ chênh: totals of one product may differ by at most this many points. */
    spreadLimit: z.int().min(0).max(100),
    /** Fewest counted sheets a product's rating may rest on. */
    minSheets: z.int().min(1).max(25),
    minimaPolicy: MinimaPolicy,
    /** Session: `den × present ≥ num × members`. */
    sessionQuorum: z.object({ num: z.int().min(1).max(25), den: z.int().min(1).max(25) }).readonly(),
    /** Product: `den × counted ≥ num × entitled`. */
    productQuorum: z.object({ num: z.int().min(1).max(25), den: z.int().min(1).max(25) }).readonly(),
    whoScores: z.enum(['everyone', 'assigned']),
    findingsDecidedBy: z.enum(['chair', 'majority']),
    voteOnFindings: z.boolean(),
    /** Rule name → article of the Quy chế, as typed ("khoản 2 Điều 7"). */
    articles: z
      .record(z.string().regex(/^[a-zA-Z]{1,40}$/), Line(200))
      .refine((articles) => Object.keys(articles).length <= 40)
      .readonly(),
  })
  .readonly()
export type CouncilRules = z.output<typeof CouncilRules>

/** Proposed values; `minimaPolicy` is proposed as well, but the set-up makes the council choose it. */
export const proposedRules: CouncilRules = {
  spreadLimit: 10,
  minSheets: 3,
  minimaPolicy: 'majority',
  sessionQuorum: { num: 3, den: 4 },
  productQuorum: { num: 3, den: 4 },
  whoScores: 'everyone',
  findingsDecidedBy: 'chair',
  voteOnFindings: false,
  articles: {},
}
