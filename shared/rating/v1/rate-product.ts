import { entitledTo } from '../../council/entitled.ts'
import { powerOf, standingOf } from '../../council/level-power.ts'
import { isDissentRead, isSpreadLetPass } from '../../council/acknowledged.ts'
import { notOfficialBecause } from '../../council/not-official-because.ts'
import { nobodyPresides, productQuorum, sessionQuorum } from '../../council/quorum.ts'
import { waivedCriteria } from '../../council/waivers.ts'
import type { PartSums } from '../../domain/part-sums.ts'
import type { Result, ResultStatus, Unmet } from '../../domain/result.ts'
import type { JudgedSheet, RatingInput } from '../rating-input.ts'
import { fallOnOneSheet, nextStar } from './distance.ts'
import { decidedFinding, openFindings } from './findings.ts'
import { judgeSheets } from './judge-sheets.ts'
import { unmetMarks } from './minima.ts'
import { tableOf } from './set-table.ts'
import { starsByTotal, starsReached } from './stars.ts'

const conflictsOf = (sheets: readonly JudgedSheet[]) => [
  ...new Set(sheets.filter(({ status }) => status === 'conflict').map(({ member }) => member)),
]

/** The first that holds, in this order. Findings must be decided; quorum, spread and signatures never change it. */
const statusOf = ({ dossier, council }: RatingInput, sheets: readonly JudgedSheet[], counted: number): ResultStatus => {
  const { kind } = dossier.state
  if (kind === 'returned' || kind === 'withdrawn') return kind
  if (decidedFinding(dossier.findings, 'knockout')) return 'knocked-out'
  if (decidedFinding(dossier.findings, 'stop')) return 'stopped'
  if (conflictsOf(sheets).length > 0) return 'blocked'
  return counted < council.rules.minSheets ? 'blocked' : 'rated'
}

const partsOf = (counted: readonly JudgedSheet[]): PartSums => {
  const sum = (part: keyof PartSums) => counted.reduce((all, { figures }) => all + figures.parts[part], 0)
  return { A: sum('A'), B: sum('B'), C: sum('C') }
}

const spreadOf = (totals: readonly number[]): number | null =>
  totals.length < 2 ? null : Math.max(...totals) - Math.min(...totals)

const gate = (input: RatingInput, counted: readonly JudgedSheet[], result: Omit<Result, 'notOfficialBecause'>) => {
  const { council, dossier, session, proof } = input
  const { rules, roster } = council
  const entitled = entitledTo(roster, dossier).length
  const absent = ({ member }: JudgedSheet) => !session.present.includes(member)
  return notOfficialBecause({
    'not-rated': result.status === 'rated',
    'session-quorum': sessionQuorum(rules, roster, session).holds,
    'product-quorum': productQuorum(rules, counted.length, entitled).holds,
    'chair-recused-without-deputy': !nobodyPresides(roster, session, dossier),
    'absent-member-counted': session.mode === 'written' || !counted.some(absent),
    spread: !result.spreadExceeded || isSpreadLetPass(dossier, result),
    'open-findings': result.openFindings.length === 0,
    'unread-dissents': result.unmet.every((unmet) => !unmet.loneDissent || isDissentRead(dossier, unmet)),
    'signatures-missing': proof?.signed === true,
    'recomputation-missing': proof?.recomputed === true,
    'not-closed': dossier.state.kind === 'closed',
    'sample-data': !council.sample,
  })
}

const notRated = {
  starsByTotal: null,
  stars: null,
  potential: null,
  forwards: null,
  recognises: null,
  next: null,
  fallOnOneSheet: null,
} as const

/** Grade and standing of a product whose status is `rated`. */
const rated = ({ pack, set, council, session }: RatingInput, totals: readonly number[], unmet: readonly Unmet[]) => {
  const sum = totals.reduce((all, total) => all + total, 0)
  const stars = starsReached(pack, sum, totals.length, unmet)
  const held = { sum, totals, stars }
  return {
    starsByTotal: starsByTotal(pack, sum, totals.length),
    stars,
    ...standingOf(powerOf(pack, council.level, session.day), stars, sum, totals.length),
    next: nextStar(pack, set, held, unmet),
    fallOnOneSheet: fallOnOneSheet(pack, set, held),
  }
}

/** The result of one product under rating rules 1: exact, in whole numbers, the same whatever order the sheets came in. */
export const rateProduct = (input: RatingInput): Result => {
  const { council, dossier, set } = input
  const sheets = judgeSheets(input)
  const counted = sheets.filter(({ status }) => status === 'submitted')
  const totals = counted.map(({ figures }) => figures.total)
  const status = statusOf(input, sheets, counted.length)
  const unmet = unmetMarks(tableOf(set), counted, council.rules.minimaPolicy, waivedCriteria(dossier.findings))
  const spread = spreadOf(totals)
  const result = {
    id: dossier.id,
    code: dossier.code,
    pack: input.packRef.id,
    set: set.no,
    status,
    counted: counted.length,
    sum: totals.reduce((all, total) => all + total, 0),
    parts: partsOf(counted),
    sheets: counted.map(({ member, figures: { total, parts } }) => ({ member, total, parts })),
    unmet,
    spread,
    spreadExceeded: spread !== null && spread > council.rules.spreadLimit,
    conflicts: conflictsOf(sheets),
    openFindings: openFindings(set, dossier.findings, sheets),
    ...(status === 'rated' ? rated(input, totals, unmet) : notRated),
  }
  return { ...result, notOfficialBecause: gate(input, counted, result) }
}
