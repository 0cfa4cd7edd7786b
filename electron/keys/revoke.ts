import type { MemberId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { manager } from '../council/authority.ts'
import { readCouncil } from '../council/read-council.ts'
import { certificateOf, openAuthority, readTrust, saveTrust, type KeyDesk } from './council-keys.ts'

/**
 * Who may revoke: chair and secretary; or whoever has the root key's passphrase from the sealed envelope, which alone gives way when
 * chair and secretary both forgot their PINs. Out: who is recorded. Faults `not-allowed`, `no-acting-member`,
 * `authority-missing` (the root key lies on another machine), `wrong-secret`.
 */
const revoker = async (desk: KeyDesk, passphrase: string | null): Promise<MemberId | 'root-key'> => {
  const { value: council } = await readCouncil(desk.store)
  if (passphrase === null) return manager(council, desk.acting).id
  await openAuthority(desk, (await readTrust(desk, council)).trust, passphrase)
  return council.roster.find(({ id }) => id === desk.acting)?.id ?? 'root-key'
}

/**
 * Revokes a member's certificate: later signatures with it are refused, also by whoever opens a bundle sealed after this (its
 * `council.json` says since when), earlier ones stay; the person sits down without its PIN and
 * makes a new key. Faults of `revoker`, `reason-required`, `already-revoked`.
 */
export const revoke = async (
  desk: KeyDesk,
  {
    member,
    reason,
    authorityPassphrase,
  }: { readonly member: MemberId; readonly reason: string; readonly authorityPassphrase: string | null },
): Promise<void> => {
  const by = await revoker(desk, authorityPassphrase)
  if (reason === '') throw new Fault('reason-required')
  const { value: council } = await readCouncil(desk.store)
  const { trust, rev } = await readTrust(desk, council)
  if (certificateOf(trust, member) === null) throw new Fault('already-revoked')
  const revoked = { at: desk.clock.now(), reason }
  const certificates = trust.certificates.map((issued) =>
    issued.member === member && issued.revoked === null ? { ...issued, revoked } : issued,
  )
  const act = authorityPassphrase === null ? 'keys.revoke' : 'keys.revokeByRootKey'
  await saveTrust(desk, act, by, { trust: { ...trust, certificates }, rev }, reason)
}
