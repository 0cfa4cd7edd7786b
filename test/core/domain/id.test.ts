import { describe, expect, it } from 'vitest'
import { MemberId, Sha256, freshId } from '../../../shared/domain/id.ts'

/** A source that gives these bytes, over and over. */
const giving =
  (...bytes: number[]) =>
  (count: number) =>
    Uint8Array.from({ length: count }, (_, at) => bytes[at % bytes.length] ?? 0)

describe('an id', () => {
  it('is 16 letters and digits drawn from random bytes', () => {
    expect(freshId(giving(0, 10, 35, 36, 71))).toBe('0az0z0az0z0az0z0')
    expect(MemberId.safeParse(freshId(giving(7, 200, 91))).success).toBe(true)
  })

  it('throws bytes away that would favour some letters', () => {
    expect(freshId(giving(252, 255, 1))).toBe('1111111111111111')
  })

  it.each(['', 'A000000000000000', '000000000000000', '00000000000000000', '../../etc/passwd', '000000000000000\n'])(
    'is not %j',
    (text) => {
      expect(MemberId.safeParse(text).success).toBe(false)
    },
  )

  it('a hash is 64 small hexadecimal digits', () => {
    expect(Sha256.safeParse('a'.repeat(64)).success).toBe(true)
    for (const text of ['A'.repeat(64), 'a'.repeat(63), 'g'.repeat(64)])
      expect(Sha256.safeParse(text).success).toBe(false)
  })
})
