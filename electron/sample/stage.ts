import type { Council } from '../../shared/domain/council.ts'
import { scoringMembers } from '../../shared/domain/council.ts'
import type { CriteriaSet, PackRef } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { Moment } from '../../shared/domain/day.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { FindingId, freshId } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { Product } from '../../shared/domain/product.ts'
import type { Draft, Sheet } from '../../shared/domain/sheet.ts'
import { fingerprint } from '../scoring/fingerprint.ts'
import type { Filled } from './fill-sheet.ts'
import type { Act, Change } from '../storage/record-store.ts'
import type { Chapter, SampleAct } from './sample-act.ts'
import type { Chance, SampleClock } from './seeded.ts'

type Turn = {
  readonly round: number
  readonly version: number
  readonly correction?: string
  readonly opinion?: string
}

const firstTurn: Turn = { round: 1, version: 1 }

const opinions = [
  '',
  '',
  'Đề nghị chủ thể bổ sung phiếu kiểm nghiệm còn thời hạn.',
  'Bao bì đẹp, cần ghi rõ địa chỉ cơ sở sản xuất.',
  'Sản phẩm có tiềm năng, cần mở rộng kênh phân phối ngoài tỉnh.',
  'Câu chuyện sản phẩm nên gắn với làng nghề.',
] as const

const remarks = [
  'Đã đối chiếu hợp đồng và hoá đơn.',
  'Chưa thấy minh chứng trong hồ sơ.',
  'Xem mẫu tại bàn.',
  'Theo giấy chứng nhận kèm hồ sơ.',
] as const

/** One dossier of the sample while its story is told: every step becomes an act with its moment. */
export class Stage {
  readonly members: readonly Member[]
  readonly set: CriteriaSet
  readonly chance: Chance
  readonly #council: Council
  readonly #pack: PackRef
  readonly #clock: SampleClock
  readonly #acts: SampleAct[] = []
  #dossier: Dossier
  #rev: number

