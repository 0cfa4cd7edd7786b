import type { X509Certificate } from 'node:crypto'

/**
 * What all signatures of one signer have in common. They differ in three places only: the digest of what is signed, the claimed
 * moment, and the value. So a form is learnt from a signature that was checked in full, and the signer's next ones are held against it
 * byte for byte instead of being taken apart: of a session with 850 signed sheets that is seconds while somebody waits.
 */
export interface SignatureForm {
  readonly certificate: X509Certificate
  /** The whole signature with zeros where signatures differ. */
  readonly fixed: Buffer
  readonly attributes: Gap
  readonly digest: Gap
  readonly moment: Gap
  readonly value: Gap
}

interface Gap {
  readonly from: number
  readonly to: number
}

/** What stands in the three places of a signature, and the bytes that were signed. */
export interface Differing {
  readonly digest: Buffer
  /** UTCTime as written: `YYMMDDhhmmssZ`. */
  readonly moment: string
  /** The ECDSA value in DER. */
  readonly value: Buffer
  /** DER of the SET of signed attributes. */
  readonly toBeSigned: Buffer
}

const place = (bytes: Buffer, part: Buffer, within: Gap): Gap => {
  const from = bytes.subarray(0, within.to).indexOf(part, within.from)
  if (from < 0) throw new Error('a canonical signature holds the parts it was made of')
  return { from, to: from + part.length }
}

const withoutGaps = (p7s: Uint8Array, gaps: readonly Gap[]): Buffer => {
  const fixed = Buffer.from(p7s)
  for (const { from, to } of gaps) fixed.fill(0, from, to)
  return fixed
}

/** The form of a signature that was checked in full. */
export const formOf = (p7s: Buffer, certificate: X509Certificate, differing: Differing): SignatureForm => {
  // Inside the signature the SET has the tag of its field; its length and what follows are the same bytes.
  const inside = differing.toBeSigned.subarray(1)
  const attributes = place(p7s, inside, { from: 0, to: p7s.length })
  const digest = place(p7s, differing.digest, attributes)
  const moment = place(p7s, Buffer.from(differing.moment), attributes)
  const value = { from: p7s.length - differing.value.length, to: p7s.length }
  return { certificate, fixed: withoutGaps(p7s, [digest, moment, value]), attributes, digest, moment, value }
}

const setTag = Buffer.of(0x31)

/** What differs in a signature of this form; null for a signature of another form. */
export const differingIn = (p7s: Buffer, form: SignatureForm): Differing | null => {
  const { fixed, attributes, digest, moment, value } = form
  if (p7s.length !== fixed.length || !withoutGaps(p7s, [digest, moment, value]).equals(fixed)) return null
  const part = ({ from, to }: Gap) => p7s.subarray(from, to)
  return {
    digest: part(digest),
    moment: part(moment).toString('latin1'),
    value: part(value),
    toBeSigned: Buffer.concat([setTag, part(attributes)]),
  }
}
