import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { Moment } from '../../../shared/domain/day.ts'
import { DossierId, MemberId } from '../../../shared/domain/id.ts'
import type { Choices, Draft } from '../../../shared/domain/sheet.ts'
import type { SheetState } from '../../../shared/ipc/calls/sheet.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { sheetTotals, withChoice } from '../../../shared/rating/engine.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

/** The sheet that is measured: set 6, 32 criteria, as the decision prints it. */
const setNo = 6
export const set = shippedSet('qd-26-2026', setNo)
const pack = shippedPack('qd-26-2026')

export const dossier = DossierId.parse('banhgai000000000')
const member = MemberId.parse('thanhvien0000000')
const ref = { id: pack.id, revision: pack.revision, sha256: '0'.repeat(64) }

const draftWith = (choices: Choices): Draft => ({
  dossier,
  member,
  round: 1,
  version: 1,
  choices,
  cases: {},
  notes: {},
  opinion: '',
  correction: '',
  state: 'open',
})
const stateOf = (choices: Choices, rev: number): SheetState => ({
  draft: draftWith(choices),
  rev,
  totals: sheetTotals(set, pack, choices),
  canUndo: rev > 0,
  canRedo: false,
})

/** One choice of the run: the option clicked at a criterion, and the total that must then be shown. */
export type Step = {
  readonly code: string
  readonly option: number
  readonly total: number
  readonly state: SheetState
}

/** Every criterion in the order of the table gets its last option; 5.2 opens with 5.1. */
const stepsFrom = (empty: Choices): Step[] => {
  let choices = empty
  return criteriaOf(set).map(({ code, options }, index) => {
    const option = options.length - 1
    choices = withChoice(set, choices, code, { option })
    const state = stateOf(choices, index + 1)
    return { code, option, total: state.totals.total, state }
  })
}

const empty: Choices = Object.fromEntries(criteriaOf(set).map(({ code }) => [code, null]))
export const steps = stepsFrom(empty)

const summary: Output<'packs.list'>['packs'][number] = {
  ref,
  origin: 'program',
  title: pack.title,
  decision: pack.decision,
  issued: pack.issued,
  inForceFrom: pack.inForceFrom,
  inForceUntil: null,
  parts: pack.parts,
  stars: pack.stars,
  levels: pack.levels,
  missingSets: [],
  sets: [],
}

const opened: Output<'sheet.open'> = {
  dossier: { id: dossier, code: 'TH-XL-06-2026', product: 'Bánh gai', applicant: 'Hợp tác xã', set: setNo, pack: ref },
  state: stateOf(empty, 0),
  closedBecause: null,
  counted: null,
  neighbours: { previous: null, next: null },
}

const workspace: Output<'workspace.state'> = {
  open: {
    folder: 'hoi-dong',
    name: 'Hội đồng OCOP tỉnh Thanh Hoá',
    sample: false,
    readOnly: null,
    quarantined: [],
    locked: 0,
    badEvidence: [],
    lastBackup: { at: Moment.parse('2026-11-24T01:00:00.000Z'), folder: 'usb' },
    backupDue: false,
  },
  program: { version: '0.0.0' },
}

/** What main answers while the sheet opens; any other call is refused. Choices are answered by the steps, in order. */
export const answers: Readonly<Record<string, unknown>> = {
  'workspace.state': workspace,
  'acting.read': { member },
  'preferences.read': { language: 'vi', colorScheme: 'light', panes: {} } satisfies Output<'preferences.read'>,
  'packs.set': set,
  'packs.list': { packs: [summary], refused: [] } satisfies Output<'packs.list'>,
  'sheet.open': opened,
}
