import { HandOutId, type BundleHead } from '../../shared/bundle/bundle-contents.ts'
import { Sha256, type CouncilId } from '../../shared/domain/id.ts'
import type { Moment } from '../../shared/domain/day.ts'
import { Fault } from '../../shared/fault.ts'
import { KnownCouncil } from '../../shared/ipc/calls/bundle.ts'
import { z } from '../../shared/zod.ts'
import type { StoreDeps } from '../storage/store-context.ts'
import { keptJson } from '../workspace/kept-json.ts'
import { seenWith, type SeenSequence } from './trust.ts'

const Kept = z.object({
  councils: z.array(KnownCouncil),
  /** The highest sequence of results received, by issuer, with the others received of its hand-out. */
  seen: z.array(
    z.object({
      issuer: Sha256,
      sequence: z.int().min(1),
      manifest: Sha256,
      /** Absent in files written before hand-outs had a name. */
      previous: Sha256.nullable().optional(),
      handOut: HandOutId.optional(),
    }),
  ),
})

/** Which councils a person of this machine knows, and what was received from them. Outside every workspace. */
export interface KnownCouncils {
  councils(): Promise<readonly KnownCouncil[]>
  seen(): Promise<readonly SeenSequence[]>
  /** One fingerprint a council: a new term's takes the place of the old one. Fault `not-allowed` for sample data. */
  pin(head: BundleHead, name: string, authority: Sha256, at: Moment): Promise<void>
  unpin(council: CouncilId): Promise<void>
  /** Remembers a bundle of results of a known council. Sample data is never received. */
  received(head: BundleHead, manifest: string): Promise<void>
}

export const openKnownCouncils = (folder: string, deps: StoreDeps): KnownCouncils => {
  const kept = keptJson(folder, 'known-councils', Kept, { councils: [], seen: [] }, deps)
  return {
    councils: async () => (await kept.read()).councils,
    seen: async () => (await kept.read()).seen,
    pin: async ({ council, sample }, name, authority, at) => {
      if (sample) throw new Fault('not-allowed', { needs: ['real-council'] })
      await kept.change((now) => ({
        ...now,
        councils: [{ council, name, authority, at }, ...now.councils.filter((one) => one.council !== council)],
      }))
    },
    unpin: async (council) => {
      await kept.change((now) => ({ ...now, councils: now.councils.filter((one) => one.council !== council) }))
    },
    received: async (head, manifest) => {
      if (head.kind !== 'results' || head.sample) return
      const { seen } = await kept.read()
      if (seenWith(seen, head, manifest) === seen) return
      await kept.change((now) => ({ ...now, seen: Kept.shape.seen.parse(seenWith(now.seen, head, manifest)) }))
    },
  }
}
