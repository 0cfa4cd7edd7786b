import type { BundleHead } from '../../../shared/bundle/bundle-contents.ts'
import type { RefusalReason } from '../../../shared/bundle/refusal.ts'

type Place = Pick<BundleHead, 'sequence'> &
  Partial<Pick<BundleHead, 'kind' | 'created' | 'handOut'>> & { readonly previous: Before }

/** What a bundle names as the one before it: none, the one that was received before, or another. */
type Before = 'none' | 'received' | 'other'

/** Good bundles of one issuer in the wrong order: what was received before (by a council that is known), and what comes now. */
export interface HostileChain {
  readonly reason: RefusalReason
  readonly received: Place
  readonly now: Place
}

const handOut = 'giaocungmotlan01'
const later = '2026-11-25T05:00:00.000Z' as BundleHead['created']

export const hostileChains: Record<string, HostileChain> = {
  replayOfAnOlderOne: {
    reason: 'chain-old',
    received: { sequence: 3, previous: 'other' },
    now: { sequence: 2, previous: 'other' },
  },
  replayOfTheFirst: {
    reason: 'chain-old',
    received: { sequence: 2, previous: 'other' },
    now: { sequence: 1, previous: 'none' },
  },
  forkOfTheFirst: {
    reason: 'chain-fork',
    received: { sequence: 1, previous: 'none' },
    now: { sequence: 1, previous: 'none', created: later },
  },
  forkFurtherOn: {
    reason: 'chain-fork',
    received: { sequence: 2, previous: 'other' },
    now: { sequence: 2, previous: 'other', created: later },
  },
  replayOfAnotherHandOut: {
    reason: 'chain-old',
    received: { sequence: 3, previous: 'other', handOut },
    now: { sequence: 2, previous: 'other', handOut: 'giaomotlankhac01' },
  },
  replayOfASingleFileAfterAHandOut: {
    reason: 'chain-old',
    received: { sequence: 3, previous: 'other', handOut },
    now: { sequence: 2, previous: 'other' },
  },
  replayOfAHandOutAfterASingleFile: {
    reason: 'chain-old',
    received: { sequence: 3, previous: 'other' },
    now: { sequence: 2, previous: 'other', handOut },
  },
  olderOneUnderTheNameOfTheHandOut: {
    reason: 'chain-fork',
    received: { sequence: 3, previous: 'other', handOut },
    now: { sequence: 2, previous: 'other', handOut },
  },
  forkWithinAHandOut: {
    reason: 'chain-fork',
    received: { sequence: 2, previous: 'other', handOut },
    now: { sequence: 2, previous: 'other', handOut, created: later },
  },
  otherPredecessorWithinAHandOut: {
    reason: 'chain-broken',
    received: { sequence: 1, previous: 'none', handOut },
    now: { sequence: 2, previous: 'other', handOut },
  },
  otherPredecessor: {
    reason: 'chain-broken',
    received: { sequence: 1, previous: 'none' },
    now: { sequence: 2, previous: 'other' },
  },
  noPredecessor: {
    reason: 'chain-broken',
    received: { sequence: 1, previous: 'none' },
    now: { sequence: 2, previous: 'none' },
  },
  firstWithPredecessor: {
    reason: 'chain-broken',
    received: { sequence: 1, previous: 'none', kind: 'dossiers' },
    now: { sequence: 1, previous: 'other' },
  },
  dossiersWithoutPredecessor: {
    reason: 'chain-broken',
    received: { sequence: 1, previous: 'none', kind: 'dossiers' },
    now: { sequence: 2, previous: 'none', kind: 'dossiers' },
  },
}
