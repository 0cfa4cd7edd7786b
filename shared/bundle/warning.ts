/** What does not make a bundle unsound, but must be told with its verdict; each has a text. */
export const bundleWarnings = [
  'signed-in-the-future',
  'signer-name-differs',
  'judged-otherwise',
  'evidence-left-out',
  'external-signatures',
  'sample',
] as const
export type BundleWarning = (typeof bundleWarnings)[number]
