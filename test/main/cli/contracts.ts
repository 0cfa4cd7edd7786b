import { z } from '../../../shared/zod.ts'

/** The two shapes other programs read, written down once more and apart from the program's own types. */
const choice = z.union([
  z.object({ option: z.int().min(0) }).strict(),
  z.object({ none: z.literal(true) }).strict(),
  z.null(),
])
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const parts = z.object({ A: z.int(), B: z.int(), C: z.int() })
const finding = z.object({
  kind: z.enum(['knockout', 'stop', 'waiver', 'condition']),
  criterion: z.string().optional(),
  derived: z.boolean(),
  status: z.enum(['proposed', 'decided', 'rejected']),
})

export const DumpContract = z.object({
  format: z.literal(1),
  council: z.object({
    level: z.enum(['commune', 'district', 'area', 'province', 'centre']),
    rules: z.object({
      spreadLimit: z.int(),
      minSheets: z.int(),
      minimaPolicy: z.enum(['mean', 'majority', 'every']),
    }),
  }),
  session: z.object({ day: z.iso.date() }),
  packs: z.array(z.object({ id: z.string(), sha256 })),
  dossiers: z.array(
    z.object({
      id: z.string(),
      product: z.string(),
      code: z.string(),
      pack: z.string(),
      packSha256: sha256,
      set: z.int(),
      state: z.enum(['open', 'closed', 'returned', 'withdrawn']),
      findings: z.array(finding),
      sheets: z.array(
        z.object({
          member: z.string(),
          round: z.int().min(1),
          version: z.int().min(1),
          status: z.enum(['draft', 'submitted', 'recused', 'superseded', 'conflict']),
          choices: z.record(z.string(), choice),
        }),
      ),
    }),
  ),
})
export type Dumped = z.output<typeof DumpContract>

const stars = z.int().min(1).max(5)

export const RateContract = z.object({
  rules: z.literal(1),
  results: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      pack: z.string(),
      set: z.int(),
      status: z.enum(['rated', 'knocked-out', 'stopped', 'blocked', 'returned', 'withdrawn']),
      counted: z.int(),
      sum: z.int(),
      parts,
      starsByTotal: stars.nullable(),
      unmet: z.array(
        z.object({
          criterion: z.string(),
          stars: z.int().min(3).max(5),
          required: z.int(),
          sum: z.int(),
          sheetsReaching: z.int(),
        }),
      ),
      stars: stars.nullable(),
      potential: z.boolean().nullable(),
      forwards: z.boolean().nullable(),
      spread: z.int().nullable(),
      spreadExceeded: z.boolean(),
      openFindings: z.array(z.unknown()),
      notOfficialBecause: z.array(z.string()),
      next: z.object({}).loose().nullable(),
    }),
  ),
})
export type RatedDocument = z.output<typeof RateContract>
