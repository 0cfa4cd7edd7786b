import type { CriteriaSet, Criterion } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import { Day } from '../../shared/domain/day.ts'
import { everyoneHandsIn, fillings } from './scoring-round.ts'
import type { Stage } from './stage.ts'
import { withOneFarBelow } from './totals.ts'

/*
 * Long, because it is a table: every story that a session meets, one constant each, and the list they are told in.
 */

/** One story of a dossier; `fits` says which sets it can be told of. */
export type Situation = {
  readonly name: string
  /** The same in Vietnamese, for tables. */
  readonly about: string
  readonly fits?: (set: CriteriaSet) => boolean
  readonly tell: (stage: Stage, day: Day) => void
}

const mean = (points: number) => (count: number) => points * count
/** The greatest sum that stays below a mean of so many points: 69,8 on five sheets. */
const justBelow = (points: number) => (count: number) => points * count - 1

const markOf = (criterion: Criterion, stars: number) =>
  criterion.options.find((option) => option.minStar === stars)?.points
const firstMarked = (set: CriteriaSet, stars: number): Criterion | undefined =>
  criteriaOf(set).find((criterion) => markOf(criterion, stars) !== undefined && !criterion.zeroProposesStop)
const noted = (set: CriteriaSet, kind: 'stop' | 'condition' | 'knockout'): Criterion | undefined =>
  criteriaOf(set).find(
    (criterion) =>
      !criterion.zeroProposesStop && !criterion.lockedWhileZero && criterion.notes.some((note) => note.kind === kind),
  )
const waivable = (set: CriteriaSet): Criterion | undefined =>
  criteriaOf(set).find((criterion) => criterion.minimaWaivable && markOf(criterion, 3) !== undefined)

const below = (criterion: Criterion | undefined, stars: number) =>
  criterion ? { below: { [criterion.code]: markOf(criterion, stars) ?? 0 } } : {}

export const threeStars: Situation = {
  name: 'three-stars',
  about: '3 sao',
  tell: (stage) => {
    const points = stage.chance.whole(53, 66)
    everyoneHandsIn(stage, { shape: { grade: 3 }, sum: mean(points) })
    stage.perhapsClose()
  },
}

const fourStars: Situation = {
  name: 'four-stars',
  about: '4 sao',
  tell: (stage) => {
    const points = stage.chance.whole(72, 82)
    everyoneHandsIn(stage, { shape: { grade: 4 }, sum: mean(points) })
    stage.perhapsClose()
  },
}

/** Total enough for 4 stars, one 4-star mark missed by everyone. */
const minimumMissed: Situation = {
  name: 'minimum-missed',
  about: 'đủ tổng điểm 4 sao, thiếu điều kiện tối thiểu',
  tell: (stage) => {
    const shape = { grade: 4, ...below(firstMarked(stage.set, 4), 4) }
    everyoneHandsIn(stage, { shape, sum: mean(74) })
  },
}

/** Just one sheet too few reaches a mark. */
const loneDissent: Situation = {
  name: 'lone-dissent',
  about: 'một phiếu quyết định điều kiện tối thiểu',
  tell: (stage) => {
    const missed = below(firstMarked(stage.set, 4), 4)
    const reaching = Math.floor(stage.members.length / 2)
    const shapeOf = (_: unknown, index: number) => (index < reaching ? {} : missed)
    everyoneHandsIn(stage, { shape: { grade: 4 }, sum: mean(73), shapeOf })
  },
}

const spreadExceeded: Situation = {
  name: 'spread-exceeded',
  about: 'độ chênh vượt quy định',
  tell: (stage) => {
    everyoneHandsIn(stage, { sum: mean(64), totals: (totals) => withOneFarBelow(totals, 15) })
  },
}

const knockedOut: Situation = {
  name: 'knocked-out',
  about: 'bị loại',
  tell: (stage) => {
    const all = everyoneHandsIn(stage, { shape: { grade: 3 }, sum: mean(61) })
    const ground = stage.set.knockouts[0]?.vi ?? 'Giả mạo hồ sơ.'
    const by = all.at(-1)?.member ?? stage.chair
    const id = stage.finding({ kind: 'knockout', ground, by })
    stage.decide(id, 'decided', 'Đã đối chiếu bản gốc, đúng như phát hiện.')
  },
}

