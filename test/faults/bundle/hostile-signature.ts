import { createHash, sign, type KeyObject } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, Sequence, Set as AsnSet, UTCTime } from 'asn1js'
import { AlgorithmIdentifier, Attribute, Certificate, ContentInfo, SignedData } from 'pkijs'
import type { RefusalReason } from '../../../shared/bundle/refusal.ts'
import { signDetached } from '../../../electron/bundle/cms.ts'
import { signedAt, type LittleCouncil } from '../../support/a-bundle.ts'

const manifestName = 'META-INF/ASiCManifest001.xml'
const signatureName = 'META-INF/signature001.p7s'

/** A bundle whose META-INF was rewritten by hand; the ZIP around it is in order. */
export interface HostileMetaInf {
  readonly reason: RefusalReason
  /** The entries to replace (or, with null, to take out), or to add. */
  readonly make: (good: ReadonlyMap<string, Buffer>, people: LittleCouncil) => Record<string, Buffer | null>
}

export const signature = (
  reason: RefusalReason,
  change: (p7s: Buffer, manifest: Buffer, people: LittleCouncil) => Buffer,
): HostileMetaInf => ({
  reason,
  make: (good, people) => ({ [signatureName]: change(entry(good, signatureName), entry(good, manifestName), people) }),
})

/** The manifest is changed and then signed anew by the chair: only the manifest itself is wrong. */
const manifest = (reason: RefusalReason, change: (xml: string) => string): HostileMetaInf => ({
  reason,
  make: (good, people) => {
    const changed = Buffer.from(change(entry(good, manifestName).toString('utf8')))
    return { [manifestName]: changed, [signatureName]: signDetached(changed, people.chair, signedAt) }
  },
})

const entry = (good: ReadonlyMap<string, Buffer>, name: string): Buffer => good.get(name) ?? Buffer.alloc(0)

/** The p7s taken apart, changed and put together again (its signature value may no longer fit: form is checked first). */
export const rebuilt =
  (change: (signed: SignedData) => void) =>
  (p7s: Buffer): Buffer => {
    const info = ContentInfo.fromBER(Uint8Array.from(p7s))
    const signed = new SignedData({ schema: info.content })
    change(signed)
    return Buffer.from(
      new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }).toSchema().toBER(false),
    )
  }

export const first = (signed: SignedData) => {
  const [info] = signed.signerInfos
  if (info === undefined) throw new Error('no signer')
  return info
}

const half = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n

/** Signs until the value is in the only accepted form (the smaller of s and n − s): then form is not what is wrong. */
const lowSignature = (bytes: Buffer, key: KeyObject): Buffer => {
  const raw = sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })
  const [r, s] = [raw.toString('hex', 0, 32), raw.toString('hex', 32)].map((hex) => BigInt(`0x${hex}`))
  if (r === undefined || s === undefined || s > half) return lowSignature(bytes, key)
  return Buffer.from(new Sequence({ value: [Integer.fromBigInt(r), Integer.fromBigInt(s)] }).toBER(false))
}

/** Replaces a signed attribute list and signs it again with the given key, so that only the attributes are wrong. */
const withAttributes =
  (key: (people: LittleCouncil) => KeyObject, change: (attributes: Attribute[]) => Attribute[]) =>
  (p7s: Buffer, _: Buffer, people: LittleCouncil) =>
    rebuilt((signed) => {
      const info = first(signed)
      const attributes = change(info.signedAttrs?.attributes ?? [])
      if (info.signedAttrs !== undefined) info.signedAttrs.attributes = attributes
      const bytes = Buffer.from(new AsnSet({ value: attributes.map((attribute) => attribute.toSchema()) }).toBER(false))
      info.signature = new OctetString({ valueHex: Uint8Array.from(lowSignature(bytes, key(people))) })
    })(p7s)

const byChair = withAttributes.bind(null, (people) => people.chair.key)
const messageDigest = '1.2.840.113549.1.9.4'
const signingTime = '1.2.840.113549.1.9.5'
const signingCertificate = '1.2.840.113549.1.9.16.2.47'

/** The outer SEQUENCE in BER's indefinite form: the same content, other bytes. */
const indefinite = (p7s: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x30, 0x80]), p7s.subarray(4), Buffer.from([0, 0])])

