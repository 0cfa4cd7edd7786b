/** Why a result is not official yet; each has a text. The gate is `shared/council/not-official-because.ts`. */
export const officialBlockers = [
  'not-rated',
  'session-quorum',
  'product-quorum',
  'chair-recused-without-deputy',
  'absent-member-counted',
  'spread',
  'open-findings',
  'unread-dissents',
  'signatures-missing',
  'recomputation-missing',
  'not-closed',
  'sample-data',
] as const
