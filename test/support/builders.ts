import { proposedRules } from '../../shared/domain/council-rules.ts'
import type { CouncilRules } from '../../shared/domain/council-rules.ts'
import type { Council } from '../../shared/domain/council.ts'
import { Council as CouncilSchema } from '../../shared/domain/council.ts'
import type { CriteriaPack, CriteriaSet, Level, PackRef } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import { Day } from '../../shared/domain/day.ts'
import { Dossier as DossierSchema, nothingRecorded, type Dossier } from '../../shared/domain/dossier.ts'
import type { Finding, FindingKind } from '../../shared/domain/finding.ts'
import { Finding as FindingSchema } from '../../shared/domain/finding.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { Member, Role } from '../../shared/domain/member.ts'
import type { Session } from '../../shared/domain/session.ts'
import { Session as SessionSchema } from '../../shared/domain/session.ts'
import type { Choice, Choices, Draft, Sheet } from '../../shared/domain/sheet.ts'
import { Draft as DraftSchema } from '../../shared/domain/sheet.ts'
import type { HandedInSheet, RatingInput } from '../../shared/rating/rating-input.ts'
import { aMoment, dossierId, memberId, pretendSha256 } from './ids.ts'

/** `aMember('chu', 'chair')`; everyone scores unless told. */
export const aMember = (name: string, role: Role = 'member', scores = true): Member => ({
  id: memberId(name),
  name,
  role,
  unit: '',
  position: '',
  scores,
})

/** A chair, a deputy and members up to `size`, all of whom score: chu, pho, tv3, tv4… */
export const aRoster = (size: number): Member[] =>
  Array.from({ length: size }, (_, at) =>
    at === 0 ? aMember('chu', 'chair') : at === 1 ? aMember('pho', 'deputy') : aMember(`tv${at + 1}`),
  )

type CouncilWishes = {
  readonly roster?: readonly Member[]
  readonly level?: Level
  readonly rules?: Partial<CouncilRules>
  readonly pack?: PackRef
  readonly sample?: boolean
}

const someRef: PackRef = { id: 'bo-thu', revision: 1, sha256: pretendSha256('bo-thu') }

/** A provincial council of five with the proposed rules. */
export const aCouncil = (wishes: CouncilWishes = {}): Council =>
  CouncilSchema.parse({
    id: 'hoidong000000000',
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
    level: wishes.level ?? 'province',
    place: { province: 'Thanh Hóa', commune: '', formerDistrict: '' },
    decision: { number: '1/QĐ-UBND', day: '2026-10-01' },
    roster: wishes.roster ?? aRoster(5),
    rules: { ...proposedRules, ...wishes.rules },
    pack: wishes.pack ?? someRef,
    sample: wishes.sample ?? false,
    createdAt: aMoment,
  })

/** A meeting on 24 November 2026 at which everyone of the council is present. */
export const aSession = (council: Pick<Council, 'roster'>, wishes: Partial<Session> = {}): Session =>
  SessionSchema.parse({
    id: 'phien00000000000',
    name: 'Đợt 2 năm 2026',
    mode: 'meeting',
    day: '2026-11-24',
    present: council.roster.map(({ id }) => id),
    state: 'open',
    ...wishes,
  })

/** An open dossier of set 1 with nothing recorded. */
export const aDossier = (wishes: Partial<Dossier> = {}): Dossier =>
  DossierSchema.parse({
    id: dossierId('hs1'),
    product: 'sp10000000000000',
    session: 'phien00000000000',
    code: '38-01-01-2026',
    set: 1,
    request: 'first',
    receivedOn: null,
    ...nothingRecorded,
    pack: someRef,
    ...wishes,
  })

export const aRecusal = (name: string) => ({ member: memberId(name), reason: 'người nhà của chủ thể', at: aMoment })

/** A finding about the whole dossier, or about a criterion. */
export const aFinding = (kind: FindingKind, status: Finding['status'], criterion?: string, derived = false): Finding =>
  FindingSchema.parse({
    id: `ph${kind}${status}${(criterion ?? '').replaceAll('.', '')}`.slice(0, 16).padEnd(16, '0'),
    kind,
    ...(criterion === undefined ? {} : { criterion }),
    ground: 'căn cứ thử',
    derived,
    status,
    proposedBy: null,
    proposedAt: aMoment,
    ...(status === 'proposed' ? {} : { decision: { by: memberId('chu'), at: aMoment, reason: 'kết luận' } }),
  })

