import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { FindingId, freshId, type DossierId } from '../../shared/domain/id.ts'
import type { Vote } from '../../shared/domain/vote.ts'
import { Fault } from '../../shared/fault.ts'
import { decider } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { assessShown } from '../results/read-results.ts'
import { voteAbout } from './finding-vote.ts'
import { draftId } from '../scoring/own-sheet.ts'
import type { Change } from '../storage/record-store.ts'
import { amendDossier, readOpenDossier } from './amend-dossier.ts'

type Which = { readonly id: FindingId } | { readonly derivedAt: string }
type Decision = {
  readonly id: DossierId
  readonly finding: Which
  readonly status: 'decided' | 'rejected'
  readonly reason: string
  readonly onBehalf: string
  readonly vote: Vote | null
}

/** A derived finding is stored the moment a person decides about it. Faults `not-found`, `own-sheet-due`. */
const derivedFinding = async (desk: Desk, dossier: Dossier, criterion: string): Promise<Finding> => {
  const taken = dossier.findings.find((finding) => finding.derived && finding.criterion === criterion)
  if (taken !== undefined) return taken
  const { result } = await assessShown(desk, dossier.id)
  const derived = result.openFindings.find((finding) => finding.derived && finding.criterion === criterion)
  if (derived === undefined) throw new Fault('not-found', { kind: 'finding' })
  const { kind, ground } = derived
  const id = FindingId.parse(freshId(desk.random))
  const proposedAt = desk.clock.now()
  return { id, kind, criterion, ground, derived: true, status: 'proposed', proposedBy: null, proposedAt }
}

const findingOf = async (desk: Desk, dossier: Dossier, which: Which): Promise<Finding> => {
  if ('derivedAt' in which) return derivedFinding(desk, dossier, which.derivedAt)
  const finding = dossier.findings.find(({ id }) => id === which.id)
  if (finding === undefined) throw new Fault('not-found', { kind: 'finding' })
  return finding
}

const stops = ({ kind }: Finding) => kind === 'knockout' || kind === 'stop'

/** The proposer's sheet, handed in with this finding alone, comes back to be completed. */
const sheetComingBack = async (
  { store }: Desk,
  dossier: Dossier,
  rejected: Finding,
  after: readonly Finding[],
): Promise<readonly Change[]> => {
  const member = rejected.proposedBy
  if (member === null || !stops(rejected)) return []
  if (after.some((other) => other.proposedBy === member && other.status !== 'rejected' && stops(other))) return []
  const draft = await store.read('draft', draftId(dossier.id, member))
  if (draft?.value.state !== 'stopped') return []
  return [{ kind: 'draft', id: draft.id, value: { ...draft.value, state: 'open' }, ifRev: draft.rev }]
}

/**
 * Decides or rejects a finding, stored or derived. Who presides decides, or the secretary
 * records it "theo kết luận của Chủ tịch, biên bản số …". Rejecting, or deciding otherwise than before, needs a reason;
 * rejecting reopens the sheet that was handed in with it. Under the rule that the majority decides, its vote does. Faults `not-allowed`, `reason-required`, `not-found`, `dossier-closed`,
 * and those of `voteAbout`.
 */
export const decideFinding = async (desk: Desk, decision: Decision): Promise<{ rev: number }> => {
  const { value: council } = await readCouncil(desk.store)
  const stored = await readOpenDossier(desk.store, decision.id)
  const dossier = stored.value
  const { by, ...behalf } = await decider(desk, council, dossier, decision.onBehalf)
  const finding = await findingOf(desk, dossier, decision.finding)
  if (finding.status === decision.status) return { rev: stored.rev }
  if (decision.reason === '' && (decision.status === 'rejected' || finding.status !== 'proposed'))
    throw new Fault('reason-required')
  const vote = await voteAbout(desk.store, council, decision)
  const decided: Finding = {
    ...finding,
    status: decision.status,
    decision: { by: by.id, at: desk.clock.now(), reason: decision.reason, ...behalf, ...(vote && { vote }) },
  }
  const known = dossier.findings.some(({ id }) => id === finding.id)
  const findings = known
    ? dossier.findings.map((one) => (one.id === finding.id ? decided : one))
    : [...dossier.findings, decided]
  const reopened = decision.status === 'rejected' ? await sheetComingBack(desk, dossier, decided, findings) : []
  const act = { name: `dossiers.${decision.status}`, by, reason: decision.reason }
  return amendDossier(desk.store, stored, act, { findings }, reopened)
}
