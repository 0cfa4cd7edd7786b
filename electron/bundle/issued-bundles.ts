import { nameIn } from '../../shared/domain/council.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { readCouncil } from '../council/read-council.ts'
import { readTrust, type KeyDesk } from '../keys/council-keys.ts'

/** What this council handed out, the newest first, with the name of who sealed it. */
export const issuedBundles = async ({ store }: Pick<KeyDesk, 'store'>): Promise<Output<'bundles.issued'>> => {
  const { value: council } = await readCouncil(store)
  const { trust } = await readTrust({ store }, council)
  const nameOf = (issuer: string) => {
    const member = trust.certificates.find(({ sha256 }) => sha256 === issuer)?.member
    return member === undefined ? null : nameIn(council, member)
  }
  return trust.bundles.toReversed().map(({ bundle, kind, sequence, at, manifest, issuer }) => ({
    bundle,
    kind,
    sequence,
    at,
    manifest,
    issuer: nameOf(issuer),
  }))
}
