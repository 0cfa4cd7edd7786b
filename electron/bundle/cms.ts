import { createHash, sign, verify, X509Certificate, type KeyObject } from 'node:crypto'
import { Constructed, fromBER, Integer, ObjectIdentifier, OctetString, Sequence, Set as AsnSet, UTCTime } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { demand, Refusal } from '../../shared/bundle/refusal.ts'
import { differingIn, formOf, type SignatureForm } from './signature-form.ts'

/** CAdES-B-B (ETSI EN 319 122-1): detached CMS with signingTime and signingCertificateV2, ECDSA P-256 with SHA-256, DER. */
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

/** Who may sign: a certificate and its private key (which never leaves main). */
export interface Signer {
  readonly certificate: X509Certificate
  readonly key: KeyObject
}

/** Who signed before, so that who signs many sheets is read once. */
export interface SignersMet {
  /** By their bytes. */
  readonly certificates: Map<string, X509Certificate>
  readonly forms: SignatureForm[]
}
export const nobodyMet = (): SignersMet => ({ certificates: new Map(), forms: [] })

/** A detached signature over `content`, at a moment with whole seconds. */
export const signDetached = (content: Uint8Array, signer: Signer, at: Date): Buffer => {
  const attributes = signedAttributes(content, signer.certificate, at)
  return assemble(
    signer.certificate,
    attributes,
    lowS(sign('sha256', attributes.toBeSigned, { key: signer.key, dsaEncoding: 'ieee-p1363' })),
  )
}

/** Bytes of a signature file with its one certificate; ours have about 1,200. A parser of ASN.1 is not given more. */
const longestSignature = 64 * 1024

/** What a good signature says. The moment is the signer's claim. */
export interface Signature {
  readonly certificate: X509Certificate
  readonly signedAt: Date
}

/**
 * Checks a detached signature. It is accepted only if it is, byte for byte, what `signDetached` writes for the content, the
 * embedded certificate, the claimed moment and the signature value: no BER, no second signer, no further attribute fits in.
 * Trust in the certificate is the caller's matter.
 */
export const checkDetached = (
  p7s: Uint8Array,
  content: Uint8Array,
  at: string,
  met: SignersMet = nobodyMet(),
): Signature => {
  demand(p7s.length <= longestSignature, 'signature-syntax', at)
  return checkByForm(Buffer.from(p7s), content, met) ?? checkInFull(Buffer.from(p7s), content, at, met)
}

/** A good signature of a form met before; null for every other, whose full check says what is wrong with it. */
const checkByForm = (p7s: Buffer, content: Uint8Array, { forms }: SignersMet): Signature | null => {
  for (const form of forms) {
    const differing = differingIn(p7s, form)
    if (differing === null || !differing.digest.equals(sha256(content))) continue
    const { certificate } = form
    const signedAt = momentOf(differing.moment)
    const value = canonicalValue(differing.value)
    if (signedAt !== null && value !== null && isValue(differing.toBeSigned, certificate, value))
      return { certificate, signedAt }
  }
  return null
}

