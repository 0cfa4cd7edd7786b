import { z } from '../zod.ts'

/** Ids are 16 random characters, never made from codes or names, so that renaming never breaks a reference. */
const id = <Name extends string>() =>
  z
    .string()
    .regex(/^[a-z0-9]{16}$/)
    .brand<Name>()

export const CouncilId = id<'CouncilId'>()
export const SessionId = id<'SessionId'>()
export const MemberId = id<'MemberId'>()
export const ProductId = id<'ProductId'>()
export const DossierId = id<'DossierId'>()
export const FindingId = id<'FindingId'>()

export type CouncilId = z.output<typeof CouncilId>
export type SessionId = z.output<typeof SessionId>
export type MemberId = z.output<typeof MemberId>
export type ProductId = z.output<typeof ProductId>
export type DossierId = z.output<typeof DossierId>
export type FindingId = z.output<typeof FindingId>

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.output<typeof Sha256>

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A source of random bytes; main passes `crypto.randomBytes`, tests a seeded one. */
export type RandomBytes = (count: number) => Uint8Array

/** 16 characters of `[a-z0-9]` from random bytes; bytes that would bias the draw are thrown away. */
export const freshId = (random: RandomBytes): string => {
  let out = ''
  while (out.length < 16) for (const byte of random(24)) if (byte < 252 && out.length < 16) out += alphabet[byte % 36]
  return out
}
