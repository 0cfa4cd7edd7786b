import { createHash, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { BitString, Integer, OctetString, Sequence, Set as AsnSet, Utf8String } from 'asn1js'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs'

/** Object identifiers used here, by their names in RFC 5280 and RFC 5758. */
export const oid = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  country: '2.5.4.6',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKeyIdentifier: '2.5.29.14',
  authorityKeyIdentifier: '2.5.29.35',
} as const

export interface CertificateSubject {
  /** Name of the person or of the council's authority. */
  readonly name: string
  readonly council: string
}

interface Issuing {
  readonly subject: CertificateSubject
  readonly publicKey: KeyObject
  readonly issuerKey: KeyObject
  /** Null for the council's own, self-signed certificate. */
  readonly issuer: X509Certificate | null
  /** Year of issue: valid from 1 January of the year before, for 15 years. */
  readonly year: number
}

/** The council's own certificate authority (khoá gốc của hội đồng): may only sign certificates, none below it may. */
export const councilAuthority = (
  subject: CertificateSubject,
  keys: { publicKey: KeyObject; privateKey: KeyObject },
  year: number,
) => issue({ subject, publicKey: keys.publicKey, issuerKey: keys.privateKey, issuer: null, year })

/** A person's certificate: may sign, is no authority. */
export const personCertificate = (
  subject: CertificateSubject,
  publicKey: KeyObject,
  authority: { certificate: X509Certificate; key: KeyObject },
  year: number,
) => issue({ subject, publicKey, issuerKey: authority.key, issuer: authority.certificate, year })

/** SHA-256 of a certificate's bytes, in lower-case hex. */
export const fingerprint = (certificate: X509Certificate): string =>
  createHash('sha256').update(certificate.raw).digest('hex')

/** As people compare it: 8 groups of 8. */
export const fingerprintGroups = (sha256: string): string => (sha256.match(/.{8}/g) ?? []).join(' ')

const issue = ({ subject, publicKey, issuerKey, issuer, year }: Issuing): X509Certificate => {
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ valueHex: serialNumber() })
  certificate.subject = distinguishedName(subject)
  certificate.issuer = issuer === null ? certificate.subject : Certificate.fromBER(Uint8Array.from(issuer.raw)).subject
  certificate.notBefore = new Time({ type: 0, value: new Date(Date.UTC(year - 1, 0, 1)) })
  certificate.notAfter = new Time({ type: 0, value: new Date(Date.UTC(year + 14, 0, 1)) })
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(spkiOf(publicKey))
  certificate.extensions = [...extensionsOf(publicKey, issuer)]
  certificate.signature = new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 })
  certificate.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 })
  const signed = Buffer.from(certificate.encodeTBS().toBER(false))
  certificate.tbsView = signed
  certificate.signatureValue = new BitString({ valueHex: sign('sha256', signed, issuerKey) })
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false)))
}

/** 16 random bytes, positive and of full length, so that encodings never vary. */
const serialNumber = (): Buffer => {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes
}

const spkiOf = (key: KeyObject) => Uint8Array.from(key.export({ type: 'spki', format: 'der' }))

/** RFC 5280, 4.2.1.2 (1): SHA-1 of the public key's bits; an identifier, no protection rests on it. */
const keyIdentifier = (key: KeyObject): Buffer =>
  createHash('sha1')
    .update(PublicKeyInfo.fromBER(spkiOf(key)).subjectPublicKey.valueBlock.valueHexView)
    .digest()

/** One relative name a level (pkijs would put all three into one), from the country down to the person. */
export const distinguishedName = ({ name, council }: CertificateSubject) => {
  const levels = [
    [oid.country, 'VN'],
    [oid.organization, council],
    [oid.commonName, name],
  ].map(([type = '', value = '']) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }).toSchema())
  const sequence = new Sequence({ value: levels.map((level) => new AsnSet({ value: [level] })) })
  return RelativeDistinguishedNames.fromBER(sequence.toBER(false))
}

/** What a certificate may be used for and whose it is: of a council's authority (without an issuer), or of a person. */
export const extensionsOf = (publicKey: KeyObject, issuer: X509Certificate | null): readonly Extension[] => {
  const authority = issuer === null
  const extensions = [
    extension(
      oid.basicConstraints,
      true,
      new BasicConstraints(authority ? { cA: true, pathLenConstraint: 0 } : {}).toSchema(),
    ),
    // keyCertSign (bit 5), or digitalSignature (bit 0) and nonRepudiation (bit 1)
    extension(
      oid.keyUsage,
      true,
      new BitString(
        authority ? { valueHex: Buffer.of(0x04), unusedBits: 2 } : { valueHex: Buffer.of(0xc0), unusedBits: 6 },
      ),
    ),
    extension(oid.subjectKeyIdentifier, false, new OctetString({ valueHex: keyIdentifier(publicKey) })),
  ]
  if (issuer !== null) {
    const keyIdentifierOfIssuer = new OctetString({ valueHex: keyIdentifier(issuer.publicKey) })
    extensions.push(
      extension(
        oid.authorityKeyIdentifier,
        false,
        new AuthorityKeyIdentifier({ keyIdentifier: keyIdentifierOfIssuer }).toSchema(),
      ),
    )
  }
  return extensions
}

const extension = (extnID: string, critical: boolean, value: { toBER(sizeOnly?: boolean): ArrayBuffer }) =>
  new Extension({ extnID, critical, extnValue: value.toBER(false) })