const choiceAt = (set: CriteriaSet, code: string, points: number): Choice => {
  const options = criteriaOf(set).find((criterion) => criterion.code === code)?.options
  if (!options) throw new Error(`set ${set.no} has no criterion ${code}`)
  const option = options.findIndex((candidate) => candidate.points === points)
  if (option === -1 && points !== 0) throw new Error(`${set.no}/${code} has no option of ${points} points`)
  return option === -1 ? { none: true } : { option }
}

/** A sheet in the making: `aSheet(set).by('tv3').scoring('1.1', 2).handedIn()`. Immutable; starts as "none applies" everywhere. */
export type SheetBuilder = {
  by(name: string): SheetBuilder
  round(round: number, version?: number): SheetBuilder
  /** The first option of so many points; 0 where the table prints no 0: none applies. */
  scoring(code: string, points: number): SheetBuilder
  choosing(code: string, choice: Choice | null): SheetBuilder
  /** Every criterion's greatest option. */
  full(): SheetBuilder
  choosingAll(choices: Choices): SheetBuilder
  /** Judged with another pack or set than the one it stands in. */
  judgedBy(judged: Partial<Sheet['judged']>): SheetBuilder
  readonly choices: Choices
  handedIn(): HandedInSheet
  draft(state?: Draft['state']): Draft
}

type Written = {
  readonly name: string
  readonly round: number
  readonly version: number
  readonly choices: Choices
  readonly judged: Partial<Sheet['judged']>
}

const common = ({ name, round, version }: Written) => ({
  dossier: dossierId('hs1'),
  member: memberId(name),
  round,
  version,
  notes: {},
  opinion: '',
  correction: '',
})

const handedIn = (set: CriteriaSet, ref: PackRef, written: Written): HandedInSheet => {
  const sheet: Sheet = {
    ...common(written),
    choices: written.choices as Sheet['choices'],
    judged: {
      pack: ref,
      set: set.no,
      dossierRev: 1,
      rules: pretendSha256('rules'),
      evidence: pretendSha256('evidence'),
      ...written.judged,
    },
    handedInAt: aMoment,
  }
  return { sha256: pretendSha256(JSON.stringify(sheet)), sheet }
}

const builder = (set: CriteriaSet, ref: PackRef, written: Written): SheetBuilder => {
  const but = (changes: Partial<Written>) => builder(set, ref, { ...written, ...changes })
  const choosing = (code: string, choice: Choice | null) => but({ choices: { ...written.choices, [code]: choice } })
  const all = (pick: (code: string) => Choice) =>
    but({ choices: Object.fromEntries(criteriaOf(set).map(({ code }) => [code, pick(code)])) })
  const most = (code: string) => criteriaOf(set).find((criterion) => criterion.code === code)?.max ?? 0
  return {
    by: (name) => but({ name }),
    round: (round, version = 1) => but({ round, version }),
    scoring: (code, points) => choosing(code, choiceAt(set, code, points)),
    choosing,
    full: () => all((code) => choiceAt(set, code, most(code))),
    choosingAll: (choices) => but({ choices }),
    judgedBy: (judged) => but({ judged }),
    choices: written.choices,
    handedIn: () => handedIn(set, ref, written),
    draft: (state = 'open') => DraftSchema.parse({ ...common(written), choices: written.choices, cases: {}, state }),
  }
}

export const aSheet = (set: CriteriaSet, ref: PackRef = someRef): SheetBuilder =>
  builder(set, ref, {
    name: 'chu',
    round: 1,
    version: 1,
    choices: Object.fromEntries(criteriaOf(set).map(({ code }) => [code, { none: true }])),
    judged: {},
  })

type Scene = {
  readonly pack: CriteriaPack
  readonly set: CriteriaSet
  readonly ref?: PackRef
  readonly council?: Council
  readonly session?: Session
  readonly dossier?: Dossier
  readonly sheets?: readonly SheetBuilder[]
  readonly drafts?: readonly Draft[]
  readonly proof?: RatingInput['proof']
  readonly day?: string
}

/** Everything a rating rests on, with a council of five in a full meeting unless told otherwise. */
export const aRating = (scene: Scene): RatingInput => {
  const council = scene.council ?? aCouncil()
  return {
    pack: scene.pack,
    packRef: scene.ref ?? someRef,
    set: scene.set,
    council,
    session: scene.session ?? aSession(council, scene.day === undefined ? {} : { day: Day.parse(scene.day) }),
    dossier: scene.dossier ?? aDossier({ set: scene.set.no }),
    sheets: (scene.sheets ?? []).map((sheet) => sheet.handedIn()),
    drafts: scene.drafts ?? [],
    ...(scene.proof ? { proof: scene.proof } : {}),
  }
}

/** The ids of a roster in order, for comparing. */
export const idsOf = (members: readonly { readonly id: MemberId }[]): MemberId[] => members.map(({ id }) => id)
