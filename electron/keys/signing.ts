import type { X509Certificate } from 'node:crypto'
import type { Council } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { SheetSignature } from '../../shared/domain/trust.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'
import { Fault } from '../../shared/fault.ts'
import { signDetached } from '../bundle/cms.ts'
import { canonicalBytes } from '../bundle/json-entry.ts'
import type { Desk } from '../council/desk.ts'
import { certificateOf, readTrust } from './council-keys.ts'
import type { KeyCabinet } from './key-cabinet.ts'

/** Signs in a member's name, if that member's key is open. */
export interface Signing {
  /** Fault `key-locked`: the member has a certificate, but the key is not open. */
  sign(member: MemberId, certificate: X509Certificate, content: Uint8Array, at: Date): Buffer
}

export const signingWith = (cabinet: KeyCabinet): Signing => ({
  sign: (member, certificate, content, at) => {
    const key = cabinet.open(member)
    if (key === null) throw new Fault('key-locked')
    return signDetached(content, { certificate, key }, at)
  },
})

/**
 * The signature of a sheet at the moment of hand-in, over its canonical bytes; null while the member has no certificate (the
 * result then stays a draft: `signatures-missing`). Fault `key-locked`.
 */
export const sheetSignature = async (desk: Desk, council: Council, sheet: Sheet): Promise<SheetSignature | null> => {
  const certificate = certificateOf((await readTrust(desk, council)).trust, sheet.member)
  if (certificate === null) return null
  if (desk.signing === undefined) throw new Fault('key-locked')
  const p7s = desk.signing.sign(sheet.member, certificate, canonicalBytes(sheet), new Date(sheet.handedInAt))
  return { p7s: p7s.toString('base64') }
}
