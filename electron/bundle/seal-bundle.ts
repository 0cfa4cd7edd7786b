import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Council } from '../../shared/domain/council.ts'
import { freshId, Sha256 } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { IssuedBundle } from '../../shared/domain/trust.ts'
import { Fault } from '../../shared/fault.ts'
import { actingMember, manager } from '../council/authority.ts'
import { readCouncil } from '../council/read-council.ts'
import { certificateOf, readTrust, type KeyDesk } from '../keys/council-keys.ts'
import type { Signer } from './cms.ts'
import type { IssuedLinks } from './issued-links.ts'
import { gatherBundle, json, type BundleSource, type BundleWish, type Gathered } from './gather-bundle.ts'
import type { Working } from './long-work.ts'
import { checkRoom, mayBeReplaced, placeFault, type RoomIn } from './target-room.ts'
import { giveName, takeBack, writeBundle, type Payload } from './write-bundle.ts'

export interface Sealed {
  readonly head: ReturnType<Gathered['head']>
  readonly report: Gathered['report']
  readonly file: string
  /** Where its bytes lie until it is recorded. */
  readonly temporary: string
  readonly bytes: number
}

/** One bundle to be made, and where it goes. */
export interface SealWish {
  readonly wish: BundleWish
  readonly target: string
}

export interface Sealing extends Working {
  readonly roomIn: RoomIn
  /** Reading and committing go in turn with other acts; the writing between them holds nobody up. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** What must be on disk, too, before the bundles are recorded (an index). */
  readonly beforeRecording?: (sealed: readonly Sealed[]) => Promise<void>
}

/** `issued`: what the keys of this machine sealed, whatever the open council remembers; a sample's keys are made anew each time. */
type Source = BundleSource & { readonly desk: KeyDesk; readonly issued?: IssuedLinks }

const issuerOf = (council: Council, desk: KeyDesk, kind: BundleWish['kind']): Member =>
  kind === 'sheets' ? actingMember(council, desk.acting) : manager(council, desk.acting)

/** Who signs, and with what. Faults `not-allowed`, `no-acting-member`, `authority-missing`, `key-missing`, `key-locked`. */
export const signerOf = async (
  desk: KeyDesk,
  kind: BundleWish['kind'],
): Promise<{ issuer: Member; signer: Signer }> => {
  const { value: council } = await readCouncil(desk.store)
  const issuer = issuerOf(council, desk, kind)
  const { trust } = await readTrust(desk, council)
  const certificate = certificateOf(trust, issuer.id)
  if (trust.authority === null) throw new Fault('authority-missing')
  if (certificate === null) throw new Fault('key-missing')
  const key = desk.cabinet.open(issuer.id)
  if (key === null) throw new Fault('key-locked')
  return { issuer, signer: { certificate, key } }
}

/**
 * Seals bundles (niêm phong) with the acting person's key, one after the other, and records them as the next links of that
 * issuer's chain. All or none: cancelled or failed, no file stays and no link is recorded. A file that has the target's name stays
 * as it is until the bundle is recorded and takes its place. Faults: `not-allowed`, `key-missing`, `key-locked`, `disk-full`,
 * `disk-error`, `file-too-large`, `cancelled`, those of `gatherBundle`.
 */
export const sealBundles = (
  source: Source,
  wishes: readonly SealWish[],
  sealing: Sealing,
): Promise<readonly Sealed[]> => sealAll(source, wishes, sealing).catch(placeFault)

const sealAll = async (source: Source, wishes: readonly SealWish[], sealing: Sealing): Promise<readonly Sealed[]> => {
  const { desk } = source
  const ready = await sealing.inTurn(() => gatherAll(source, wishes))
  const sizes = await Promise.all(ready.parts.map(({ gathered }) => sizeOf(gathered.payload)))
  const [first] = wishes
  if (first !== undefined) checkRoom(sizes, await sealing.roomIn(dirname(first.target)))
  for (const { target } of wishes) await mayBeReplaced(target)
  const written: string[] = []
  try {
    const { sealed, links } = await writeAll(ready, desk, sealing, written)
    await sealing.beforeRecording?.(sealed)
    await sealing.inTurn(() => recordLinks(desk, ready.issuer, links))
    await source.issued?.remember(links)
    for (const { temporary, file } of sealed) await giveName(temporary, file)
    return sealed
  } catch (error) {
    // A bundle that the chain does not know must not go out: the next one would fork from it.
    await Promise.all(written.map(takeBack))
    throw error
  }
}

const gatherAll = async (source: Source, wishes: readonly SealWish[]) => {
  const [first] = wishes
  if (first === undefined) throw new Fault('not-found', { kind: 'dossier' })
  const { issuer, signer } = await signerOf(source.desk, first.wish.kind)
  const parts: { readonly gathered: Gathered; readonly target: string }[] = []
  for (const { wish, target } of wishes) parts.push({ gathered: await gatherBundle(source, wish, issuer), target })
  const { value: council } = await readCouncil(source.desk.store)
  const { trust } = await readTrust(source.desk, council)
  return { issuer, signer, parts, chain: (await source.issued?.following(trust.bundles)) ?? trust.bundles }
}

type Ready = Awaited<ReturnType<typeof gatherAll>>

const writeAll = async ({ parts, signer, chain }: Ready, desk: KeyDesk, working: Working, written: string[]) => {
  const links: IssuedBundle[] = []
  const sealed: Sealed[] = []
  const handOut = parts.length > 1 ? freshId(desk.random) : null
  for (const [index, { gathered, target }] of parts.entries()) {
    const head = gathered.head([...chain, ...links], handOut)
    const share = (done: number, total: number) =>
      working.progress(index * 1000 + Math.floor((done * 1000) / Math.max(1, total)), parts.length * 1000)
    const { manifest, bytes, temporary } = await writeBundle([json('bundle.json', head), ...gathered.payload], {
      target,
      signer,
      signedAt: new Date(desk.clock.now()),
      progress: parts.length === 1 ? working.progress : share,
      signal: working.signal,
    })
    written.push(temporary)
    const { kind, bundle, issuer, sequence, created } = head
    links.push({ kind, bundle, issuer, sequence, manifest: Sha256.parse(manifest), at: created })
    sealed.push({ head, report: gathered.report, file: target, temporary, bytes })
  }
  return { sealed, links }
}

const recordLinks = async (desk: KeyDesk, issuer: Member, links: readonly IssuedBundle[]): Promise<void> => {
  const { value: council } = await readCouncil(desk.store)
  const { trust, rev } = await readTrust(desk, council)
  const value = { ...trust, bundles: [...trust.bundles, ...links] }
  await desk.store.commit({ name: 'bundle.seal', actor: issuer.id }, [
    { kind: 'trust', id: trust.id, value, ifRev: rev },
  ])
}

/** Bytes a payload comes to in the file, with room for headers, sums and manifest lines. */
const sizeOf = async (payload: readonly Payload[]): Promise<number> => {
  let bytes = 20_000
  for (const { content } of payload)
    bytes += 1_000 + ('bytes' in content ? content.bytes.length : (await stat(content.file)).size)
  return bytes
}
