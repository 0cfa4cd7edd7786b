import { X509Certificate } from 'node:crypto'
import type { Council } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'
import type { Trust } from '../../shared/domain/trust.ts'
import { Refusal } from '../../shared/bundle/refusal.ts'
import type { HandedInSheet } from '../../shared/rating/rating-input.ts'
import { checkDetached, type Signature } from '../bundle/cms.ts'
import { canonicalBytes } from '../bundle/json-entry.ts'
import { fingerprint as certificateFingerprint } from '../keys/certificate.ts'
import { readTrust } from '../keys/council-keys.ts'
import type { RecordStore, Stored } from '../storage/record-store.ts'

/** The council's certificates as signatures are checked against them. */
export interface Signers {
  readonly trust: Trust
  readonly rev: number
}

export const readSigners = (store: RecordStore, council: Council): Promise<Signers> => readTrust({ store }, council)

const detached = (p7s: string, sheet: Sheet): Signature | null => {
  try {
    return checkDetached(Buffer.from(p7s, 'base64'), canonicalBytes(sheet), 'signature')
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The certificate is the member's own, issued by the council's authority, and was good at the claimed moment. */
const speaksFor = ({ trust }: Signers, member: MemberId, { certificate, signedAt }: Signature): boolean => {
  if (trust.authority === null || certificate.ca) return false
  const authority = new X509Certificate(Buffer.from(trust.authority.certificate, 'base64'))
  const sha256 = certificateFingerprint(certificate)
  const issued = trust.certificates.find((one) => one.member === member && one.sha256 === sha256)
  return (
    issued !== undefined &&
    (issued.revoked === null || signedAt.toISOString() < issued.revoked.at) &&
    certificate.checkIssued(authority) &&
    certificate.verify(authority.publicKey) &&
    certificate.validFromDate <= signedAt &&
    signedAt <= certificate.validToDate
  )
}

const checked = new WeakMap<RecordStore, Map<string, boolean>>()

const isSigned = async (
  store: RecordStore,
  signers: Signers,
  id: string,
  { sheet }: HandedInSheet,
): Promise<boolean> => {
  const known = checked.get(store) ?? new Map<string, boolean>()
  checked.set(store, known)
  const key = `${signers.rev} ${id}`
  const before = known.get(key)
  if (before !== undefined) return before
  const stored: Stored<'signature'> | undefined = await store.read('signature', id)
  const signature = stored === undefined ? null : detached(stored.value.p7s, sheet)
  const signed = signature !== null && speaksFor(signers, sheet.member, signature)
  if (stored !== undefined) known.set(key, signed)
  return signed
}

/** Whether every one of the sheets bears a valid signature of its member. In: sheets by the id of their record. */
export const allSigned = async (
  store: RecordStore,
  signers: Signers,
  sheets: ReadonlyMap<string, HandedInSheet>,
): Promise<boolean> => {
  if (signers.trust.authority === null || sheets.size === 0) return false
  for (const [id, sheet] of sheets) if (!(await isSigned(store, signers, id, sheet))) return false
  return true
}
