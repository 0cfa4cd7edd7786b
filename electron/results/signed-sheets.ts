import { X509Certificate } from 'node:crypto'
import type { Council } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'
import type { Trust } from '../../shared/domain/trust.ts'
import { Refusal } from '../../shared/bundle/refusal.ts'
import type { HandedInSheet } from '../../shared/rating/rating-input.ts'
import { checkDetached, nobodyMet, type Signature, type SignersMet } from '../bundle/cms.ts'
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

interface Memory {
  /** Sheets and signatures are write-once: each is checked once, by the id of their record. */
  readonly signatures: Map<string, Signature | null>
  readonly met: SignersMet
}

const memories = new WeakMap<RecordStore, Memory>()

const memoryOf = (store: RecordStore): Memory => {
  const memory = memories.get(store) ?? { signatures: new Map(), met: nobodyMet() }
  memories.set(store, memory)
  return memory
}

const checked = (p7s: string, sheet: Sheet, met: SignersMet): Signature | null => {
  try {
    return checkDetached(Buffer.from(p7s, 'base64'), canonicalBytes(sheet), 'signature', met)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const signatureOf = async (store: RecordStore, id: string, sheet: Sheet): Promise<Signature | null> => {
  const { signatures, met } = memoryOf(store)
  const known = signatures.get(id)
  if (known !== undefined) return known
  const stored: Stored<'signature'> | undefined = await store.read('signature', id)
  if (stored === undefined) return null
  const signature = checked(stored.value.p7s, sheet, met)
  signatures.set(id, signature)
  return signature
}

/** Whether every one of the sheets bears a valid signature of its member. In: sheets by the id of their record. */
export const allSigned = async (
  store: RecordStore,
  signers: Signers,
  sheets: ReadonlyMap<string, HandedInSheet>,
): Promise<boolean> => {
  if (signers.trust.authority === null || sheets.size === 0) return false
  for (const [id, { sheet }] of sheets) {
    const signature = await signatureOf(store, id, sheet)
    if (signature === null || !speaksFor(signers, sheet.member, signature)) return false
  }
  return true
}
