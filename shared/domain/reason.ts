import { z } from '../zod.ts'

const reason = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), data: z.object(shape) })

const stars = z.int()
const points = z.int()
const code = z.string()
const codes = z.array(z.string())

/**
 * One reason why a result is as it is: a kind with its figures. Screens and papers have the words. Members stand by id,
 * criteria by code; `criterion` is '' where a finding speaks of the whole dossier. Means are `sum` and `counted`.
 */
export const Reason = z.discriminatedUnion('kind', [
  reason('returned', { on: z.string(), reason: z.string() }),
  reason('withdrawn', { on: z.string(), reason: z.string() }),
  reason('knocked-out', { criterion: code, ground: z.string() }),
  reason('stopped', { criterion: code, ground: z.string() }),
  reason('conflict', { members: codes }),
  reason('too-few-sheets', { counted: z.int(), required: z.int() }),
  /** The grade that the mean gives, and the threshold it rests on. */
  reason('total', { sum: points, counted: z.int(), stars, from: points }),
  /** The mean would give more, the star minima at these criteria hold the product down. */
  reason('held-down', { byTotal: stars, stars, criteria: codes }),
  reason('minimum-missed', {
    criterion: code,
    stars,
    required: points,
    sum: points,
    counted: z.int(),
    reaching: z.int(),
    policy: z.enum(['majority', 'mean', 'every']),
  }),
  /** Any one of these members, reading the criterion otherwise, would make the missed minimum hold. */
  reason('lone-dissent', { criterion: code, stars, members: codes }),
  reason('waived', { criterion: code, ground: z.string() }),
  /** The level recognises this grade itself. */
  reason('recognised', { stars }),
  /** The level may recognise nothing at this grade: the result is a proposal. */
  reason('proposal-only', { stars }),
  /** 1 and 2 stars: no decision, no certificate. */
  reason('no-certificate', { stars }),
  reason('potential', { stars }),
  reason('forwards', { sum: points, counted: z.int(), from: points }),
  reason('spread-exceeded', { spread: points, limit: points }),
  /** The chair let the spread pass, with this reason. */
  reason('spread-overridden', { spread: points, limit: points, reason: z.string() }),
  reason('open-findings', { count: z.int() }),
  reason('next-star', { stars, from: points, missing: points, counted: z.int(), criteria: codes }),
  /** One sheet with so many points more lifts the mean over the next threshold. */
  reason('rises-on-one-sheet', { stars, points }),
  /** One sheet with so many points less drops the mean below the present threshold. */
  reason('falls-on-one-sheet', { stars, points }),
])
export type Reason = z.output<typeof Reason>
