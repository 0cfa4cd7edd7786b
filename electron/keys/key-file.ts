import { createCipheriv, createDecipheriv, createPrivateKey, randomBytes, scrypt, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from '../../shared/zod.ts'

/** Cost of guessing a passphrase: about a third of a second and 128 MiB a try. Data of the file, so that it can rise later. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const

const Base64 = z.base64().max(4000)

/** A private key at rest: scrypt of the secret → AES-256-GCM over PKCS#8. Never Node's encrypted PKCS#8 or PKCS#12. */
export const KeyFile = z
  .object({
    format: z.literal('cham-sao.key'),
    version: z.literal(1),
    kdf: z
      .object({
        name: z.literal('scrypt'),
        N: z
          .int()
          .min(2 ** 14)
          .max(2 ** 20),
        r: z.literal(8),
        p: z.literal(1),
        salt: Base64,
      })
      .strict(),
    cipher: z.object({ name: z.literal('aes-256-gcm'), iv: Base64, tag: Base64, data: Base64 }).strict(),
  })
  .strict()
  .readonly()
export type KeyFile = z.output<typeof KeyFile>

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

const keyFrom = (secret: string, salt: Buffer, N: number) =>
  derive(secret.normalize('NFC'), salt, 32, { N, r: cost.r, p: cost.p, maxmem: 256 * N * cost.r })

const base64 = (bytes: Buffer) => bytes.toString('base64')
const bytesOf = (text: string) => Buffer.from(text, 'base64')

/** Wraps a private key with a secret (PIN or passphrase, compared in NFC). */
export const wrapKey = async (key: KeyObject, secret: string): Promise<KeyFile> => {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(secret, salt, cost.N), iv)
  const data = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()])
  return {
    format: 'cham-sao.key',
    version: 1,
    kdf: { name: 'scrypt', ...cost, salt: base64(salt) },
    cipher: { name: 'aes-256-gcm', iv: base64(iv), tag: base64(cipher.getAuthTag()), data: base64(data) },
  }
}

/** The private key, or null when the secret is wrong or the file was changed (the two cannot be told apart). */
export const unwrapKey = async (file: KeyFile, secret: string): Promise<KeyObject | null> => {
  const key = await keyFrom(secret, bytesOf(file.kdf.salt), file.kdf.N)
  const decipher = createDecipheriv('aes-256-gcm', key, bytesOf(file.cipher.iv), { authTagLength: 16 })
  decipher.setAuthTag(bytesOf(file.cipher.tag))
  try {
    const opened = Buffer.concat([decipher.update(bytesOf(file.cipher.data)), decipher.final()])
    return createPrivateKey({ key: opened, type: 'pkcs8', format: 'der' })
  } catch {
    return null
  }
}