export const hostileSignatures: Record<string, HostileMetaInf> = {
  signatureStripped: { reason: 'signature-missing', make: () => ({ [signatureName]: null }) },
  manifestStripped: { reason: 'manifest-missing', make: () => ({ [manifestName]: null }) },
  manifestWithoutSignature: {
    reason: 'entry-unexpected',
    make: (good) => ({ 'META-INF/ASiCManifest002.xml': entry(good, manifestName) }),
  },
  signatureWithoutManifest: {
    reason: 'entry-unexpected',
    make: (good) => ({ 'META-INF/signature002.p7s': entry(good, signatureName) }),
  },
  unknownMetaInfFile: {
    reason: 'name-outside-layout',
    make: () => ({ 'META-INF/container.xml': Buffer.from('<x/>') }),
  },
  unsignedExtraFile: {
    reason: 'sums-differ',
    make: () => ({ 'papers/quyet-dinh.pdf': Buffer.from('%PDF-1.7') }),
  },
  unsignedFileInTheSums: {
    reason: 'manifest-coverage',
    make: (good) => {
      const paper = Buffer.from('%PDF-1.7')
      const line = `${createHash('sha256').update(paper).digest('hex')}  papers/quyet-dinh.pdf\n`
      const lines = `${entry(good, 'SHA256SUMS').toString('utf8')}${line}`.split(/(?<=\n)/)
      const sums = lines.toSorted((left, right) => (left.slice(66) < right.slice(66) ? -1 : 1)).join('')
      return { 'papers/quyet-dinh.pdf': paper, SHA256SUMS: Buffer.from(sums) }
    },
  },
  fileSwapped: { reason: 'sums-differ', make: () => ({ 'report.json': Buffer.from('{}') }) },
  sumsSwapped: { reason: 'sums-differ', make: () => ({ SHA256SUMS: Buffer.from('') }) },
  signatureOverOtherContent: signature('signature-digest', (_, __, people) =>
    signDetached(Buffer.from('other'), people.chair, signedAt),
  ),
  twoSigners: signature(
    'signature-signers',
    rebuilt((signed) => void signed.signerInfos.push(first(signed))),
  ),
  noSigner: signature(
    'signature-signers',
    rebuilt((signed) => void signed.signerInfos.splice(0)),
  ),
  attachedContent: signature('signature-attached', (p7s, content) =>
    rebuilt((signed) => {
      signed.encapContentInfo.eContent = new OctetString({ valueHex: Uint8Array.from(content) })
    })(p7s),
  ),
  duplicateAttribute: signature(
    'signature-attributes',
    byChair((attributes) => [...attributes, ...attributes.filter(({ type }) => type === messageDigest)]),
  ),
  attributeWithTwoValues: signature(
    'signature-attributes',
    byChair((attributes) =>
      attributes.map((attribute) =>
        attribute.type === signingTime
          ? new Attribute({
              type: signingTime,
              values: [new UTCTime({ valueDate: signedAt }), new UTCTime({ valueDate: new Date(0) })],
            })
          : attribute,
      ),
    ),
  ),
  furtherAttribute: signature(
    'signature-not-canonical',
    byChair((attributes) => [
      ...attributes,
      new Attribute({ type: '1.2.3.4', values: [new ObjectIdentifier({ value: '1.2.3' })] }),
    ]),
  ),
  impossibleSigningTime: signature(
    'signature-not-canonical',
    byChair((attributes) =>
      attributes.map((attribute) =>
        attribute.type === signingTime
          ? new Attribute({ type: signingTime, values: [new UTCTime({ value: '261399999999Z' })] })
          : attribute,
      ),
    ),
  ),
  noSigningTime: signature(
    'signature-attributes',
    byChair((attributes) => attributes.filter(({ type }) => type !== signingTime)),
  ),
  noSigningCertificate: signature(
    'signature-attributes',
    byChair((attributes) => attributes.filter(({ type }) => type !== signingCertificate)),
  ),
  certificateSwapped: signature('signature-certificate', (p7s, _, people) =>
    rebuilt((signed) => {
      signed.certificates = [Certificate.fromBER(Uint8Array.from((people.members[0] ?? people.chair).certificate.raw))]
    })(p7s),
  ),
  secondCertificate: signature('signature-certificate', (p7s, _, people) =>
    rebuilt(
      (signed) =>
        void signed.certificates?.push(Certificate.fromBER(Uint8Array.from(people.authority.certificate.raw))),
    )(p7s),
  ),
  noCertificate: signature(
    'signature-certificate',
    rebuilt((signed) => {
      signed.certificates = []
    }),
  ),
  sha1: signature(
    'signature-algorithm',
    rebuilt((signed) => {
      first(signed).digestAlgorithm = new AlgorithmIdentifier({ algorithmId: '1.3.14.3.2.26' })
    }),
  ),
  rsaNamed: signature(
    'signature-algorithm',
    rebuilt((signed) => {
      first(signed).signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11' })
    }),
  ),
  indefiniteLength: signature('signature-not-canonical', indefinite),
  lengthInLongForm: signature('signature-not-canonical', (p7s) =>
    Buffer.concat([Buffer.from([0x30, 0x83, 0]), p7s.subarray(2)]),
  ),
  longest: signature('signature-syntax', (p7s) => Buffer.concat([p7s, Buffer.alloc(64 * 1024)])),
  /** Sixty million elements: a parser that starts on them takes all memory. */
  elementBomb: signature('signature-syntax', () => {
    const head = Buffer.from([0x30, 0x84, 0, 0, 0, 0])
    head.writeUInt32BE(60_000_000, 2)
    return Buffer.concat([head, Buffer.alloc(60_000_000, Buffer.from([5, 0]))])
  }),
  deepNesting: signature('signature-syntax', () => Buffer.alloc(60_000, Buffer.from([0x30, 0x80]))),
  trailingBytes: signature('signature-not-canonical', (p7s) => Buffer.concat([p7s, Buffer.from([0])])),
  garbage: signature('signature-syntax', () => Buffer.from('not a signature')),
  empty: signature('signature-syntax', () => Buffer.alloc(0)),
  otherKey: signature(
    'signature-value',
    withAttributes(
      (people) => (people.members[0] ?? people.chair).key,
      (attributes) => attributes,
    ),
  ),
}