const canonicalValue = (der: Buffer): Buffer | null => {
  try {
    const value = rawSignature(der, '')
    return der.equals(derSignature(value)) ? value : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** UTCTime as DER writes it, and back: nothing but a true moment comes back as it was. */
const utcText = (moment: Date): string => `${moment.toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`
const momentOf = (text: string): Date | null => {
  const [, year = '', ...rest] = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? []
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = rest.map(Number)
  const moment = new Date(
    Date.UTC(Number(year) + (Number(year) < 50 ? 2000 : 1900), month - 1, day, hour, minute, second),
  )
  return !Number.isNaN(moment.getTime()) && utcText(moment) === text ? moment : null
}

const isValue = (toBeSigned: Buffer, { publicKey }: X509Certificate, value: Buffer): boolean =>
  verify('sha256', toBeSigned, { key: publicKey, dsaEncoding: 'ieee-p1363' }, value)

const checkInFull = (p7s: Buffer, content: Uint8Array, at: string, met: SignersMet): Signature => {
  const signed = parseSignedData(p7s, at)
  demand(signed.encapContentInfo.eContent === undefined, 'signature-attached', at)
  const [info] = signed.signerInfos
  demand(info !== undefined && signed.signerInfos.length === 1, 'signature-signers', at)
  demand(info.digestAlgorithm.algorithmId === oid.sha256, 'signature-algorithm', at)
  demand(info.signatureAlgorithm.algorithmId === oid.ecdsaWithSha256, 'signature-algorithm', at)
  const certificate = embeddedCertificate(signed, at, met)
  const signedAt = claimedMoment(info, content, certificate, at)
  const value = rawSignature(Buffer.from(info.signature.valueBlock.valueHexView), at)
  const attributes = signedAttributes(content, certificate, signedAt)
  demand(p7s.equals(assemble(certificate, attributes, value)), 'signature-not-canonical', at)
  demand(isValue(attributes.toBeSigned, certificate, value), 'signature-value', at)
  const { toBeSigned } = attributes
  const differing = {
    digest: sha256(content),
    moment: utcText(signedAt),
    value: Buffer.from(derSignature(value)),
    toBeSigned,
  }
  met.forms.push(formOf(p7s, certificate, differing))
  return { certificate, signedAt }
}

const parseSignedData = (p7s: Uint8Array, at: string): SignedData => {
  try {
    const info = ContentInfo.fromBER(Uint8Array.from(p7s))
    demand(info.contentType === oid.signedData, 'signature-syntax', at)
    return new SignedData({ schema: info.content })
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('signature-syntax', at)
  }
}

const embeddedCertificate = (signed: SignedData, at: string, { certificates }: SignersMet): X509Certificate => {
  const [found] = signed.certificates ?? []
  demand(signed.certificates?.length === 1 && found instanceof Certificate, 'signature-certificate', at)
  const bytes = Buffer.from(found.toSchema().toBER(false))
  const name = bytes.toString('latin1')
  const known = certificates.get(name) ?? readCertificate(bytes, at)
  certificates.set(name, known)
  return known
}

const readCertificate = (bytes: Buffer, at: string): X509Certificate => {
  try {
    const certificate = new X509Certificate(bytes)
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey
    demand(asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1', 'signature-algorithm', at)
    return certificate
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('certificate-syntax', at)
  }
}

const claimedMoment = (info: SignerInfo, content: Uint8Array, certificate: X509Certificate, at: string): Date => {
  const only = (type: string) => {
    const found = info.signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? []
    demand(found.length === 1 && found[0]?.values.length === 1, 'signature-attributes', at)
    return found[0].values[0] as unknown
  }
  const digest = only(oid.messageDigest)
  demand(
    digest instanceof OctetString && Buffer.from(digest.valueBlock.valueHexView).equals(sha256(content)),
    'signature-digest',
    at,
  )
  const named = only(oid.signingCertificateV2)
  demand(
    named instanceof Sequence &&
      Buffer.from(named.toBER(false)).equals(Buffer.from(certificateReference(certificate).toBER(false))),
    'signature-certificate',
    at,
  )
  only(oid.contentType)
  const moment = only(oid.signingTime)
  demand(moment instanceof UTCTime && moment.year >= 1950 && moment.year < 2050, 'signature-attributes', at)
  return moment.toDate()
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const parsedCertificates = new WeakMap<X509Certificate, Certificate>()

/** Parsed once: a signature needs it three times over. */
const certificateOf = (certificate: X509Certificate): Certificate => {
  const known = parsedCertificates.get(certificate)
  if (known !== undefined) return known
  const parsed = Certificate.fromBER(Uint8Array.from(certificate.raw))
  parsedCertificates.set(certificate, parsed)
  return parsed
}

/** SigningCertificateV2 (RFC 5035): hash of the certificate (SHA-256 is the default and left out), issuer and serial number. */
const certificateReference = (certificate: X509Certificate): Sequence => {
  const { issuer, serialNumber } = certificateOf(certificate)
  const directoryName = new Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [issuer.toSchema()] })
  const issuerSerial = new Sequence({
    value: [new Sequence({ value: [directoryName] }), new Integer({ valueHex: serialNumber.valueBlock.valueHexView })],
  })
  const id = new Sequence({ value: [new OctetString({ valueHex: sha256(certificate.raw) }), issuerSerial] })
  return new Sequence({ value: [new Sequence({ value: [id] })] })
}

interface SignedAttributes {
  readonly forSignerInfo: SignedAndUnsignedAttributes
  /** DER of the SET, the bytes that are signed (RFC 5652, 5.4). */
  readonly toBeSigned: Buffer
}

const signedAttributes = (content: Uint8Array, certificate: X509Certificate, at: Date): SignedAttributes => {
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: sha256(content) })] }),
    new Attribute({ type: oid.signingTime, values: [new UTCTime({ valueDate: at })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [certificateReference(certificate)] }),
  ].toSorted((left, right) => Buffer.compare(der(left), der(right)))
  return {
    forSignerInfo: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    toBeSigned: Buffer.from(new AsnSet({ value: attributes.map((attribute) => attribute.toSchema()) }).toBER(false)),
  }
}

const der = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER(false))

const algorithm = (algorithmId: string) => new AlgorithmIdentifier({ algorithmId })

const assemble = (certificate: X509Certificate, { forSignerInfo }: SignedAttributes, value: Buffer): Buffer => {
  const parsed = certificateOf(certificate)
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
    digestAlgorithm: algorithm(oid.sha256),
    signedAttrs: forSignerInfo,
    signatureAlgorithm: algorithm(oid.ecdsaWithSha256),
    signature: new OctetString({ valueHex: derSignature(value) }),
  })
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [algorithm(oid.sha256)],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [parsed],
    signerInfos: [info],
  })
  return Buffer.from(
    new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema().toBER(false),
  )
}

/** Order of the P-256 group. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const half = (value: Buffer, from: number): bigint => BigInt(`0x${value.toString('hex', from, from + 32)}`)

/** Of the two values s and n − s, which verify alike, only the smaller is written and accepted: one signature, one form. */
const lowS = (value: Buffer): Buffer => {
  const s = half(value, 32)
  if (s <= order / 2n) return value
  return Buffer.concat([value.subarray(0, 32), Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex')])
}

const derSignature = (value: Buffer): Uint8Array<ArrayBuffer> => {
  const integer = (from: number) => Integer.fromBigInt(half(value, from))
  return new Uint8Array(new Sequence({ value: [integer(0), integer(32)] }).toBER(false))
}

/** The numbers of an ECDSA value; the parser throws at some that are none. */
const numbersIn = (found: Buffer): readonly bigint[] | null => {
  try {
    const { result, offset } = fromBER(Uint8Array.from(found))
    if (offset !== found.length || !(result instanceof Sequence)) return null
    const parts = result.valueBlock.value
    return parts.every((part) => part instanceof Integer) ? parts.map((part) => part.toBigInt()) : null
  } catch {
    return null
  }
}

const rawSignature = (found: Buffer, at: string): Buffer => {
  const numbers = numbersIn(found)
  demand(numbers?.length === 2, 'signature-value', at)
  const [r = 0n, s = 0n] = numbers
  demand(r > 0n && r < order && s > 0n && s <= order / 2n, 'signature-value', at)
  return Buffer.from([r, s].map((number) => number.toString(16).padStart(64, '0')).join(''), 'hex')
}
