import type { Finding } from '../../shared/domain/finding.ts'
import { FindingId, freshId, type DossierId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import type { SheetState } from '../../shared/ipc/calls/sheet.ts'
import type { Desk } from '../council/desk.ts'
import { criterionIn } from './criterion-in.ts'
import { mustBeOpen, ownSheet } from './own-sheet.ts'
import { saveDraft } from './save-draft.ts'
import { sheetState } from './sheet-state.ts'

type Stop = {
  readonly dossier: DossierId
  readonly kind: 'knockout' | 'stop'
  readonly criterion: string | null
  readonly ground: string
}

/**
 * Proposes that the product falls and hands the sheet in at once, in one act: it does not count, and comes back to be completed
 * when the finding is rejected. Faults `reason-required`, `unknown-criterion`, and those of `mustBeOpen`.
 */
export const stopSheet = async (desk: Desk, input: Stop): Promise<SheetState> => {
  const own = await ownSheet(desk, input.dossier)
  if (own.draft.state === 'stopped') return sheetState(desk.store, own)
  mustBeOpen(own, desk.store.readOnly)
  if (input.ground === '') throw new Fault('reason-required')
  const at = input.criterion === null ? {} : { criterion: criterionIn(own.set, input.criterion).code }
  const finding: Finding = {
    id: FindingId.parse(freshId(desk.random)),
    kind: input.kind,
    ...at,
    ground: input.ground,
    derived: false,
    status: 'proposed',
    proposedBy: own.member.id,
    proposedAt: desk.clock.now(),
  }
  const { id, value, rev } = own.dossier
  const dossier = { ...value, pack: own.pack.ref, findings: [...value.findings, finding] }
  const act = { name: 'sheet.stop', reason: input.ground }
  return saveDraft(desk, own, act, { ...own.draft, state: 'stopped' }, [
    { kind: 'dossier', id, value: dossier, ifRev: rev },
  ])
}
