import { generateKeyPairSync, type KeyObject } from 'node:crypto'

/** A fresh ECDSA P-256 pair. The private half never leaves main. */
export const freshKeyPair = (): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
