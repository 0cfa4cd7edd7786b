import { createHash } from 'node:crypto'

/** SHA-256 of bytes (or of a text's UTF-8 bytes) as 64 lowercase hexadecimal digits. */
export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
