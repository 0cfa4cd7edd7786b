/** Why a bundle is refused. Closed: every reason has a text in both languages and a hostile file in the fault tests. */
export const refusalReasons = [
  // names
  'name-traversal',
  'name-absolute',
  'name-backslash',
  'name-drive',
  'name-control',
  'name-direction',
  'name-reserved',
  'name-trailing',
  'name-not-ascii',
  'name-case',
  'name-too-long',
  'name-outside-layout',
  'name-twice',
  // zip
  'zip-not-a-zip',
  'zip-truncated',
  'zip-comment',
  'zip-trailing-bytes',
  'zip-two-ends',
  'zip-counts',
  'zip-multi-disk',
  'zip-zip64',
  'zip-extra-field',
  'zip-encrypted',
  'zip-method',
  'zip-flags',
  'zip-descriptor',
  'zip-special-file',
  'zip-directory',
  'zip-headers-differ',
  'zip-layout',
  'zip-not-canonical',
  'zip-size',
  'zip-too-many-entries',
  'zip-too-large',
  'zip-crc',
  'zip-order',
  'mimetype',
  // contents
  'json-too-large',
  'json-too-deep',
  'json-not-utf8',
  'json-syntax',
  'json-not-canonical',
  'json-forbidden-key',
  'json-not-nfc',
  'json-lone-surrogate',
  'json-shape',
  'newer-format',
  'entry-missing',
  'entry-unexpected',
  'reference-broken',
  'sums-differ',
  // manifest and signatures
  'manifest-syntax',
  'manifest-doctype',
  'manifest-element',
  'manifest-digest',
  'manifest-twice',
  'manifest-coverage',
  'manifest-missing',
  'signature-missing',
  'signature-syntax',
  'signature-not-canonical',
  'signature-attached',
  'signature-signers',
  'signature-algorithm',
  'signature-attributes',
  'signature-digest',
  'signature-certificate',
  'signature-value',
  'certificate-syntax',
  'certificate-issuer',
  'certificate-is-ca',
  'certificate-usage',
  'certificate-time',
  'certificate-revoked',
  'certificate-unknown',
  'signer-role',
  'sheet-signature-missing',
  'sheet-signer',
  'chain-old',
  'chain-fork',
  'chain-broken',
  'audit-chain',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Thrown inside the strict reader and turned into the verdict "not intact" at its edge; `at` names the entry or place. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: RefusalReason
  readonly at: string

  constructor(reason: RefusalReason, at: string) {
    super(`${reason}: ${at}`)
    this.reason = reason
    this.at = at
  }
}

/** Refuses unless the condition holds. */
export function demand(condition: boolean, reason: RefusalReason, at: string): asserts condition {
  if (!condition) throw new Refusal(reason, at)
}