const stopped: Situation = {
  name: 'stopped',
  about: 'dừng đánh giá',
  fits: (set) => noted(set, 'stop') !== undefined,
  tell: (stage) => {
    const all = fillings(stage, { shape: { grade: 3 }, sum: mean(58) })
    all.forEach(({ member, filled }, i) =>
      i === 1 ? stage.draft(member, filled, 0.7, 'stopped') : stage.handIn(member, filled),
    )
    const criterion = noted(stage.set, 'stop')
    const ground = criterion?.notes.find((note) => note.kind === 'stop')?.text.vi ?? ''
    const id = stage.finding({ kind: 'stop', criterion: criterion?.code, ground, by: all[1]?.member ?? stage.chair })
    stage.decide(id, 'decided', 'Hội đồng kiểm tra mẫu và thống nhất dừng đánh giá.')
  },
}

/** Set 16: two sheets give 0 where a 0 proposes a stop; nobody has decided yet. */
const derivedStop: Situation = {
  name: 'derived-stop',
  about: 'có điểm 0 nên đề nghị dừng (bộ 16)',
  fits: (set) => criteriaOf(set).some((criterion) => criterion.zeroProposesStop),
  tell: (stage) => {
    const code = criteriaOf(stage.set).filter((criterion) => criterion.zeroProposesStop)[1]?.code ?? ''
    const shapeOf = (_: unknown, index: number) => (index < 2 ? { zero: new Set([code]) } : {})
    everyoneHandsIn(stage, { shape: { grade: 3 }, sum: mean(60), shapeOf })
  },
}

const drafts: Situation = {
  name: 'drafts',
  about: 'đang chấm dở',
  tell: (stage) => {
    const all = fillings(stage, { shape: { grade: 3 }, sum: mean(62) })
    const handedIn = Math.floor(all.length / 3)
    all.slice(0, -1).forEach(({ member, filled }, i) => {
      if (i < handedIn) stage.handIn(member, filled)
      else stage.draft(member, filled, stage.chance.whole(2, 9) / 10)
    })
  },
}

const potentialFive: Situation = {
  name: 'potential-five',
  about: 'tiềm năng 5 sao',
  tell: (stage) => {
    everyoneHandsIn(stage, { shape: { grade: 5 }, sum: mean(91) })
  },
}

const conflict: Situation = {
  name: 'conflict',
  about: 'hai bản của một phiếu',
  tell: (stage) => {
    const all = everyoneHandsIn(stage, { shape: { grade: 3 }, sum: mean(63) })
    const again = fillings(stage, { shape: { grade: 3 }, sum: mean(66) })
    const [, second] = all
    const twin = again.find(({ member }) => member.id === second?.member.id)
    if (twin) stage.receiveTwin(twin.member, twin.filled)
  },
}

const recusal: Situation = {
  name: 'recusal',
  about: 'thành viên không tham gia chấm',
  tell: (stage) => {
    const leaves = stage.members.at(-1) ?? stage.chair
    stage.recuse(leaves, 'Người thân là thành viên của chủ thể.')
    const members = stage.members.filter(({ id }) => id !== leaves.id)
    everyoneHandsIn(stage, { members, shape: { grade: 3 }, sum: mean(59) })
  },
}

/** The chair steps aside after handing in: that sheet no longer counts, the deputy presides. */
const chairRecused: Situation = {
  name: 'chair-recused',
  about: 'Chủ tịch không tham gia chấm',
  tell: (stage) => {
    everyoneHandsIn(stage, { shape: { grade: 4 }, sum: mean(75) })
    stage.recuse(stage.chair, 'Từng tư vấn xây dựng hồ sơ cho chủ thể.')
  },
}

const waiver: Situation = {
  name: 'waiver',
  about: 'miễn điều kiện tối thiểu',
  fits: (set) => waivable(set) !== undefined,
  tell: (stage) => {
    const criterion = waivable(stage.set)
    everyoneHandsIn(stage, { shape: { grade: 4, ...below(criterion, 3) }, sum: mean(73) })
    const ground = 'Sản phẩm không thuộc diện phải có giấy chứng nhận này theo pháp luật.'
    const id = stage.finding({ kind: 'waiver', criterion: criterion?.code, ground, by: stage.chair })
    stage.decide(id, 'decided', 'Hội đồng thống nhất không áp dụng điều kiện tối thiểu tại tiêu chí này.')
  },
}

const corrected: Situation = {
  name: 'corrected',
  about: 'phiếu sửa sau khi nộp',
  tell: (stage) => {
    everyoneHandsIn(stage, { shape: { grade: 3 }, sum: mean(57) })
    const again = fillings(stage, { shape: { grade: 3 }, sum: mean(60) })
    for (const { member, filled } of again.slice(2, 4))
      stage.handIn(member, filled, { round: 1, version: 2, correction: 'Ghi nhầm mức điểm ở tiêu chí bao bì.' })
  },
}

