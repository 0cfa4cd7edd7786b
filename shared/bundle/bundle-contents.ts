import { Council } from '../domain/council.ts'
import { Moment } from '../domain/day.ts'
import { Dossier } from '../domain/dossier.ts'
import { CouncilId, MemberId, Sha256 } from '../domain/id.ts'
import { Product } from '../domain/product.ts'
import { Session } from '../domain/session.ts'
import { z } from '../zod.ts'

/** What the entries of a bundle hold. Strict: a key this version does not know is refused, a newer version is told as such. */
export const bundleFormat = 'vn.cham-sao.bundle'
export const bundleVersion = 1

const bundleKinds = ['dossiers', 'sheets', 'results'] as const
export const BundleKind = z.enum(bundleKinds)
export type BundleKind = z.output<typeof BundleKind>

/** Names one act of handing out, at random. */
export const HandOutId = z.string().regex(/^[a-z0-9]{16}$/)

/** `bundle.json`: what this is, who issued it, and its place in that issuer's chain of this kind. */
export const BundleHead = z
  .object({
    format: z.literal(bundleFormat),
    version: z.literal(bundleVersion),
    kind: BundleKind,
    council: CouncilId,
    bundle: z.string().regex(/^[a-z0-9]{16}$/),
    /** SHA-256 of the signer's certificate. */
    issuer: Sha256,
    sequence: z.int().min(1),
    /** SHA-256 of the issuer's former manifest of this kind. */
    previous: Sha256.nullable(),
    /** The same in all files of one hand-out, whatever order they are opened in; left out where it is a single file. */
    handOut: HandOutId.optional(),
    created: Moment,
    program: z.string().max(60),
    rules: z.int().min(1),
    sample: z.boolean(),
  })
  .strict()
  .readonly()
export type BundleHead = z.output<typeof BundleHead>

/** `council.json`: roles come from here, never from a certificate's name. */
export const BundledCouncil = z
  .object({
    council: Council,
    session: Session,
    /** The council's own certificate, DER in base64. */
    authority: z.base64().max(8000),
    /** Member → SHA-256 of the certificates that person signed with, newest last. */
    certificates: z.record(MemberId, z.array(Sha256).readonly()).readonly(),
    /** SHA-256 of a revoked certificate → since when; left out while none was revoked. */
    revoked: z.record(Sha256, Moment).readonly().optional(),
  })
  .strict()
  .readonly()
export type BundledCouncil = z.output<typeof BundledCouncil>

/** `dossiers/<id>.json` */
export const BundledDossier = z
  .object({ dossier: Dossier, rev: z.int().min(1), product: Product })
  .strict()
  .readonly()
export type BundledDossier = z.output<typeof BundledDossier>

/** A line of `audit.jsonl`: the journal line whole where it concerns the bundle's records, else its number and hash. */
export const AuditLine = z.union([
  z.object({ n: z.int(), sha256: Sha256 }).strict().readonly(),
  z.object({ n: z.int(), line: z.string() }).strict().readonly(),
])
export type AuditLine = z.output<typeof AuditLine>

/** `report.json`: what the sender saw. */
export const BundleReport = z
  .object({
    dossiers: z.int(),
    sheets: z.int(),
    evidence: z.object({ files: z.int(), bytes: z.int(), leftOut: z.int() }).strict().readonly(),
    papers: z.int(),
    warnings: z.array(z.string()).readonly(),
  })
  .strict()
  .readonly()
export type BundleReport = z.output<typeof BundleReport>

/** Name of a handed-in sheet's entry: member, round, version and the first 8 hex digits of its SHA-256. */
export const sheetEntryName = (
  sheet: { dossier: string; member: string; round: number; version: number },
  sha256: string,
) => `sheets/${sheet.dossier}/${sheet.member}.r${sheet.round}.v${sheet.version}.${sha256.slice(0, 8)}.json`
