import type { CriteriaSet } from '../../domain/criteria-pack.ts'
import type { Finding, FindingKind, OpenFinding } from '../../domain/finding.ts'
import type { JudgedSheet } from '../rating-input.ts'
import { derivedStops } from './derived-stops.ts'
import { tableOf } from './set-table.ts'

/** The first finding of the kind that a person decided; undefined: none. */
export const decidedFinding = (findings: readonly Finding[], kind: FindingKind): Finding | undefined =>
  findings.find((finding) => finding.kind === kind && finding.status === 'decided')

const ofStored = ({ id, kind, criterion, ground, derived, proposedBy }: Finding): OpenFinding => ({
  id,
  kind,
  ...(criterion === undefined ? {} : { criterion }),
  ground,
  derived,
  status: 'proposed',
  proposedBy,
  sheetsOf: [],
})

/** Stops that counted sheets and drafts derive, where no person has yet taken up a derived stop at that criterion. */
const derivedOpen = (set: CriteriaSet, findings: readonly Finding[], sheets: readonly JudgedSheet[]): OpenFinding[] => {
  const read = sheets
    .filter(({ status }) => status === 'submitted' || status === 'draft')
    .map(({ member, choices }) => ({ member, stops: derivedStops(set, choices) }))
  const takenUp = new Set(
    findings.filter(({ kind, derived }) => kind === 'stop' && derived).map(({ criterion }) => criterion),
  )
  return tableOf(set).rows.flatMap(({ criterion: { code } }) => {
    const sheetsOf = [...new Set(read.filter(({ stops }) => stops.includes(code)).map(({ member }) => member))]
    if (sheetsOf.length === 0 || takenUp.has(code)) return []
    return [
      {
        id: null,
        kind: 'stop',
        criterion: code,
        ground: '',
        derived: true,
        status: 'proposed',
        proposedBy: null,
        sheetsOf,
      },
    ]
  })
}

/** Findings nobody has decided: stored proposals, then stops derived from sheets. They change nothing until decided. */
export const openFindings = (
  set: CriteriaSet,
  findings: readonly Finding[],
  sheets: readonly JudgedSheet[],
): OpenFinding[] => [
  ...findings.filter(({ status }) => status === 'proposed').map(ofStored),
  ...derivedOpen(set, findings, sheets),
]
