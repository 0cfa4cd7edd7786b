import { z } from '../zod.ts'
import { Moment } from './day.ts'
import { CouncilId, MemberId, Sha256 } from './id.ts'
import { Note } from './text.ts'

const Certificate = z.base64().max(8000)

/** A certificate that the council's authority issued to a person; a revoked one stays, so that older signatures stay readable. */
export const IssuedCertificate = z
  .object({
    member: MemberId,
    /** DER in base64. */
    certificate: Certificate,
    sha256: Sha256,
    issuedAt: Moment,
    revoked: z
      .object({ at: Moment, reason: Note(1000) })
      .readonly()
      .nullable(),
  })
  .readonly()
export type IssuedCertificate = z.output<typeof IssuedCertificate>

/** A bundle this council issued: the link that the issuer's next bundle of this kind names as `previous`. */
export const IssuedBundle = z
  .object({
    kind: z.enum(['dossiers', 'sheets', 'results']),
    bundle: z.string().regex(/^[a-z0-9]{16}$/),
    issuer: Sha256,
    sequence: z.int().min(1),
    manifest: Sha256,
    at: Moment,
  })
  .readonly()

export type IssuedBundle = z.output<typeof IssuedBundle>

/** Who the council's keys belong to (chứng thư của hội đồng). Public halves only; private keys are never records. */
export const Trust = z
  .object({
    id: CouncilId,
    /** The council's own authority (khoá gốc); `by` null: made by whoever set the council up, before anybody sat down. */
    authority: z.object({ certificate: Certificate, by: MemberId.nullable(), at: Moment }).readonly().nullable(),
    certificates: z.array(IssuedCertificate).readonly(),
    bundles: z.array(IssuedBundle).readonly(),
  })
  .readonly()
export type Trust = z.output<typeof Trust>

/** The detached signature of a handed-in sheet; its id is the sheet's. DER in base64, write-once like the sheet. */
export const SheetSignature = z.object({ p7s: z.base64().max(12_000) }).readonly()
export type SheetSignature = z.output<typeof SheetSignature>
