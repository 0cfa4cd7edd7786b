import { createPublicKey, X509Certificate } from 'node:crypto'
import type { Council } from '../../shared/domain/council.ts'
import { Sha256, type MemberId } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { IssuedCertificate, Trust } from '../../shared/domain/trust.ts'
import { Fault } from '../../shared/fault.ts'
import { actingMember, manager } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { certificateRequest, requestedKey } from './certificate-request.ts'
import { fingerprint, personCertificate, type CertificateSubject } from './certificate.ts'
import type { KeyCabinet, SecretKind } from './key-cabinet.ts'
import { freshKeyPair } from './key-pair.ts'

/** What the services of this folder work with. */
export interface KeyDesk extends Desk {
  readonly cabinet: KeyCabinet
  /** The council was made in this run of the program, and nobody sat down at the machine since; state in main. */
  readonly settingUp: boolean
}

/** The council's certificates, and the revision they were read at (0: none recorded yet). */
export const readTrust = async (
  { store }: Pick<Desk, 'store'>,
  council: Council,
): Promise<{ trust: Trust; rev: number }> => {
  const stored = await store.read('trust', council.id)
  return {
    trust: stored?.value ?? { id: council.id, authority: null, certificates: [], bundles: [] },
    rev: stored?.rev ?? 0,
  }
}

/** Whom a certificate names; those of a sample say that they have no value. */
export const subjectOf = (council: Council, name: string): CertificateSubject => ({
  name: council.sample ? `MẪU – không có giá trị – ${name}` : name,
  council: council.name,
})

/** Writes the council's certificates, if nobody wrote them since they were read. */
export const saveTrust = async (
  desk: Desk,
  act: string,
  by: MemberId | 'set-up' | 'root-key',
  { trust, rev }: { trust: Trust; rev: number },
  reason = '',
) => {
  const guard = rev === 0 ? {} : { ifRev: rev }
  await desk.store.commit({ name: act, actor: by, reason }, [{ kind: 'trust', id: trust.id, value: trust, ...guard }])
}

/** The year in which certificates are issued now. */
export const yearOf = (desk: Desk): number => Number(desk.clock.now().slice(0, 4))

/** The council's own certificate. Fault `authority-missing`. */
export const authorityCertificate = (trust: Trust): X509Certificate => {
  if (trust.authority === null) throw new Fault('authority-missing')
  return new X509Certificate(Buffer.from(trust.authority.certificate, 'base64'))
}

/** The council's certificate with its private key. Faults `authority-missing`, `wrong-secret`. */
export const openAuthority = async ({ cabinet }: KeyDesk, trust: Trust, passphrase: string) => {
  const certificate = authorityCertificate(trust)
  return { certificate, key: await cabinet.authority(fingerprint(certificate), passphrase) }
}

/** The valid certificate of a member, or null. */
export const certificateOf = (trust: Trust, member: MemberId): X509Certificate | null => {
  const found = trust.certificates.findLast((issued) => issued.member === member && issued.revoked === null)
  return found === undefined ? null : new X509Certificate(Buffer.from(found.certificate, 'base64'))
}

/** Makes the acting person's key; issues the certificate at once where the authority's passphrase is at hand. */
export const makeOwnKey = async (
  desk: KeyDesk,
  {
    secret,
    secretKind,
    authorityPassphrase,
  }: { secret: string; secretKind: SecretKind; authorityPassphrase: string | null },
): Promise<{ issued: boolean }> => {
  const { value: council } = await readCouncil(desk.store)
  const member = actingMember(council, desk.acting)
  const { trust } = await readTrust(desk, council)
  if (certificateOf(trust, member.id) !== null) throw new Fault('key-exists')
  const authority = authorityPassphrase === null ? null : await openAuthority(desk, trust, authorityPassphrase)
  const keys = freshKeyPair()
  await desk.cabinet.keepPerson(member.id, keys.privateKey, secret, secretKind, council.sample)
  if (authority === null) return { issued: false }
  await record(
    desk,
    member,
    member,
    personCertificate(subjectOf(council, member.name), keys.publicKey, authority, yearOf(desk)),
  )
  return { issued: true }
}

const record = async (desk: KeyDesk, by: Member, member: Member, certificate: X509Certificate): Promise<void> => {
  const { value: council } = await readCouncil(desk.store)
  const { trust, rev } = await readTrust(desk, council)
  const issued: IssuedCertificate = {
    member: member.id,
    certificate: certificate.raw.toString('base64'),
    sha256: Sha256.parse(fingerprint(certificate)),
    issuedAt: desk.clock.now(),
    revoked: null,
  }
  await saveTrust(desk, 'keys.issue', by.id, {
    trust: { ...trust, certificates: [...trust.certificates, issued] },
    rev,
  })
}

/** The acting person's request for a certificate (PEM). Faults `key-missing`, `key-locked`. */
export const ownRequest = async (desk: KeyDesk): Promise<{ name: string; pem: string }> => {
  const { value: council } = await readCouncil(desk.store)
  const member = actingMember(council, desk.acting)
  if (!(await desk.cabinet.holders()).people.includes(member.id)) throw new Fault('key-missing')
  const privateKey = desk.cabinet.open(member.id)
  if (privateKey === null) throw new Fault('key-locked')
  return {
    name: member.name,
    pem: certificateRequest(subjectOf(council, member.name), { privateKey, publicKey: createPublicKey(privateKey) }),
  }
}

/** Answers a member's request with a certificate. The member is chosen by the issuer, never read from the request's name. */
export const issueFor = async (
  desk: KeyDesk,
  id: MemberId,
  request: string,
  authorityPassphrase: string,
): Promise<X509Certificate> => {
  const { value: council } = await readCouncil(desk.store)
  const by = manager(council, desk.acting)
  const member = council.roster.find((person) => person.id === id)
  if (member === undefined) throw new Fault('not-found')
  const { trust } = await readTrust(desk, council)
  if (certificateOf(trust, id) !== null) throw new Fault('key-exists')
  const holder = await openAuthority(desk, trust, authorityPassphrase)
  const certificate = personCertificate(subjectOf(council, member.name), requestedKey(request), holder, yearOf(desk))
  await record(desk, by, member, certificate)
  return certificate
}

/** Takes in the acting person's certificate that the authority sent back. Fault `certificate-refused`. */
export const takeCertificate = async (desk: KeyDesk, pem: string): Promise<void> => {
  const { value: council } = await readCouncil(desk.store)
  const member = actingMember(council, desk.acting)
  const { trust } = await readTrust(desk, council)
  const authority = authorityCertificate(trust)
  const certificate = parsed(pem)
  if (!certificate.checkIssued(authority) || !certificate.verify(authority.publicKey))
    throw new Fault('certificate-refused', { problem: 'other-authority' })
  const key = desk.cabinet.open(member.id)
  if (key === null) throw new Fault('key-locked')
  if (!certificate.checkPrivateKey(key)) throw new Fault('certificate-refused', { problem: 'other-key' })
  if (trust.certificates.some(({ sha256 }) => sha256 === fingerprint(certificate))) return
  await record(desk, member, member, certificate)
}

const parsed = (pem: string): X509Certificate => {
  try {
    return new X509Certificate(pem)
  } catch (error) {
    throw new Fault('certificate-refused', { problem: 'not-a-certificate' }, { cause: error })
  }
}
