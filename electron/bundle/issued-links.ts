import { IssuedBundle } from '../../shared/domain/trust.ts'
import { z } from '../../shared/zod.ts'
import type { StoreDeps } from '../storage/store-context.ts'
import { keptJson } from '../workspace/kept-json.ts'

/**
 * The last bundle of each kind that each key of this machine sealed. Kept beside the keys, outside every workspace: a council opened
 * from an older backup goes on from there, and never gives a number twice, which receivers would take for a forgery.
 */
export interface IssuedLinks {
  /** The links that a council knows, and behind them those that it has forgotten. */
  following(known: readonly IssuedBundle[]): Promise<readonly IssuedBundle[]>
  remember(links: readonly IssuedBundle[]): Promise<void>
}

type Link = Pick<IssuedBundle, 'kind' | 'issuer' | 'sequence'>

const isLater = (one: Link, other: Link): boolean =>
  one.kind === other.kind && one.issuer === other.issuer && one.sequence > other.sequence
const sameChain = (one: Link, other: Link): boolean => one.kind === other.kind && one.issuer === other.issuer

export const openIssuedLinks = (folder: string, deps: StoreDeps): IssuedLinks => {
  const kept = keptJson(folder, 'issued-bundles', z.array(IssuedBundle), [], deps)
  return {
    following: async (known) => {
      const last = await kept.read()
      const forgotten = last.filter((link) => !known.some((one) => sameChain(one, link) && !isLater(link, one)))
      return [...known, ...forgotten]
    },
    remember: async (links) => {
      const newest = links.filter((link) => !links.some((other) => isLater(other, link)))
      await kept.change((now) => [...now.filter((one) => !newest.some((link) => sameChain(one, link))), ...newest])
    },
  }
}
