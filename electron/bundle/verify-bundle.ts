import type { X509Certificate } from 'node:crypto'
import { firstDifference, resultFrom, type Difference } from '../../shared/bundle/recompute.ts'
import { Refusal, type RefusalReason } from '../../shared/bundle/refusal.ts'
import { bundleWarnings, type BundleWarning } from '../../shared/bundle/warning.ts'
import { fingerprint } from '../keys/certificate.ts'
import { subjectOf } from '../keys/council-keys.ts'
import { fingerprint as recordHash } from '../scoring/fingerprint.ts'
import { openBundleFile, type bytesOnDisk, type BundleFile, type Progress } from './bundle-file.ts'
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
      readonly warnings: readonly BundleWarning[]
    }
  | { readonly kind: 'not-intact'; readonly reason: RefusalReason; readonly at: string }

export type Intact = Exclude<Verdict, { readonly kind: 'not-intact' }>
export type Refused = Extract<Verdict, { readonly kind: 'not-intact' }>

/** A bundle whose every check passed, and the one file handle they were made through: it is the caller's to close. */
export interface OpenedBundle {
  readonly verdict: Intact
  readonly file: BundleFile
}

/** Verifies a bundle with everything checked before anything is told. A file that cannot be read throws its own error. */
export const verifyBundle = async (path: string, knowledge: Knowledge, progress?: Progress): Promise<Verdict> => {
  const opened = await openVerified(path, knowledge, progress)
  if (!('file' in opened)) return opened
  await opened.file.close()
  return opened.verdict
}

/** As `verifyBundle`, with an intact bundle left open for looking into it. */
export const openVerified = async (
  path: string,
  knowledge: Knowledge,
  progress?: Progress,
  open?: typeof bytesOnDisk,
): Promise<OpenedBundle | Refused> => {
  try {
    const file = await openBundleFile(path, progress, open)
    try {
      const contents = await readBundle(file)
      checkChain(contents.head, contents.manifestSha256, knowledge.seen)
      return { verdict: judged(contents, knowledge), file }
    } catch (error) {
      await file.close()
      throw error
    }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'not-intact', reason: error.reason, at: error.at }
    throw error
  }
}

const dayMs = 24 * 60 * 60 * 1000

/** Why an authority is known: a pin of this very council, or a certificate given. A sample council is never known by a pin. */
export const knownBy = (
  { head, authority }: Pick<BundleContents, 'head' | 'authority'>,
  { pins, given }: Pick<Knowledge, 'pins' | 'given'>,
): 'pin' | 'given' | null => {
  const sha256 = fingerprint(authority)
  if (given !== null && fingerprint(given) === sha256) return 'given'
  const pinned = pins.some((pin) => pin.council === head.council && pin.authority === sha256)
  return pinned && !head.sample ? 'pin' : null
}

const judged = (contents: BundleContents, knowledge: Knowledge): Intact => {
  const { now } = knowledge
  const authority = fingerprint(contents.authority)
  return {
    kind: knownBy(contents, knowledge) === null ? 'unknown-signer' : 'known',
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

/** Roles and names come from the roster, which the issuer writes; the council's authority gave the certificate to a name. */
const nameDiffers = ({ signature, signer, sheets, council: { council } }: BundleContents): boolean => {
  const names = new Map(council.roster.map(({ id, name }) => [id, name]))
  const isFor = (certificate: X509Certificate, name = '') =>
    certificate.toLegacyObject().subject.CN === subjectOf(council, name).name
  return (
    !isFor(signature.certificate, signer.name) ||
    sheets.some(({ sheet, signature: own }) => !isFor(own.certificate, names.get(sheet.member)))
  )
}

/** A member's signature covers the hashes of the rules and the evidence list that were judged by. */
const judgedOtherwise = ({ sheets, dossiers, council }: BundleContents): boolean => {
  const rules = recordHash(council.council.rules)
  const evidence = new Map([...dossiers].map(([id, { dossier }]) => [id, recordHash(dossier.evidence)]))
  return sheets.some(
    ({ sheet }) => sheet.judged.rules !== rules || sheet.judged.evidence !== evidence.get(sheet.dossier),
  )
}

const warningsOf = (contents: BundleContents, now: Date): readonly BundleWarning[] => {
  const { head, signature, report, external } = contents
  const holds: Record<BundleWarning, boolean> = {
    'signed-in-the-future': signature.signedAt.getTime() > now.getTime() + dayMs,
    'signer-name-differs': nameDiffers(contents),
    'judged-otherwise': judgedOtherwise(contents),
    'evidence-left-out': report.evidence.leftOut > 0,
    'external-signatures': external.length > 0,
    sample: head.sample,
  }
  return bundleWarnings.filter((warning) => holds[warning])
}
