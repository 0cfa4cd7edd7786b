import { fromBER, Integer, OctetString, Sequence } from 'asn1js'
import type { SignedData } from 'pkijs'
import { first, rebuilt, signature, type HostileMetaInf } from './hostile-signature.ts'

/**
 * ECDSA values r and s in every wrong form: numbers out of range, and encodings that a lenient parser takes for the good ones
 * (after the kinds of Wycheproof's `ecdsa_secp256r1_sha256`).
 */

const ecdsaValue = (r: bigint, s: bigint) =>
  new OctetString({
    valueHex: new Uint8Array(new Sequence({ value: [Integer.fromBigInt(r), Integer.fromBigInt(s)] }).toBER(false)),
  })

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const valueOf = (signed: SignedData): readonly [bigint, bigint] => {
  const { result } = fromBER(Uint8Array.from(first(signed).signature.valueBlock.valueHexView))
  const [r, s] = result instanceof Sequence ? result.valueBlock.value : []
  return r instanceof Integer && s instanceof Integer ? [r.toBigInt(), s.toBigInt()] : [0n, 0n]
}

const withValue = (change: (r: bigint, s: bigint) => readonly [bigint, bigint]) =>
  rebuilt((signed) => {
    first(signed).signature = ecdsaValue(...change(...valueOf(signed)))
  })

/** DER of one element: tag, length in the short form, content. */
const element = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const bytes = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag, bytes.length]), bytes])
}

/** A whole number in its shortest two's complement. */
const digits = (value: bigint): Buffer => {
  const hex = value.toString(16)
  const even = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return (even[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), even]) : even
}

const integer = (value: bigint) => element(0x02, digits(value))

/** The good r and s, written down in another way. */
const written = (write: (r: bigint, s: bigint) => Buffer): HostileMetaInf =>
  signature(
    'signature-value',
    rebuilt((signed) => {
      first(signed).signature = new OctetString({ valueHex: Uint8Array.from(write(...valueOf(signed))) })
    }),
  )

/** Lenient readers take these for the same numbers; a reader that writes them again notices. */
const loosely = (write: (r: bigint, s: bigint) => Buffer): HostileMetaInf => ({
  ...written(write),
  reason: 'signature-not-canonical',
})

const prime = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn

export const hostileValues: Record<string, HostileMetaInf> = {
  zeroR: signature(
    'signature-value',
    withValue((_, s) => [0n, s]),
  ),
  zeroS: signature(
    'signature-value',
    withValue((r) => [r, 0n]),
  ),
  rPlusOrder: signature(
    'signature-value',
    withValue((r, s) => [r + order, s]),
  ),
  otherS: signature(
    'signature-value',
    withValue((r, s) => [r, order - s]),
  ),
  negativeS: signature(
    'signature-value',
    withValue((r, s) => [r, -s]),
  ),
  randomValue: signature(
    'signature-value',
    withValue((r) => [r, 12_345n]),
  ),
  sPlusOrder: signature(
    'signature-value',
    withValue((r, s) => [r, s + order]),
  ),
  rIsOrder: signature(
    'signature-value',
    withValue((_, s) => [order, s]),
  ),
  sIsOrder: signature(
    'signature-value',
    withValue((r) => [r, order]),
  ),
  rIsPrime: signature(
    'signature-value',
    withValue((_, s) => [prime, s]),
  ),
  negativeR: signature(
    'signature-value',
    withValue((r, s) => [-r, s]),
  ),
  bothZero: signature(
    'signature-value',
    withValue(() => [0n, 0n]),
  ),
  bothOne: signature(
    'signature-value',
    withValue(() => [1n, 1n]),
  ),
  hugeR: signature(
    'signature-value',
    withValue((r, s) => [r + (1n << 320n), s]),
  ),
  exchanged: signature(
    'signature-value',
    withValue((r, s) => [s, r > order / 2n ? order - r : r]),
  ),
  nothing: written(() => Buffer.alloc(0)),
  null: written(() => Buffer.from([5, 0])),
  emptySequence: written(() => element(0x30)),
  onlyR: written((r) => element(0x30, integer(r))),
  threeNumbers: written((r, s) => element(0x30, integer(r), integer(s), integer(s))),
  asSet: written((r, s) => element(0x31, integer(r), integer(s))),
  asOctets: written((r, s) => element(0x30, element(0x04, digits(r)), element(0x04, digits(s)))),
  asBoolean: written((_, s) => element(0x30, Buffer.from([1, 1, 0xff]), integer(s))),
  infinite: written((_, s) => element(0x30, Buffer.from([9, 1, 0x40]), integer(s))),
  emptyInteger: written((r) => element(0x30, integer(r), Buffer.from([2, 0]))),
  plainHalves: written((r, s) => Buffer.from([r, s].map((one) => one.toString(16).padStart(64, '0')).join(''), 'hex')),
  cutShort: written((r, s) => element(0x30, integer(r), integer(s)).subarray(0, -1)),
  bytesBehind: written((r, s) => Buffer.concat([element(0x30, integer(r), integer(s)), Buffer.from([0, 0])])),
  lengthTooLong: written((r, s) => {
    const bytes = element(0x30, integer(r), integer(s))
    return bytes.fill((bytes[1] ?? 0) + 1, 1, 2)
  }),
  leadingZero: loosely((r, s) => element(0x30, element(0x02, Buffer.of(0, 0), digits(r)), integer(s))),
  longFormLength: loosely((r, s) => {
    const bytes = element(0x30, integer(r), integer(s))
    return Buffer.concat([Buffer.from([0x30, 0x81]), bytes.subarray(1)])
  }),
  indefiniteSequence: loosely((r, s) =>
    Buffer.concat([Buffer.from([0x30, 0x80]), integer(r), integer(s), Buffer.of(0, 0)]),
  ),
}
