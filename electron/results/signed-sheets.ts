import { X509Certificate } from 'node:crypto'
import type { Council } from '../../shared/domain/council.ts'
import type { DossierId, MemberId } from '../../shared/domain/id.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'
import type { Trust } from '../../shared/domain/trust.ts'
import { Refusal } from '../../shared/bundle/refusal.ts'
import type { HandedInSheet } from '../../shared/rating/rating-input.ts'
import { checkDetached, nobodyMet, type Signature, type SignersMet } from '../bundle/cms.ts'
import { canonicalBytes } from '../bundle/json-entry.ts'
import { fingerprint as certificateFingerprint } from '../keys/certificate.ts'
import { readTrust } from '../keys/council-keys.ts'
import type { Listed, RecordStore } from '../storage/record-store.ts'

/** The council's certificates as signatures are checked against them. */
export interface Signers {
  readonly trust: Trust
  readonly rev: number
}

export const readSigners = (store: RecordStore, council: Council): Promise<Signers> => readTrust({ store }, council)

interface Memory {
  /** By the id of their record: each revision is checked once. */
  readonly signatures: Map<string, { readonly rev: number; readonly signature: Signature | null }>
  readonly met: SignersMet
  /** The authority that issued a certificate, as the trust record holds it: the same certificate signs many sheets. */
  readonly issuers: Map<X509Certificate, string>
}

const memories = new WeakMap<RecordStore, Memory>()

const memoryOf = (store: RecordStore): Memory => {
  const memory = memories.get(store) ?? { signatures: new Map(), met: nobodyMet(), issuers: new Map() }
  memories.set(store, memory)
  return memory
}

const isIssuedBy = (certificate: X509Certificate, authority: string, { issuers }: Memory): boolean => {
  if (issuers.get(certificate) === authority) return true
  const issuer = new X509Certificate(Buffer.from(authority, 'base64'))
  if (!certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey)) return false
  issuers.set(certificate, authority)
  return true
}

/** The certificate is the member's own, issued by the council's authority, and was good at the claimed moment. */
const speaksFor = ({ trust }: Signers, member: MemberId, signature: Signature, memory: Memory): boolean => {
  const { certificate, signedAt } = signature
  if (trust.authority === null || certificate.ca) return false
  const sha256 = certificateFingerprint(certificate)
  const issued = trust.certificates.find((one) => one.member === member && one.sha256 === sha256)
  return (
    issued !== undefined &&
    (issued.revoked === null || signedAt.toISOString() < issued.revoked.at) &&
    isIssuedBy(certificate, trust.authority.certificate, memory) &&
    certificate.validFromDate <= signedAt &&
    signedAt <= certificate.validToDate
  )
}

const checked = (p7s: string, sheet: Sheet, met: SignersMet): Signature | null => {
  try {
    return checkDetached(Buffer.from(p7s, 'base64'), canonicalBytes(sheet), 'signature', met)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const signatureOf = async (store: RecordStore, { id, rev }: Listed<'signature'>, sheet: Sheet) => {
  const { signatures, met } = memoryOf(store)
  const known = signatures.get(id)
  if (known?.rev === rev) return known.signature
  const stored = await store.read('signature', id)
  const signature = stored === undefined ? null : checked(stored.value.p7s, sheet, met)
  signatures.set(id, { rev, signature })
  return signature
}

/** Whether every one of the dossier's sheets bears a valid signature of its member. In: sheets by the id of their record. */
export const allSigned = async (
  store: RecordStore,
  signers: Signers,
  dossier: DossierId,
  sheets: ReadonlyMap<string, HandedInSheet>,
): Promise<boolean> => {
  if (signers.trust.authority === null || sheets.size === 0) return false
  const there = new Map(store.list('signature', dossier).map((listed) => [listed.id, listed]))
  for (const [id, { sheet }] of sheets) {
    const listed = there.get(id)
    const signature = listed === undefined ? null : await signatureOf(store, listed, sheet)
    if (signature === null || !speaksFor(signers, sheet.member, signature, memoryOf(store))) return false
  }
  return true
}
