import type { Output } from '../../shared/ipc/contract.ts'
import { readCouncil } from '../council/read-council.ts'
import { fingerprint } from './certificate.ts'
import { mayFound } from './council-authority.ts'
import { authorityCertificate, certificateOf, readTrust, type KeyDesk } from './council-keys.ts'

/** Whose keys and certificates there are, for the screen of keys. */
export const readKeys = async (desk: KeyDesk): Promise<Output<'keys.read'>> => {
  const { value: council } = await readCouncil(desk.store)
  const { trust } = await readTrust(desk, council)
  const holders = await desk.cabinet.holders()
  const people = council.roster.map(({ id, name, role }) => {
    const certificate = certificateOf(trust, id)
    const last = trust.certificates.findLast(({ member }) => member === id)
    return {
      member: id,
      name,
      role,
      certificate: certificate === null ? null : fingerprint(certificate),
      revoked: last?.revoked ?? null,
      here: holders.people.includes(id),
      unlocked: desk.cabinet.open(id) !== null,
    }
  })
  const certificate = trust.authority === null ? null : fingerprint(authorityCertificate(trust))
  const authority =
    trust.authority === null || certificate === null
      ? null
      : { fingerprint: certificate, at: trust.authority.at, here: holders.authorities.includes(certificate) }
  return { authority, mayFound: mayFound(desk, council, trust), people }
}
