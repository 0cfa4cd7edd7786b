import { sessionQuorum } from '../../shared/council/quorum.ts'
import { isSpreadLetPass } from '../../shared/council/acknowledged.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { NextStep } from '../../shared/ipc/calls/council.ts'
import { manages } from '../council/authority.ts'
import type { Assessed } from './assess.ts'
import { correcting } from './corrections.ts'
import { finishingStep, type Finishing } from './finishing-steps.ts'
import { unreadDissents } from './unread-dissents.ts'

const step = (kind: NextStep['kind'], waiting: readonly Assessed[]): NextStep[] =>
  waiting.length === 0 ? [] : [{ kind, count: waiting.length, dossier: waiting[0]?.result.id ?? null }]

const plain = (kind: NextStep['kind'], holds: boolean): NextStep[] => (holds ? [{ kind, count: 0, dossier: null }] : [])

/** No finding changes them any more. */
const settled: ReadonlySet<string> = new Set(['knocked-out', 'stopped'])

/** In a meeting, presence is marked by whoever manages it; without a quorum no result becomes official. */
const presenceMissing = (council: Council, all: readonly Assessed[], acting: MemberId | null) => {
  const session = all[0]?.input.session
  if (session === undefined || !manages(council, acting)) return false
  return !sessionQuorum(council.rules, council.roster, session).holds
}

/** Sheets still to come: in a meeting of those who sit in it, once it is marked who does; an absent member's would not count. */
const awaited = (open: readonly Assessed[]): NextStep[] => {
  const sheets = open.reduce((sum, { due, input: { session } }) => {
    const anyone = session.mode === 'written' || session.present.length === 0
    return sum + [...due].filter((id) => anyone || session.present.includes(id)).length
  }, 0)
  return sheets === 0 ? [] : [{ kind: 'wait-for-sheets', count: sheets, dossier: null }]
}

/** Counted sheets that others are correcting: no product closes over one. Whoever closes hears of them. */
const corrected = (council: Council, open: readonly Assessed[], acting: MemberId | null): NextStep[] => {
  const sheets = manages(council, acting) ? open.flatMap(correcting).length : 0
  return sheets === 0 ? [] : [{ kind: 'wait-for-corrections', count: sheets, dossier: null }]
}

/** What is there besides the products, and whether the root key is still to be made by whoever is at the machine. */
interface Around extends Finishing {
  readonly mayFound: boolean
}

/** Sheets handed in before anyone can sign them stay unsigned: keys come first, and are not asked for any more after that. */
const authorityMissing = (all: readonly Assessed[], mayFound: boolean) =>
  mayFound && all.every(({ input }) => input.sheets.length === 0)

/** Too few who score for any product to be rated, or nobody who could decide and record. */
const rosterIncomplete = ({ roster, rules }: Council) =>
  roster.filter(({ scores }) => scores).length < rules.minSheets || !roster.some(({ role }) => role === 'chair')

/**
 * What the acting person does next, in the order in which a session goes: their own sheets first, then what keeps products from
 * a rating, then what keeps them from closing, then what ends the session. Steps that rest on hidden figures are left out.
 */
export const nextStep = (
  council: Council,
  all: readonly Assessed[],
  acting: MemberId | null,
  { mayFound, ...finishing }: Around,
): NextStep => {
  const open = all.filter(({ input }) => input.dossier.state.kind === 'open')
  const shown = open.filter((assessed) => assessed.seesResult(acting))
  const ownDue = open.filter(
    ({ due, judged }) =>
      acting !== null && due.has(acting) && !judged.some((sheet) => sheet.member === acting && sheet.stopped),
  )
  const steps = [
    ...plain('set-up-roster', rosterIncomplete(council)),
    ...plain('make-authority', authorityMissing(all, mayFound)),
    ...plain('choose-acting', !council.roster.some(({ id }) => id === acting)),
    ...plain('add-products', all.length === 0),
    ...step('score', ownDue),
    ...step(
      'finish-correction',
      open.filter((assessed) => correcting(assessed).some(({ id }) => id === acting)),
    ),
    ...plain('mark-present', presenceMissing(council, all, acting)),
    ...step(
      'resolve-conflicts',
      shown.filter(({ result }) => result.conflicts.length > 0),
    ),
    ...step(
      'decide-findings',
      shown.filter(({ result }) => !settled.has(result.status) && result.openFindings.length > 0),
    ),
    ...awaited(open),
    ...step(
      'discuss-spread',
      shown.filter(({ result, input }) => result.spreadExceeded && !isSpreadLetPass(input.dossier, result)),
    ),
    ...step(
      'read-dissents',
      shown.filter(({ input, result }) => unreadDissents(input.dossier, result).length > 0),
    ),
    ...corrected(council, open, acting),
  ]
  if (steps[0] !== undefined) return steps[0]
  return manages(council, acting) ? finishingStep(all, finishing) : { kind: 'done', count: 0, dossier: null }
}
