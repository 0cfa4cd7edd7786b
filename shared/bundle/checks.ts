import type { RefusalReason } from './refusal.ts'

/** Every check of a bundle, in the order they are made; a person sees each with its outcome. */
export const bundleChecks = [
  'structure',
  'sums',
  'manifest',
  'signature',
  'signer',
  'contents',
  'sheets',
  'audit',
  'chain',
] as const
export type BundleCheck = (typeof bundleChecks)[number]

export interface CheckOutcome {
  readonly check: BundleCheck
  readonly state: 'passed' | 'failed' | 'not-run'
}

/** The check that a refusal ended. */
const checkOf = (reason: RefusalReason, at: string): BundleCheck => {
  if (/^(zip|name)-/.test(reason) || reason === 'mimetype') return 'structure'
  if (reason.startsWith('sheet-') || at.startsWith('sheets/')) return 'sheets'
  if (reason.startsWith('chain-')) return 'chain'
  if (reason === 'audit-chain') return 'audit'
  if (reason === 'sums-differ') return 'sums'
  if (reason.startsWith('manifest-')) return 'manifest'
  if (reason.startsWith('certificate-') || reason === 'signer-role') return 'signer'
  if (reason.startsWith('signature-')) return 'signature'
  return 'contents'
}

/** How many checks are surely over at a refusal: what the reader takes up early is not counted as passed. */
const passedBefore = (check: BundleCheck, at: string): number => {
  if (at.startsWith('META-INF') && (check === 'manifest' || check === 'signature' || check === 'contents')) return 1
  if (at.startsWith('bundle.json') || at.startsWith('council.json')) return 4
  return Math.min(bundleChecks.indexOf(check), bundleChecks.indexOf('contents'))
}

/** What is known of every check: all passed, or up to the one that refused. */
export const checkOutcomes = (
  refused: { readonly reason: RefusalReason; readonly at: string } | null,
): CheckOutcome[] => {
  if (refused === null) return bundleChecks.map((check) => ({ check, state: 'passed' }))
  const failed = checkOf(refused.reason, refused.at)
  const passed = failed === 'chain' ? bundleChecks.length - 1 : passedBefore(failed, refused.at)
  return bundleChecks.map((check, index) => ({
    check,
    state: check === failed ? 'failed' : index < passed ? 'passed' : 'not-run',
  }))
}
