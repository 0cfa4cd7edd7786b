import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Finding, FindingKind } from '../../shared/domain/finding.ts'
import { FindingId, freshId, type DossierId, type MemberId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { actingMember } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { criterionIn } from '../scoring/criterion-in.ts'
import { packFor } from '../scoring/own-sheet.ts'
import { amendDossier, readOpenDossier } from './amend-dossier.ts'

type Proposal = {
  readonly id: DossierId
  readonly kind: FindingKind
  readonly criterion: string | null
  readonly ground: string
}

const proposedAlready = ({ findings }: Dossier, { kind, criterion, ground }: Proposal, by: MemberId) =>
  findings.find(
    (finding) =>
      finding.status === 'proposed' &&
      finding.kind === kind &&
      (finding.criterion ?? null) === criterion &&
      finding.ground === ground &&
      finding.proposedBy === by,
  )

/**
 * Proposes a finding with its ground; it changes nothing until decided. A waiver (không thuộc diện áp dụng) names a criterion
 * whose minima the table lets a council waive. Proposing the same again is the same finding.
 * Faults `reason-required`, `unknown-criterion`, `recused`, `dossier-closed`.
 */
export const proposeFinding = async (desk: Desk, proposal: Proposal): Promise<{ finding: FindingId }> => {
  const { value: council } = await readCouncil(desk.store)
  const by = actingMember(council, desk.acting)
  const stored = await readOpenDossier(desk.store, proposal.id)
  const dossier = stored.value
  if (dossier.recusals.some(({ member }) => member === by.id)) throw new Fault('recused')
  if (proposal.ground === '') throw new Fault('reason-required')
  const set = desk.packs.set(packFor(council, dossier).sha256, dossier.set)
  const criterion = proposal.criterion === null ? undefined : criterionIn(set, proposal.criterion)
  if (proposal.kind === 'waiver' && criterion?.minimaWaivable !== true)
    throw new Fault('unknown-criterion', { criterion: proposal.criterion, needs: 'minimaWaivable' })
  const already = proposedAlready(dossier, proposal, by.id)
  if (already !== undefined) return { finding: already.id }
  const finding: Finding = {
    id: FindingId.parse(freshId(desk.random)),
    kind: proposal.kind,
    ...(criterion === undefined ? {} : { criterion: criterion.code }),
    ground: proposal.ground,
    derived: false,
    status: 'proposed',
    proposedBy: by.id,
    proposedAt: desk.clock.now(),
  }
  const findings = [...dossier.findings, finding]
  await amendDossier(desk.store, stored, { name: 'dossiers.propose', by, reason: proposal.ground }, { findings })
  return { finding: finding.id }
}
