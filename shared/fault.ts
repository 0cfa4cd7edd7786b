/**
 * The closed list of things that can go wrong and that a person can act on. Every code has a text in both languages
 * (`renderer/text/{vi,en}/fault.ts`, an exhaustive record). Anything else that throws is a bug and becomes `internal`.
 */
export const faultCodes = [
  // boundary
  'invalid-input', // a call whose input does not parse; detail: FieldProblem[]
  'refused', // unknown call, foreign frame
  'internal', // a bug; nothing was written
  // records
  'not-found',
  'outdated', // the record moved on since the caller read it
  'damaged-file', // detail: { file }
  'newer-format', // written by a newer program; read-only
  'read-only', // workspace is open read-only; detail: { reason }
  // workspaces
  'no-workspace',
  'workspace-in-use',
  'not-a-workspace',
  'folder-not-empty',
  'folder-unsuitable', // share, FAT32/exFAT, cloud-sync; detail: { reason }
  'disk-full',
  'disk-error', // detail: { errno }
  // the field
  'no-acting-member',
  'not-allowed', // the acting person's role may not do this; detail: { needs }
  'damaged-pack', // detail: { file, set?, criterion?, problem }
  'unknown-pack',
  'unknown-set',
  'unknown-criterion',
  'unknown-option',
  'unknown-reading', // the set has no such place to compare, or it was not compared
  'criterion-locked',
  'sheet-incomplete', // detail: { unscored: codes }
  'sheet-handed-in',
  'recused',
  'not-assigned',
  'everyone-scores', // the council's rule lets every member score every product: nobody is assigned
  'dossier-closed',
  'not-closable', // detail: { code, blockers: OfficialBlocker[], correcting: names }
  'session-not-closable', // detail: { open: [{ code, blockers }] }, or { blockers }
  'session-closed',
  'recomputation-differs', // two runs over the raw sheets did not agree; detail: { code }
  'reason-required',
  'vote-required', // the majority decides about findings: the votes must be given
  'vote-unasked', // the council's rules know no vote about findings
  'vote-impossible', // nobody voted, or more than may vote; detail: { cast, voters }
  'vote-decides', // the majority says otherwise; detail: { holds }
  'nothing-to-undo',
  'code-taken',
  'already-scored', // sheets exist: the product set cannot change
  'own-sheet-due', // hidden until the acting person's own sheet for this product is handed in
  'figures-seen', // who was not among the scorers has seen the others' figures: someone else lets them score
  'no-manager', // a roster with neither chair nor secretary: nobody could do anything for the council any more
  'member-has-sheets', // cannot leave the roster or stop scoring; detail: { members: names }
  // keys
  'authority-missing', // the council has no authority yet
  'authority-exists',
  'key-missing', // no key of this person on this machine
  'key-locked', // a person's key must be unlocked first
  'key-exists',
  'wrong-secret',
  'weak-secret', // detail: { problem: 'too-short' | 'too-simple' | 'published' }
  'request-refused', // a certificate request that is not one; detail: { problem }
  'certificate-refused', // detail: { problem }
  'already-revoked',
  'signatures-missing', // sheets handed in without a signature; detail: { code, sheets }
  // bundles
  'fingerprint-differs', // what was read from the minutes is not this council's fingerprint
  'work-running', // another bundle is being sealed or verified
  // files brought in
  'file-type-refused', // detail: { found }
  'file-too-large',
  'file-unreadable',
  'file-empty',
  'no-rows',
  'rows-faulty', // detail: { rows }
  // outside
  'cancelled',
  'backup-mismatch',
  'print-failed',
] as const

export type FaultCode = (typeof faultCodes)[number]

/** An expected outcome that is not success. Only `Fault`s cross the boundary by code; `detail` is plain data. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode
  readonly detail: unknown

  constructor(code: FaultCode, detail?: unknown, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.detail = detail
  }
}
