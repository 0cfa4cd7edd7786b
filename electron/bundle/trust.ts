import { X509Certificate } from 'node:crypto'
import { demand } from '../../shared/bundle/refusal.ts'
import type { BundledCouncil, BundleHead } from '../../shared/bundle/bundle-contents.ts'
import type { Sha256 } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import { fingerprint } from '../keys/certificate.ts'
import { checkCertificateForm } from './certificate-form.ts'
import type { Signature } from './cms.ts'

/** The council's certificate from `council.json`: its own authority, able to sign certificates and nothing else. */
export const authorityOf = (council: BundledCouncil): X509Certificate => {
  const certificate = parseCertificate(council.authority, 'council.json authority')
  demand(certificate.ca && certificate.checkIssued(certificate), 'certificate-issuer', 'council.json authority')
  demand(certificate.verify(certificate.publicKey), 'certificate-issuer', 'council.json authority')
  checkCertificateForm(certificate, null, 'council.json authority')
  return certificate
}

const parseCertificate = (base64: string, at: string): X509Certificate => {
  const certificate = certificateFrom(Buffer.from(base64, 'base64'))
  // Node reads PEM as well, and DER with something behind it.
  demand(certificate?.raw.toString('base64') === base64, 'certificate-syntax', at)
  return certificate
}

const certificateFrom = (bytes: Buffer): X509Certificate | undefined => {
  try {
    return new X509Certificate(bytes)
  } catch {
    return undefined
  }
}

/** Certificates that were checked, and the authority they were found to be issued by. */
const issuedBy = new WeakMap<X509Certificate, X509Certificate>()

const checkIssued = (certificate: X509Certificate, authority: X509Certificate, at: string): void => {
  demand(!certificate.ca, 'certificate-is-ca', at)
  demand(certificate.checkIssued(authority) && certificate.verify(authority.publicKey), 'certificate-issuer', at)
  checkCertificateForm(certificate, authority, at)
  issuedBy.set(certificate, authority)
}

/**
 * Whom a signature speaks for: the member whose certificate list holds the signer's certificate, issued by the council's
 * authority, valid and not yet revoked at the claimed moment. Names inside the certificate prove nothing.
 */
export const signingMember = (
  signature: Signature,
  council: BundledCouncil,
  authority: X509Certificate,
  at: string,
): Member => {
  const { certificate, signedAt } = signature
  if (issuedBy.get(certificate) !== authority) checkIssued(certificate, authority, at)
  for (const { validFromDate, validToDate } of [certificate, authority])
    demand(validFromDate <= signedAt && signedAt <= validToDate, 'certificate-time', at)
  const sha256 = fingerprint(certificate)
  const revokedAt = council.revoked?.[sha256 as Sha256]
  demand(revokedAt === undefined || signedAt < new Date(revokedAt), 'certificate-revoked', at)
  const owner = Object.entries(council.certificates).find(([, certificates]) =>
    certificates.some((known) => known === sha256),
  )
  const member = council.council.roster.find(({ id }) => id === owner?.[0])
  demand(member !== undefined, 'certificate-unknown', at)
  return member
}

const mayIssue = {
  dossiers: ['chair', 'secretary'],
  results: ['chair', 'secretary'],
  sheets: ['chair', 'deputy', 'secretary', 'member'],
} as const

/** The bundle's signer is the issuer it names, in a role that may issue this kind. */
export const checkIssuer = (head: BundleHead, signature: Signature, signer: Member): void => {
  demand(head.issuer === fingerprint(signature.certificate), 'certificate-unknown', 'bundle.json issuer')
  const roles: readonly string[] = mayIssue[head.kind]
  demand(roles.includes(signer.role), 'signer-role', `${head.kind}: ${signer.role}`)
}

/** A person compared a council's fingerprint with the wet-signed minutes once, and set this pin. */
export interface Pin {
  readonly council: string
  /** SHA-256 of the authority's certificate. */
  readonly authority: string
}

/** What was received before from an issuer, for `results`: an older or forked sequence is refused. */
export interface SeenSequence extends Pick<BundleHead, 'sequence' | 'handOut'> {
  readonly issuer: string
  readonly manifest: string
  /** The manifest it follows; absent where that was not remembered yet. */
  readonly previous?: string | null | undefined
}

/** Whether both came out of one act that made several files. */
const isOfOneHandOut = (one: Pick<BundleHead, 'handOut'>, other: Pick<BundleHead, 'handOut'>): boolean =>
  one.handOut !== undefined && one.handOut === other.handOut

/**
 * Refuses a replayed, forked or broken chain of results (bundle.md "Chains"); other kinds are never refused for age. Files of one
 * hand-out may come in any order: none is too old for another, but each must be the one that its neighbours name.
 */
export const checkChain = (head: BundleHead, manifestSha256: string, seen: readonly SeenSequence[]): void => {
  demand((head.sequence === 1) === (head.previous === null), 'chain-broken', 'bundle.json previous')
  if (head.kind !== 'results') return
  const known = seen.filter(({ issuer }) => issuer === head.issuer)
  const at = (sequence: number) => known.find((one) => one.sequence === sequence)
  const same = at(head.sequence)
  if (same !== undefined) return demand(same.manifest === manifestSha256, 'chain-fork', String(head.sequence))
  demand(
    known.every((one) => one.sequence < head.sequence || isOfOneHandOut(one, head)),
    'chain-old',
    String(head.sequence),
  )
  const named = at(head.sequence + 1)?.previous
  demand(named === undefined || named === manifestSha256, 'chain-fork', String(head.sequence))
  const before = at(head.sequence - 1)
  demand(before === undefined || before.manifest === head.previous, 'chain-broken', 'bundle.json previous')
}

/** What is remembered of an issuer's results once this bundle was received: the newest, with all received of its hand-out. */
export const seenWith = (
  seen: readonly SeenSequence[],
  { issuer, sequence, previous, handOut }: BundleHead,
  manifest: string,
): readonly SeenSequence[] => {
  const own = seen.filter((one) => one.issuer === issuer)
  const together = own.filter((one) => isOfOneHandOut(one, { handOut }))
  const isOld = own.some((one) => one.sequence > sequence) && together.length === 0
  if (isOld || own.some((one) => one.sequence === sequence)) return seen
  const now = { issuer, sequence, manifest, previous, ...(handOut !== undefined && { handOut }) }
  return [...seen.filter((one) => one.issuer !== issuer), ...together, now]
}
