import { createSign, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto'
import { BitString, OctetString } from 'asn1js'
import { AlgorithmIdentifier, Certificate, ExtKeyUsage, Extension, PublicKeyInfo } from 'pkijs'
import type { RefusalReason } from '../../../shared/bundle/refusal.ts'
import type { Signer } from '../../../electron/bundle/cms.ts'
import { councilAuthority, fingerprint, personCertificate } from '../../../electron/keys/certificate.ts'
import { freshKeyPair } from '../../../electron/keys/key-pair.ts'
import { littleBundle, type LittleCouncil } from '../../support/a-bundle.ts'
import { council, entries, type HostileContent } from './hostile-content.ts'

const sha1Algorithm = '1.2.840.10045.4.1'

/** A good certificate taken apart, changed and signed again by its issuer's own key: only its form is odd. */
const reissued = (
  good: X509Certificate,
  key: KeyObject,
  change: (certificate: Certificate) => void,
  hash: 'sha1' | 'sha256' = 'sha256',
): X509Certificate => {
  const certificate = Certificate.fromBER(Uint8Array.from(good.raw))
  change(certificate)
  if (hash === 'sha1') {
    certificate.signature = new AlgorithmIdentifier({ algorithmId: sha1Algorithm })
    certificate.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: sha1Algorithm })
  }
  const signed = Buffer.from(certificate.encodeTBS().toBER(false))
  certificate.tbsView = Uint8Array.from(signed)
  certificate.signatureValue = new BitString({ valueHex: Uint8Array.from(createSign(hash).update(signed).sign(key)) })
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false)))
}

/** The chair signs with a certificate that the council's authority gave out in an odd form. */
const oddChair = (
  reason: RefusalReason,
  change: (certificate: Certificate) => void,
  hash?: 'sha1' | 'sha256',
): HostileContent => ({
  reason,
  make: (people, pack) => {
    const certificate = reissued(people.chair.certificate, people.authority.key, change, hash)
    const chair = { ...people.chair, certificate }
    return { ...littleBundle({ ...people, chair }, pack) }
  },
})

const oddAuthority = (
  reason: RefusalReason,
  change: (certificate: Certificate) => void,
  hash?: 'sha1' | 'sha256',
): HostileContent => ({
  reason,
  make: (people, pack) => {
    const certificate = reissued(people.authority.certificate, people.authority.key, change, hash)
    return littleBundle({ ...people, authority: { ...people.authority, certificate } }, pack)
  },
})

const without = (type: string) => (certificate: Certificate) => {
  certificate.extensions = certificate.extensions?.filter(({ extnID }) => extnID !== type) ?? []
}

const withUsage = (bits: number) => (certificate: Certificate) => {
  const valueHex = Uint8Array.from(Buffer.from(new BitString({ valueHex: Uint8Array.of(bits) }).toBER(false)))
  certificate.extensions = (certificate.extensions ?? []).map((extension) =>
    extension.extnID === keyUsage
      ? new Extension({
          extnID: keyUsage,
          critical: true,
          extnValue: new OctetString({ valueHex }).valueBlock.valueHex,
        })
      : extension,
  )
}

const keyUsage = '2.5.29.15'
const basicConstraints = '2.5.29.19'

const forServers = (certificate: Certificate) => {
  const purposes = new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.1'] }).toSchema().toBER(false)
  certificate.extensions?.push(new Extension({ extnID: '2.5.29.37', critical: false, extnValue: purposes }))
}

/** The chair holds a key that is none of ours; its certificate is in order otherwise. */
const oddKey = (pair: { publicKey: KeyObject; privateKey: KeyObject }): HostileContent => ({
  reason: 'signature-algorithm',
  make: (people, pack) => {
    const certificate = reissued(people.chair.certificate, people.authority.key, (odd) => {
      odd.subjectPublicKeyInfo = PublicKeyInfo.fromBER(
        Uint8Array.from(pair.publicKey.export({ type: 'spki', format: 'der' })),
      )
    })
    const bundle = littleBundle(people, pack)
    const signer: Signer = { certificate, key: people.chair.key }
    return { payload: bundle.payload, signer }
  },
})

/** An authority whose years are over when the chair signs; the chair's own certificate is good. */
const expiredAuthority = (people: LittleCouncil, pack: Buffer) => {
  const keys = { publicKey: people.authority.certificate.publicKey, privateKey: people.authority.key }
  const name = 'Hội đồng OCOP xã Nga Sơn'
  const certificate = councilAuthority({ name: `${name} – khoá gốc`, council: name }, keys, 2005)
  const authority = { certificate, key: people.authority.key }
  const pair = freshKeyPair()
  const chair = {
    certificate: personCertificate({ name: 'Lê Thị Chủ Tịch', council: name }, pair.publicKey, authority, 2026),
    key: pair.privateKey,
  }
  return littleBundle({ ...people, authority, chair }, pack)
}

/** The council took somebody's certificate back a moment before it was used. */
const revokedAt =
  (whose: (people: LittleCouncil) => Signer | undefined) =>
  (_: unknown, people: LittleCouncil): object => ({
    revoked: { [fingerprint((whose(people) ?? people.chair).certificate)]: '2026-11-25T01:59:59.000Z' },
  })

export const hostileCertificates: Record<string, HostileContent> = {
  certificateSignedWithSha1: oddChair('signature-algorithm', () => undefined, 'sha1'),
  certificateWithoutUsage: oddChair('certificate-usage', without(keyUsage)),
  certificateWithoutConstraints: oddChair('certificate-usage', without(basicConstraints)),
  certificateThatMayIssue: oddChair('certificate-usage', withUsage(0x04)),
  certificateOfAServer: oddChair('certificate-usage', forServers),
  keyOnAnotherCurve: oddKey(generateKeyPairSync('ec', { namedCurve: 'P-384' })),
  rsaKey: oddKey(generateKeyPairSync('rsa', { modulusLength: 2048 })),
  authoritySignedWithSha1: oddAuthority('signature-algorithm', () => undefined, 'sha1'),
  authorityWithoutUsage: oddAuthority('certificate-usage', without(keyUsage)),
  authorityOfAServer: oddAuthority('certificate-usage', forServers),
  authorityExpired: { reason: 'certificate-time', make: expiredAuthority },
  sheetSignedAfterRevocation: entries('certificate-revoked', council(revokedAt(({ members }) => members[0]))),
  sealedAfterRevocation: entries('certificate-revoked', council(revokedAt(({ chair }) => chair))),
  revocationOfNoCertificate: entries(
    'reference-broken',
    council(() => ({ revoked: { ['a'.repeat(64)]: '2026-11-25T00:00:00.000Z' } })),
  ),
  authorityWithBytesBehind: entries(
    'certificate-syntax',
    council((_, people) => ({
      authority: Buffer.concat([people.authority.certificate.raw, Buffer.from('more')]).toString('base64'),
    })),
  ),
  authorityAsText: entries(
    'certificate-syntax',
    council((_, people) => ({ authority: Buffer.from(people.authority.certificate.toString()).toString('base64') })),
  ),
}