const secondRound: Situation = {
  name: 'second-round',
  about: 'chấm lần hai sau thảo luận',
  tell: (stage) => {
    everyoneHandsIn(stage, { sum: mean(68), totals: (totals) => withOneFarBelow(totals, 14) })
    for (const { member, filled } of fillings(stage, { shape: { grade: 3 }, sum: mean(66) }))
      stage.handIn(member, filled, { round: 2, version: 1 })
  },
}

const returned: Situation = {
  name: 'returned',
  about: 'trả hồ sơ',
  tell: (stage, day) => {
    const reason = 'Thiếu phiếu kiểm nghiệm và bản công bố chất lượng; chủ thể bổ sung rồi nộp lại.'
    stage.change('dossiers.returned', { state: { kind: 'returned', on: day, reason } }, reason)
  },
}

const withdrawn: Situation = {
  name: 'withdrawn',
  about: 'rút hồ sơ',
  tell: (stage, day) => {
    for (const { member, filled } of fillings(stage, { sum: mean(52) }).slice(0, 2)) stage.draft(member, filled, 0.3)
    const reason = 'Chủ thể xin rút để hoàn thiện bao bì.'
    stage.change('dossiers.withdrawn', { state: { kind: 'withdrawn', on: day, reason } }, reason)
  },
}

const openFinding: Situation = {
  name: 'open-finding',
  about: 'phát hiện chưa quyết định',
  fits: (set) => noted(set, 'condition') !== undefined,
  tell: (stage) => {
    const all = everyoneHandsIn(stage, { shape: { grade: 3 }, sum: mean(62) })
    const criterion = noted(stage.set, 'condition')
    const ground = `Chưa đạt: ${criterion?.notes.find((note) => note.kind === 'condition')?.text.vi ?? ''}`
    stage.finding({ kind: 'condition', criterion: criterion?.code, ground, by: all[2]?.member ?? stage.chair })
    stage.finding({
      kind: 'knockout',
      ground: 'Nghi giấy chứng nhận bị sửa ngày cấp.',
      by: all[3]?.member ?? stage.chair,
    })
  },
}

const assigned: Situation = {
  name: 'assigned',
  about: 'phân công một số thành viên',
  tell: (stage) => {
    const members = stage.members.slice(0, Math.max(3, stage.members.length - 2))
    stage.change('dossiers.assign', { assigned: members.map(({ id }) => id) })
    everyoneHandsIn(stage, { members, shape: { grade: 3 }, sum: mean(65) })
  },
}

const overridden: Situation = {
  name: 'spread-overridden',
  about: 'Chủ tịch chấp nhận độ chênh',
  tell: (stage) => {
    everyoneHandsIn(stage, { sum: mean(60), totals: (totals) => withOneFarBelow(totals, 12) })
    const reason = 'Đã thảo luận, thành viên giữ ý kiến; Chủ tịch chấp nhận độ chênh.'
    const spreadOverride = { by: stage.chair.id, at: stage.now(), reason }
    stage.change('dossiers.overrideSpread', { spreadOverride }, reason)
  },
}

const simple = (
  name: string,
  about: string,
  grade: number,
  sum: (count: number) => number,
  noStory = false,
): Situation => ({
  name,
  about,
  tell: (stage) => {
    everyoneHandsIn(stage, { shape: { grade, noStory }, sum })
  },
})

/** Told in this order, so that a small sample shows the main ones. */
export const situations: readonly Situation[] = [
  threeStars,
  fourStars,
  simple('just-below-four', 'sát ngưỡng 4 sao', 4, justBelow(70)),
  minimumMissed,
  loneDissent,
  spreadExceeded,
  knockedOut,
  drafts,
  potentialFive,
  stopped,
  derivedStop,
  conflict,
  recusal,
  waiver,
  corrected,
  secondRound,
  returned,
  simple('two-stars', '2 sao', 2, mean(43)),
  simple('no-story', 'không có câu chuyện sản phẩm', 2, mean(51), true),
  openFinding,
  assigned,
  simple('just-below-five', 'sát ngưỡng 90 điểm', 5, justBelow(90)),
  withdrawn,
  { name: 'not-begun', about: 'chưa chấm', tell: () => undefined },
  chairRecused,
  overridden,
  simple('exactly-four', 'vừa đủ 70 điểm', 4, mean(70)),
  simple('one-star', '1 sao', 2, mean(27)),
]

/** Beyond the list: mostly three stars, some four, few of the rest. */
export const usualSituations: readonly [Situation, ...Situation[]] = [
  threeStars,
  threeStars,
  threeStars,
  threeStars,
  threeStars,
  threeStars,
  fourStars,
  fourStars,
  minimumMissed,
  drafts,
  recusal,
  corrected,
  simple('two-stars', '2 sao', 2, mean(44)),
]
