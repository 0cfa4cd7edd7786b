import { BundleKind } from '../../bundle/bundle-contents.ts'
import { bundleChecks } from '../../bundle/checks.ts'
import { groupsToRead } from '../../bundle/fingerprint.ts'
import { refusalReasons } from '../../bundle/refusal.ts'
import { bundleWarnings } from '../../bundle/warning.ts'
import { Stars } from '../../domain/criteria-pack.ts'
import { Moment } from '../../domain/day.ts'
import { CouncilId, DossierId, Sha256 } from '../../domain/id.ts'
import { Role } from '../../domain/member.ts'
import { ResultStatus } from '../../domain/result.ts'
import { z } from '../../zod.ts'
import { command, query } from '../call.ts'

const none = z.object({}).strict()
const nothing = z.null()

const SignerOf = z.object({ name: z.string(), role: Role })

/** A council whose fingerprint a person compared with the minutes signed in ink. */
export const KnownCouncil = z.object({
  council: CouncilId,
  name: z.string(),
  /** SHA-256 of the council's own certificate. */
  authority: Sha256,
  at: Moment,
})
export type KnownCouncil = z.output<typeof KnownCouncil>

/** A place where a claimed result and the recomputed one differ, with the names a person knows. */
const NamedDifference = z.object({
  code: z.string(),
  product: z.string(),
  member: z.string().nullable(),
  criterion: z.string().nullable(),
  field: z.string().nullable(),
  claimed: z.string(),
  computed: z.string(),
})

/** A file inside a verified bundle, to be looked at under `/bundle/<entry>` of the page protocol. */
export const BundledFile = z.object({
  entry: z.string(),
  name: z.string(),
  type: z.enum(['pdf', 'jpeg', 'png']),
  bytes: z.int(),
  paper: z.boolean(),
})
export type BundledFile = z.output<typeof BundledFile>

export const BundledProduct = z.object({
  id: DossierId,
  code: z.string(),
  product: z.string(),
  applicant: z.string(),
  sheets: z.int(),
  /** Null: no result in the bundle, or hidden because the acting person's own sheet is due. */
  result: z.object({ status: ResultStatus, stars: Stars.nullable(), sum: z.int(), counted: z.int() }).nullable(),
  files: z.array(BundledFile),
})
export type BundledProduct = z.output<typeof BundledProduct>

/** What is known of an intact bundle, after every check. */
export const IntactBundle = z.object({
  head: z.object({
    kind: BundleKind,
    sequence: z.int(),
    created: Moment,
    program: z.string(),
    sample: z.boolean(),
  }),
  council: z.object({ id: CouncilId, name: z.string(), authority: Sha256 }),
  /** Why the council is known: a pin, or it is the open one's own authority. */
  knownBy: z.enum(['pin', 'own']).nullable(),
  /** Another fingerprint is pinned for this very council: a new term, or a forgery. */
  otherPin: Sha256.nullable(),
  signer: SignerOf.extend({ certificate: Sha256, signedAt: Moment }),
  sheetSigners: z.array(SignerOf.extend({ sheets: z.int() })),
  externalSignatures: z.int(),
  products: z.array(BundledProduct),
  papers: z.array(BundledFile),
  evidence: z.object({ files: z.int(), bytes: z.int(), leftOut: z.int() }),
  /** Null: the bundle claims no results. */
  recomputed: z.enum(['identical', 'differs']).nullable(),
  differences: z.array(NamedDifference),
  warnings: z.array(z.enum(bundleWarnings)),
})
export type IntactBundle = z.output<typeof IntactBundle>

/** The verdict on the bundle that was opened last. */
export const VerdictDocument = z.object({
  file: z.string(),
  verdict: z.enum(['known', 'unknown-signer', 'not-intact']),
  refused: z.object({ reason: z.enum(refusalReasons), at: z.string() }).nullable(),
  checks: z.array(z.object({ check: z.enum(bundleChecks), state: z.enum(['passed', 'failed', 'not-run']) })),
  intact: IntactBundle.nullable(),
})
export type VerdictDocument = z.output<typeof VerdictDocument>

/** One file; one a product; or as many as are needed to stay below what FAT32 can hold, with an index. */
export const HandOutLayout = z.enum(['one', 'per-product', 'volumes'])
export type HandOutLayout = z.output<typeof HandOutLayout>

export const HandOutWish = z.object({
  kind: BundleKind,
  /** Null: all dossiers. */
  dossiers: z.array(DossierId).min(1).nullable(),
  evidence: z.boolean(),
  layout: HandOutLayout,
})
export type HandOutWish = z.output<typeof HandOutWish>

/** What would be handed out, before anything is written. */
export const HandOutPlan = z.object({
  files: z.int(),
  bytes: z.int(),
  largest: z.int(),
  dossiers: z.int(),
  sheets: z.int(),
  /** Sheets handed in without a signature: they cannot go into a bundle. */
  unsigned: z.int(),
  evidence: z.object({ files: z.int(), bytes: z.int(), missing: z.int() }),
})
export type HandOutPlan = z.output<typeof HandOutPlan>

const records = ['council', 'dossiers', 'sheets', 'keys', 'acting'] as const

/** Making, opening and verifying sealed bundles (gói hồ sơ). */
export const bundleCalls = {
  /** A file that was double-clicked or dropped on the window waits here until a screen takes it. */
  'bundles.waiting': query(['bundles'], none, z.object({ file: z.string().nullable() })),
  'bundles.handOver': command(['bundles'], z.object({ file: z.string().min(1).max(4000) }), nothing),
  /** Verifies the waiting file, or one picked in a dialog. Resolved: `bundles.opened` has the verdict. */
  'bundles.verify': command(['bundles'], z.object({ from: z.enum(['dialog', 'waiting']) }), nothing),
  'bundles.opened': query(['bundles', 'workspace', 'keys', 'acting', 'sheets'], none, VerdictDocument.nullable()),
  'bundles.leave': command(['bundles'], none, nothing),
  /** How far the running work is; null: none runs. */
  'bundles.progress': query(
    [],
    none,
    z.object({ work: z.enum(['verify', 'seal']), done: z.int(), total: z.int() }).nullable(),
  ),
  'bundles.cancel': command([], none, nothing),
  'bundles.known': query(['bundles'], none, z.array(KnownCouncil)),
  /** Pins the council of the opened bundle, with the groups a person read from the minutes. */
  'bundles.pin': command(
    ['bundles'],
    z.object({
      authority: Sha256,
      read: z
        .array(z.object({ group: z.int().min(1).max(8), text: z.string().max(400) }))
        .min(groupsToRead)
        .max(8),
    }),
    nothing,
  ),
  'bundles.unpin': command(['bundles'], z.object({ council: CouncilId }), nothing),
  'bundles.plan': query([...records], HandOutWish, HandOutPlan),
  /** Asks where to, checks the room there, writes. */
  'bundles.seal': command(
    ['bundles', 'keys'],
    HandOutWish,
    z.object({ folder: z.string(), files: z.array(z.object({ file: z.string(), bytes: z.int() })) }),
  ),
  /** What this council handed out, the newest first. */
  'bundles.issued': query(
    ['bundles', 'keys', 'council'],
    none,
    z.array(
      z.object({
        bundle: z.string(),
        kind: BundleKind,
        sequence: z.int(),
        at: Moment,
        manifest: Sha256,
        /** Null: nobody whom the council knows by name. */
        issuer: z.string().nullable(),
      }),
    ),
  ),
}