  constructor(
    told: { council: Council; pack: PackRef; set: CriteriaSet; product: Product; dossier: Dossier },
    with_: { chance: Chance; clock: SampleClock },
  ) {
    this.#council = told.council
    this.#pack = told.pack
    this.set = told.set
    this.#dossier = told.dossier
    this.members = scoringMembers(told.council)
    this.chance = with_.chance
    this.#clock = with_.clock
    this.#rev = 1
    this.#record(this.#clock.pass(3), { name: 'dossiers.add', actor: this.#secretary }, [
      { kind: 'product', id: told.product.id, value: told.product },
      { kind: 'dossier', id: told.dossier.id, value: told.dossier },
    ])
  }

  /** What happened, in order. */
  get chapter(): Chapter {
    return this.#acts
  }

  #record(at: Moment, act: Act, changes: readonly Change[]): void {
    this.#acts.push({ at, act, changes })
  }

  get #secretary(): Member['id'] {
    return (this.#council.roster.find(({ role }) => role === 'secretary') ?? this.chair).id
  }

  get chair(): Member {
    const [first] = this.members
    if (!first) throw new Error('a sample council has members')
    return first
  }

  now(): Moment {
    return this.#clock.now()
  }

  /** The dossier's next value, by the secretary or whoever is named; the act has the name that the program gives it. */
  change(name: string, change: Partial<Dossier>, reason?: string, actor = this.#secretary): void {
    this.#dossier = { ...this.#dossier, ...change }
    this.#rev += 1
    this.#record(this.#clock.pass(2), { name, actor, ...(reason ? { reason } : {}) }, [
      { kind: 'dossier', id: this.#dossier.id, value: this.#dossier },
    ])
  }

  /** Pins the pack with the first score, as its member's act. */
  pin(member: Member): void {
    if (this.#dossier.pack === null) this.change('sheet.choose', { pack: this.#pack }, undefined, member.id)
  }

  /** Some products are done with. */
  perhapsClose(): void {
    if (this.chance.fraction() < 0.4)
      this.change('dossiers.close', { state: { kind: 'closed', at: this.#clock.now() } })
  }

  recuse(member: Member, reason: string): void {
    const recusals = [...this.#dossier.recusals, { member: member.id, reason, at: this.#clock.now() }]
    this.change('dossiers.recuse', { recusals }, reason)
  }

  finding(finding: Pick<Finding, 'kind' | 'ground'> & { criterion?: string | undefined; by: Member }): FindingId {
    const id = FindingId.parse(freshId(this.chance.bytes))
    const proposed: Finding = {
      id,
      kind: finding.kind,
      ...(finding.criterion === undefined ? {} : { criterion: finding.criterion }),
      ground: finding.ground,
      derived: false,
      status: 'proposed',
      proposedBy: finding.by.id,
      proposedAt: this.#clock.now(),
    }
    this.change('dossiers.propose', { findings: [...this.#dossier.findings, proposed] }, finding.ground)
    return id
  }

  decide(id: FindingId, status: 'decided' | 'rejected', reason: string): void {
    const decision = {
      by: this.#secretary,
      at: this.#clock.now(),
      reason,
      onBehalf: 'biên bản số 01 (mẫu)',
    }
    const findings = this.#dossier.findings.map((one) => (one.id === id ? { ...one, status, decision } : one))
    this.change(`dossiers.${status}`, { findings }, reason)
  }

  #notes(): Readonly<Record<string, string>> {
    const codes = this.chance.shuffled(criteriaOf(this.set).map(({ code }) => code)).slice(0, this.chance.whole(0, 3))
    return Object.fromEntries(codes.map((code) => [code, this.chance.pick(remarks)]))
  }

  #draft(member: Member, choices: Draft['choices'], state: Draft['state'], turn: Turn): Draft {
    const cased = criteriaOf(this.set).flatMap(({ code, options }): [string, number][] => {
      const choice = choices[code]
      const option = choice && 'option' in choice ? options[choice.option] : undefined
      return option?.case ? [[code, option.case.no]] : []
    })
    return {
      dossier: this.#dossier.id,
      member: member.id,
      round: turn.round,
      version: turn.version,
      choices,
      cases: Object.fromEntries(cased),
      notes: this.#notes(),
      opinion: turn.opinion ?? this.chance.pick(opinions),
      correction: turn.correction ?? '',
      state,
      sample: true,
    }
  }

  #sheet(draft: Draft, choices: Filled): Sheet {
    const { dossier, member, round, version, notes, opinion, correction } = draft
    return {
      dossier,
      member,
      round,
      version,
      choices,
      notes,
      opinion,
      correction,
      judged: {
        pack: this.#pack,
        set: this.set.no,
        dossierRev: this.#rev,
        rules: fingerprint(this.#council.rules),
        evidence: fingerprint(this.#dossier.evidence),
      },
      handedInAt: this.#clock.pass(this.chance.whole(1, 4)),
      sample: true,
    }
  }

  /** A member hands a full sheet in. */
  handIn(member: Member, filled: Filled, turn = firstTurn): void {
    this.pin(member)
    const draft = this.#draft(member, filled, 'handed-in', turn)
    const sheet = this.#sheet(draft, filled)
    const draftId = `${sheet.dossier}.${member.id}`
    const act = { name: 'sheet.handIn', actor: member.id, ...(turn.correction ? { reason: turn.correction } : {}) }
    this.#record(this.#clock.now(), act, [
      { kind: 'draft', id: draftId, value: draft },
      {
        kind: 'sheet',
        id: `${draftId}.r${sheet.round}.v${sheet.version}.${fingerprint(sheet).slice(0, 8)}`,
        value: sheet,
      },
    ])
  }

  /** Another text of a sheet already handed in with this round and version, as it comes back from a second machine. */
  receiveTwin(member: Member, filled: Filled): void {
    const sheet = this.#sheet(
      this.#draft(member, filled, 'handed-in', { ...firstTurn, opinion: 'Bản nộp từ máy khác.' }),
      filled,
    )
    this.#record(this.#clock.now(), { name: 'sheet.merge', actor: this.#secretary }, [
      {
        kind: 'sheet',
        id: `${sheet.dossier}.${member.id}.r1.v1.${fingerprint(sheet).slice(0, 8)}`,
        value: sheet,
      },
    ])
  }

  /** A sheet that is still being filled: a share of the criteria, from the top of the table. */
  draft(member: Member, filled: Filled, share: number, state: Draft['state'] = 'open', turn = firstTurn): void {
    this.pin(member)
    const codes = criteriaOf(this.set).map(({ code }) => code)
    const scored = Math.round(codes.length * share)
    const choices = Object.fromEntries(codes.map((code, i) => [code, i < scored ? (filled[code] ?? null) : null]))
    const draft = this.#draft(member, choices, state, { ...turn, opinion: '' })
    this.#record(this.#clock.pass(2), { name: 'sheet.choose', actor: member.id }, [
      { kind: 'draft', id: `${draft.dossier}.${member.id}`, value: draft },
    ])
  }
}
