import type { Finding } from '../domain/finding.ts'

/** Criteria whose star minima the council has waived for the product by a decision (không thuộc diện áp dụng); their points stay. */
export const waivedCriteria = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings.flatMap(({ kind, status, criterion }) =>
      kind === 'waiver' && status === 'decided' && criterion !== undefined ? [criterion] : [],
    ),
  )
