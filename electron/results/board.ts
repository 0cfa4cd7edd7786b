import { assignedTo, recusedFrom } from '../../shared/council/entitled.ts'
import { scoringMembers } from '../../shared/domain/council.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import { endedAs } from '../../shared/domain/result.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { BoardCell, BoardRow } from '../../shared/ipc/calls/council.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { JudgedSheet } from '../../shared/rating/rating-input.ts'
import { mayFound } from '../keys/council-authority.ts'
import { readTrust, type KeyDesk } from '../keys/council-keys.ts'
import { keptNow } from '../papers/kept-papers.ts'
import { readPapers } from '../papers/paper-texts.ts'
import { assessAll, readSitting, type Assessed } from './assess.ts'
import { correcting } from './corrections.ts'
import { nextStep } from './next-step.ts'

/** The sheet that stands for a member: in conflict, else the counted one, else the draft, else whatever was handed in last. */
const standing = (sheets: readonly JudgedSheet[]): JudgedSheet | undefined =>
  sheets.find(({ status }) => status === 'conflict') ??
  sheets.find(({ status }) => status === 'submitted') ??
  sheets.find(({ status }) => status === 'draft') ??
  sheets.at(-1)

const scoredOn = (sheet: JudgedSheet | undefined) =>
  sheet === undefined ? 0 : Object.values(sheet.choices).filter((choice) => choice !== null).length

const stateOf = (sheet: JudgedSheet | undefined, scored: number): BoardCell['state'] => {
  if (sheet === undefined) return 'not-started'
  if (sheet.status !== 'draft') return sheet.status
  if (sheet.stopped) return 'stopped'
  return scored === 0 ? 'not-started' : 'draft'
}

/** Others' totals only of sheets that are handed in, and only where the result may be seen. */
const totalShown = (assessed: Assessed, sheet: JudgedSheet | undefined, acting: MemberId | null) => {
  if (sheet === undefined) return null
  if (sheet.member === acting) return sheet.figures.total
  return sheet.sha256 !== null && assessed.seesResult(acting) ? sheet.figures.total : null
}

const cellOf = (assessed: Assessed, member: Member, corrects: boolean, acting: MemberId | null): BoardCell => {
  const { council, dossier, set } = assessed.input
  const sheet = standing(assessed.judged.filter((one) => one.member === member.id))
  const scored = scoredOn(sheet)
  const of = criteriaOf(set).length
  const about = { member: member.id, scored, of, round: sheet?.round ?? 1, correcting: corrects }
  if (recusedFrom(dossier).has(member.id)) return { ...about, state: 'recused', total: null }
  if (!assignedTo(council.roster, dossier).some(({ id }) => id === member.id))
    return { ...about, state: 'not-assigned', total: null }
  return { ...about, state: stateOf(sheet, scored), total: totalShown(assessed, sheet, acting) }
}

const resultOf = (assessed: Assessed, acting: MemberId | null): BoardRow['result'] => {
  if (!assessed.seesResult(acting)) return null
  const { status, counted, sum, stars, spread, spreadExceeded } = assessed.result
  return { status, counted, sum, stars, spread, spreadExceeded }
}

const rowOf = (assessed: Assessed, members: readonly Member[], acting: MemberId | null): BoardRow => {
  const { input, product, result } = assessed
  const shown = assessed.seesResult(acting)
  const corrects = new Set(correcting(assessed).map(({ id }) => id))
  return {
    dossier: result.id,
    code: result.code,
    product: product.name,
    applicant: product.applicant.name,
    set: result.set,
    state: input.dossier.state.kind,
    cells: members.map((member) => cellOf(assessed, member, corrects.has(member.id), acting)),
    ended: endedAs(result.status),
    result: resultOf(assessed, acting),
    // what sheets of others derive is hidden with their figures; a stored proposal is known to all
    openFindings: result.openFindings.filter(({ derived }) => shown || !derived).length,
  }
}

/** Sheets of members entitled to score, on products that are open: how many are handed in, of how many. */
const progressOf = (rows: readonly BoardRow[]) => {
  const cells = rows.filter(({ state }) => state === 'open').flatMap((row) => row.cells)
  const due = cells.filter(({ state }) => state !== 'recused' && state !== 'not-assigned')
  return { handedIn: due.filter(({ state }) => state === 'submitted').length, due: due.length }
}

/** The session board: a row a product, a cell a member, what to do next. Figures are hidden as `maySeeResult` says. */
export const readBoard = async (desk: KeyDesk): Promise<Output<'board.read'>> => {
  const sitting = await readSitting(desk)
  const council = sitting.council.value
  const members = scoringMembers(council)
  const all = await assessAll(desk, sitting)
  const rows = all.map((assessed) => rowOf(assessed, members, desk.acting))
  const session = sitting.session.value
  const { papers } = await readPapers(desk, council)
  const minutesKept = session.state === 'closed' && (await keptNow(desk, papers)({ kind: 'minutes' }, null))
  const { trust } = await readTrust(desk, council)
  const around = {
    session,
    minutesKept,
    bundles: trust.bundles,
    mayFound: mayFound(desk, council, trust),
  }
  return {
    members: members.map(({ id, name, role }) => ({ id, name, role })),
    rows,
    next: nextStep(council, all, desk.acting, around),
    progress: progressOf(rows),
  }
}
