import type { X509Certificate } from 'node:crypto'
import type { BundleHead } from '../../shared/bundle/bundle-contents.ts'
import { firstDifference, resultFrom, type Difference } from '../../shared/bundle/recompute.ts'
import { Refusal, type RefusalReason } from '../../shared/bundle/refusal.ts'
import { fingerprint } from '../keys/certificate.ts'
import { openBundleFile, type Progress } from './bundle-file.ts'
import { readBundle, type BundleContents } from './read-bundle.ts'
import { checkChain, type Pin, type SeenSequence } from './trust.ts'

/** What the verifier knows from before. */
export interface Knowledge {
  readonly pins: readonly Pin[]
  /** A council's certificate given by hand (`--ca`). */
  readonly given: X509Certificate | null
  readonly seen: readonly SeenSequence[]
  readonly now: Date
}

/** Three verdicts: intact and the council known; intact, signer unknown; not intact. */
export type Verdict =
  | {
      readonly kind: 'known' | 'unknown-signer'
      readonly contents: BundleContents
      readonly authority: string
      readonly differences: readonly Difference[]
      readonly warnings: readonly Warning[]
    }
  | { readonly kind: 'not-intact'; readonly reason: RefusalReason; readonly at: string }

export type Warning = 'signed-in-the-future' | 'evidence-left-out' | 'external-signatures' | 'sample'

/** Verifies a bundle with everything checked before anything is told. A file that cannot be read throws its own error. */
export const verifyBundle = async (path: string, knowledge: Knowledge, progress?: Progress): Promise<Verdict> => {
  try {
    const file = await openBundleFile(path, progress)
    try {
      const contents = await readBundle(file)
      checkChain(contents.head, contents.manifestSha256, knowledge.seen)
      return judged(contents, knowledge)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'not-intact', reason: error.reason, at: error.at }
    throw error
  }
}

const dayMs = 24 * 60 * 60 * 1000

const judged = (contents: BundleContents, { pins, given, now }: Knowledge): Verdict => {
  const authority = fingerprint(contents.authority)
  const pinned = pins.some((pin) => pin.council === contents.head.council && pin.authority === authority)
  const known = pinned || (given !== null && fingerprint(given) === authority)
  return {
    kind: known ? 'known' : 'unknown-signer',
    contents,
    authority,
    differences: recompute(contents),
    warnings: warningsOf(contents, now),
  }
}

/** Re-derives every result from the raw sheets; empty: identical. */
const recompute = ({ head, council, dossiers, packs, sheets, results }: BundleContents): readonly Difference[] =>
  [...results].flatMap(([id, claimed]) => {
    const dossier = dossiers.get(id)
    const pack = dossier && packs.get((dossier.dossier.pack ?? council.council.pack).sha256.slice(0, 12))
    if (dossier === undefined || pack === undefined) throw new Refusal('reference-broken', `results/${id}.json`)
    const own = sheets.filter(({ sheet }) => sheet.dossier === id)
    const computed = resultFrom({ council, dossier, pack, sheets: own, rules: head.rules })
    return firstDifference(claimed, computed) ?? []
  })

const warningsOf = ({ head, signature, report, external }: BundleContents, now: Date): readonly Warning[] => [
  ...(signature.signedAt.getTime() > now.getTime() + dayMs ? (['signed-in-the-future'] as const) : []),
  ...(report.evidence.leftOut > 0 ? (['evidence-left-out'] as const) : []),
  ...(external.length > 0 ? (['external-signatures'] as const) : []),
  ...(head.sample ? (['sample'] as const) : []),
]

/** What a receiver remembers of a bundle it took in. */
export const seenAfter = (head: BundleHead, manifest: string): SeenSequence => ({
  issuer: head.issuer,
  sequence: head.sequence,
  manifest,
})
