import type { Council } from '../../shared/domain/council.ts'
import { Sha256 } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import { Fault } from '../../shared/fault.ts'
import { unlink } from 'node:fs/promises'
import { actingMember, manager } from '../council/authority.ts'
import { readCouncil } from '../council/read-council.ts'
import { certificateOf, readTrust, type KeyDesk } from '../keys/council-keys.ts'
import { gatherBundle, type BundleSource, type BundleWish, type Gathered } from './gather-bundle.ts'
import { writeBundle, type Writing } from './write-bundle.ts'

export interface Sealed {
  readonly head: Gathered['head']
  readonly report: Gathered['report']
  readonly file: string
  readonly bytes: number
}

const issuerOf = (council: Council, desk: KeyDesk, wish: BundleWish): Member =>
  wish.kind === 'sheets' ? actingMember(council, desk.acting) : manager(council, desk.acting)

/**
 * Seals a bundle (niêm phong) with the acting person's key and records it as the next link of that issuer's chain. Faults:
 * `not-allowed`, `key-missing`, `key-locked`, those of `gatherBundle` and `writeBundle`.
 */
export const sealBundle = async (
  source: BundleSource & { readonly desk: KeyDesk },
  wish: BundleWish,
  writing: Pick<Writing, 'target' | 'progress' | 'signal'>,
): Promise<Sealed> => {
  const { desk } = source
  const { value: council } = await readCouncil(desk.store)
  const issuer = issuerOf(council, desk, wish)
  const key = desk.cabinet.open(issuer.id)
  const { head, payload, report } = await gatherBundle(source, wish, issuer)
  const { trust, rev } = await readTrust(desk, council)
  const certificate = certificateOf(trust, issuer.id)
  if (certificate === null) throw new Fault('key-missing')
  if (key === null) throw new Fault('key-locked')
  const signedAt = new Date(desk.clock.now())
  const { manifest, bytes } = await writeBundle(payload, { ...writing, signer: { certificate, key }, signedAt })
  const { kind, bundle, issuer: sha256, sequence, created } = head
  const link = { kind, bundle, issuer: sha256, sequence, manifest: Sha256.parse(manifest), at: created }
  try {
    const value = { ...trust, bundles: [...trust.bundles, link] }
    await desk.store.commit({ name: 'bundle.seal', actor: issuer.id }, [
      { kind: 'trust', id: trust.id, value, ifRev: rev },
    ])
  } catch (error) {
    // A bundle that the chain does not know must not go out: the next one would fork from it.
    await unlink(writing.target)
    throw error
  }
  return { head, report, file: writing.target, bytes }
}
