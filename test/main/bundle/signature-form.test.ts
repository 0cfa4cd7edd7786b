import { sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkDetached, nobodyMet, signDetached, type SignersMet } from '../../../electron/bundle/cms.ts'
import { formOf, differingIn } from '../../../electron/bundle/signature-form.ts'
import { Refusal } from '../../../shared/bundle/refusal.ts'
import { littleCouncil, signedAt } from '../../support/a-bundle.ts'

const { chair, members } = littleCouncil()
const content = (number: number) => Buffer.from(`phiếu số ${number}`)
const at = (number: number) => new Date(signedAt.getTime() + number * 1000)

/** A reader who checked this many signatures of the chair and of a member. */
const whoMet = (count: number): SignersMet => {
  const met = nobodyMet()
  for (let number = 0; number < count; number += 1)
    for (const signer of [chair, ...members])
      checkDetached(signDetached(content(number), signer, at(number)), content(number), 'phieu', met)
  return met
}

/** What a reader says of a signature: its moment, or why it is refused. */
const said = (p7s: Uint8Array, what: Uint8Array, met: SignersMet): string => {
  try {
    const { signedAt: moment, certificate } = checkDetached(p7s, what, 'phieu', met)
    return `${certificate.subject} ${moment.toISOString()}`
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}

const flipped = (p7s: Buffer, byte: number): Buffer => {
  const changed = Buffer.from(p7s)
  changed[byte] = (changed[byte] ?? 0) ^ (1 << (byte % 8))
  return changed
}

/** Of the usual length, and the smaller of its two. */
const lowS = (der: Buffer): boolean => {
  const s = der.subarray(-32)
  return der[der.length - 33] === 32 && (s[0] ?? 0) < 0x7f
}

const withByte = (bytes: Buffer, at: number, byte: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed[at] = byte
  return changed
}

describe('A reader who met the signer before', () => {
  const met = whoMet(40)

  test('takes apart only the few forms that the signer’s values make, and says of the others the same', () => {
    const forms = met.forms.length
    expect(forms).toBeLessThanOrEqual(4 * (1 + members.length))
    for (let number = 100; number < 120; number += 1) {
      const p7s = signDetached(content(number), chair, at(number))
      expect(said(p7s, content(number), met)).toBe(said(p7s, content(number), nobodyMet()))
      expect(said(p7s, content(number), met)).toContain(at(number).toISOString())
    }
    expect(met.forms.length).toBeLessThanOrEqual(forms + 2)
  })

  test('refuses every changed byte, for the same reason as a reader who met nobody', () => {
    const p7s = signDetached(content(1), chair, at(1))
    const bytes = [...p7s.keys()]
    const reasons = bytes.map((byte) => said(flipped(p7s, byte), content(1), met))
    expect(reasons.filter((reason) => reason.includes('Z'))).toEqual([])
    const some = bytes.filter((byte) => byte % 8 === 0)
    expect(some.map((byte) => reasons[byte])).toEqual(
      some.map((byte) => said(flipped(p7s, byte), content(1), nobodyMet())),
    )
  })

  test('refuses a good signature of other content, and one of a certificate it did not meet under its own terms', () => {
    expect(said(signDetached(content(1), chair, at(1)), content(2), met)).toBe('signature-digest')
    const [stranger] = littleCouncil().members
    if (stranger === undefined) throw new Error('no member')
    expect(said(signDetached(content(1), stranger, at(1)), content(1), met)).toContain(at(1).toISOString())
  })

  /** The chair signs attributes with a moment that no clock shows; the value is as long as the one it takes the place of. */
  const withMoment = (text: string): Buffer => {
    for (let tries = 0; tries < 1000; tries += 1) {
      const p7s = signDetached(content(1), chair, at(1))
      const form = met.forms.find((one) => differingIn(p7s, one) !== null)
      if (form === undefined) continue
      const changed = Buffer.from(p7s)
      changed.write(text, form.moment.from, 'latin1')
      const attributes = Buffer.concat([Buffer.of(0x31), changed.subarray(form.attributes.from, form.attributes.to)])
      const value = sign('sha256', attributes, chair.key)
      if (value.length !== form.value.to - form.value.from) continue
      value.copy(changed, form.value.from)
      if (lowS(value)) return changed
    }
    throw new Error('no form was met')
  }

  test.each(['260230020000Z', '261125250000Z', '261125026000Z', '2611250200000', '49123123595aZ'])(
    'refuses the moment %s, though it is signed',
    (text) => {
      const p7s = withMoment(text)
      const reason = said(p7s, content(1), met)
      expect(reason).toMatch(/^signature-/)
      expect(reason).toBe(said(p7s, content(1), nobodyMet()))
    },
  )

  test('the moment written there is taken as every reader takes it', () => {
    for (const text of ['491231235959Z', '500101000000Z', '000229000000Z']) {
      const p7s = withMoment(text)
      expect(said(p7s, content(1), met)).toBe(said(p7s, content(1), nobodyMet()))
    }
  })

  test('the other value that verifies alike is refused', () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
    const signatures = Array.from({ length: 20 }, () => signDetached(content(1), chair, at(1)))
    const p7s = signatures.find((one) => one[one.length - 33] === 32)
    if (p7s === undefined) throw new Error('no value of the usual length')
    const other = order - BigInt(`0x${p7s.subarray(-32).toString('hex')}`)
    const twin = Buffer.concat([p7s.subarray(0, -32), Buffer.from(other.toString(16).padStart(64, '0'), 'hex')])
    expect(said(twin, content(1), met)).toBe('signature-value')
  })

  test.each(['a reader who met the signer', 'a reader who met nobody'])('no tag in the value ends %s', (who) => {
    const p7s = signDetached(content(1), chair, at(1))
    const value = p7s.findIndex(
      (byte, from) => byte === 0x30 && p7s[from + 1] === p7s.length - from - 2 && p7s[from + 2] === 2,
    )
    const lengthOfR = p7s[value + 3] ?? 0
    const tags = [...Array(256).keys()].filter((tag) => tag !== 2)
    const reasons = [value + 2, value + 4 + lengthOfR].flatMap((place) =>
      tags.map((tag) => said(withByte(p7s, place, tag), content(1), who.endsWith('nobody') ? nobodyMet() : met)),
    )
    expect(reasons.filter((reason) => !reason.startsWith('signature-'))).toEqual([])
  })

  test('a form is never made of parts that the signature does not hold', () => {
    const p7s = signDetached(content(1), chair, at(1))
    const differing = { digest: Buffer.alloc(32), moment: '261125020001Z', value: Buffer.alloc(70), toBeSigned: p7s }
    expect(() => formOf(p7s, chair.certificate, differing)).toThrow('holds the parts')
  })
})