const reference = /<asic:DataObjectReference URI="report\.json"[^\n]*\n/

export const hostileManifests: Record<string, HostileMetaInf> = {
  docType: manifest('manifest-doctype', (xml) =>
    xml.replace('<asic:ASiC', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<asic:ASiC'),
  ),
  processingInstruction: manifest('manifest-element', (xml) => xml.replace('<asic:ASiC', '<?php 1 ?>\n<asic:ASiC')),
  unknownElement: manifest('manifest-element', (xml) =>
    xml.replace('</asic:ASiCManifest>', '<asic:Extension/>\n</asic:ASiCManifest>'),
  ),
  otherNamespace: manifest('manifest-element', (xml) => xml.replace('02918/v1.2.1#', '02918/v9#')),
  notXml: manifest('manifest-syntax', () => 'hello'),
  comment: manifest('manifest-syntax', (xml) =>
    xml.replace('</asic:ASiCManifest>', '<!-- x -->\n</asic:ASiCManifest>'),
  ),
  fileTwice: manifest('manifest-twice', (xml) => xml.replace(reference, (line) => line + line)),
  fileNotCovered: manifest('manifest-coverage', (xml) => xml.replace(reference, '')),
  fileThatIsNotThere: manifest('entry-missing', (xml) =>
    xml.replace(reference, (line) => line + line.replace('report.json', 'papers/x.pdf')),
  ),
  percentTrick: manifest('manifest-coverage', (xml) => xml.replace('URI="report.json"', 'URI="%72eport.json"')),
  dotTrick: manifest('manifest-coverage', (xml) => xml.replace('URI="report.json"', 'URI="./report.json"')),
  sha1Digest: manifest('signature-algorithm', (xml) => xml.replace('2001/04/xmlenc#sha256', '2000/09/xmldsig#sha1')),
  otherDigest: manifest('manifest-digest', (xml) =>
    xml.replace(reference, (line) =>
      line.replace(/Value>[^<]*/, `Value>${createHash('sha256').update('x').digest('base64')}`),
    ),
  ),
  shortDigest: manifest('manifest-digest', (xml) =>
    xml.replace(reference, (line) => line.replace(/Value>[^<]*/, 'Value>AAAA')),
  ),
  otherOrder: manifest('manifest-syntax', (xml) =>
    xml.replace(reference, '').replace('</asic:ASiCManifest>', `${reference.exec(xml)?.[0] ?? ''}</asic:ASiCManifest>`),
  ),
  pointsAtOtherSignature: manifest('manifest-element', (xml) => xml.replace('signature001', 'signature002')),
}
