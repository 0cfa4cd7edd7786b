import { isSpreadLetPass } from '../../shared/council/acknowledged.ts'
import { sessionQuorum } from '../../shared/council/quorum.ts'
import { nameIn } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import { dayAt } from '../../shared/domain/calendar.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { PaperBlock } from '../../shared/domain/paper-document.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Vote } from '../../shared/domain/vote.ts'
import type { Assessed } from '../results/assess.ts'
import { body, column, heading, numbered, table } from './blocks.ts'
import { concludes, inChairsPlace, type PaperScene } from './paper-scene.ts'
import { findingNames, findingStatusNames, leftCouncil, longDay, roleNames, ruleSentences, shortDay } from './words.ts'

const personIn = ({ council }: PaperScene, id: MemberId): string => nameIn(council, id) ?? leftCouncil

const vietnam = 420
const dayOf = (moment: string): string => shortDay(dayAt(moment, vietnam))

const quorumSentence = ({ council, session }: PaperScene): string => {
  const quorum = sessionQuorum(council.rules, council.roster, session)
  const presiding = council.roster.find(({ id }) => id === quorum.presiding)
  if (session.mode === 'written') return 'Hội đồng lấy ý kiến bằng văn bản; các phiếu nộp đúng hạn được tính.'
  const chair = presiding === undefined ? '' : ` Chủ trì: ${presiding.name} – ${roleNames[presiding.role]}.`
  const holds = quorum.holds ? 'đủ' : 'chưa đủ'
  return `Có mặt ${quorum.present}/${quorum.members} thành viên (cần ít nhất ${quorum.needed}), ${holds} điều kiện tiến hành phiên họp.${chair}`
}

/** Time, place, who sat and whether they were enough. */
export const attendance = (scene: PaperScene): PaperBlock[] => {
  const { session, council, texts } = scene
  const sits = (id: MemberId) =>
    session.mode === 'written' ? 'Bằng văn bản' : session.present.includes(id) ? 'Có mặt' : 'Vắng mặt'
  const rows = council.roster.map(({ id, name, role, unit, position }) => [
    name,
    roleNames[role],
    [position, unit].filter((words) => words !== '').join(', '),
    sits(id),
  ])
  const columns = [
    column('STT', 7, 'center'),
    column('Họ và tên', 27),
    column('Chức danh trong Hội đồng', 23),
    column('Chức vụ, đơn vị', 29),
    column('Tham dự', 14, 'center'),
  ]
  return [
    heading('I. Thời gian, địa điểm, thành phần'),
    body(
      `Thời gian: ${longDay(session.day)}. Hình thức: ${session.mode === 'meeting' ? 'họp trực tiếp' : 'lấy ý kiến bằng văn bản'}. Địa điểm: ${texts.place}.`,
    ),
    body(quorumSentence(scene)),
    table('Thành phần Hội đồng', columns, numbered(rows)),
  ]
}

export const rules = ({ council }: PaperScene): PaperBlock[] => [
  heading('II. Quy tắc làm việc của Hội đồng'),
  { kind: 'list', items: [...ruleSentences(council.rules)] },
]

const productOf = ({ product, result }: Assessed): string => `${product.name} (${result.code})`

/** Products over which the deputy presides in the place of a chair who stepped aside. */
const presidedByDeputy = (scene: PaperScene): PaperBlock[] => {
  const items = scene.all.flatMap((assessed) => {
    const deputy = inChairsPlace(scene, assessed.input.dossier)
    if (deputy === null || deputy.id === inChairsPlace(scene)?.id) return []
    return [`${productOf(assessed)}: ${deputy.name} – ${roleNames.deputy} chủ trì thay Chủ tịch.`]
  })
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** Who scores what (phân công) and who stepped aside (không tham gia chấm), with the reasons. */
export const assignments = (scene: PaperScene): PaperBlock[] => {
  const assigned = scene.all.filter(({ input }) => input.dossier.assigned !== null)
  const recused = scene.all.flatMap((assessed) =>
    assessed.input.dossier.recusals.map(({ member, reason, at }) => [
      productOf(assessed),
      personIn(scene, member),
      reason,
      dayOf(at),
    ]),
  )
  return [
    heading('III. Phân công và không tham gia chấm điểm'),
    ...(assigned.length === 0
      ? [body('Mọi thành viên có nhiệm vụ chấm điểm chấm tất cả sản phẩm, trừ các trường hợp không tham gia dưới đây.')]
      : [
          table(
            'Phân công chấm điểm',
            [column('Sản phẩm', 45), column('Thành viên được phân công', 55)],
            assigned.map((assessed) => [
              productOf(assessed),
              (assessed.input.dossier.assigned ?? []).map((id) => personIn(scene, id)).join(', '),
            ]),
          ),
        ]),
    recused.length === 0
      ? body('Không có thành viên nào không tham gia chấm điểm vì xung đột lợi ích.')
      : table(
          'Không tham gia chấm điểm',
          [column('Sản phẩm', 34), column('Thành viên', 22), column('Lý do', 31), column('Ngày', 13, 'center')],
          recused,
        ),
    ...presidedByDeputy(scene),
  ]
}

const votesOf = (vote: Vote): string =>
  `tán thành ${vote.for}, không tán thành ${vote.against}, ý kiến khác ${vote.abstain}`

const decisionOf = (scene: PaperScene, dossier: Dossier, { decision, status }: Finding): string => {
  if (decision === undefined) return findingStatusNames[status]
  const behalf =
    decision.onBehalf === undefined ? '' : `, theo kết luận của ${concludes(scene, dossier)}: ${decision.onBehalf}`
  const reason = decision.reason === '' ? '' : `. Lý do: ${decision.reason}`
  const vote = decision.vote === undefined ? '' : `. Biểu quyết: ${votesOf(decision.vote)}`
  return `${findingStatusNames[status]} – ${personIn(scene, decision.by)}, ${dayOf(decision.at)}${behalf}${vote}${reason}`
}

/** The council votes on findings, and the vote on one of them was not recorded: its line is filled in by pen. */
const isVoteMissing = ({ all, council: { rules } }: PaperScene): boolean =>
  (rules.voteOnFindings || rules.findingsDecidedBy === 'majority') &&
  all.some(({ input }) => input.dossier.findings.some(({ decision }) => decision?.vote === undefined))

/** Findings (phát hiện) and what was decided about each. */
export const findings = (scene: PaperScene): PaperBlock[] => {
  const rows = scene.all.flatMap((assessed) =>
    assessed.input.dossier.findings.map((finding) => [
      productOf(assessed),
      findingNames[finding.kind],
      [finding.criterion === undefined ? '' : `Tiêu chí ${finding.criterion}: `, finding.ground].join(''),
      decisionOf(scene, assessed.input.dossier, finding),
    ]),
  )
  const vote = 'Biểu quyết: tán thành …… phiếu; không tán thành …… phiếu; ý kiến khác …… phiếu.'
  return [
    heading('IV. Phát hiện và quyết định'),
    ...(rows.length === 0
      ? [body('Không có phát hiện nào phải quyết định.')]
      : [
          table(
            'Phát hiện và quyết định',
            [column('Sản phẩm', 24), column('Loại', 15), column('Căn cứ', 30), column('Quyết định', 31)],
            rows,
          ),
          ...(isVoteMissing(scene) ? [body(vote)] : []),
        ]),
  ]
}

const saidOf = (whose: string, { onBehalf }: { readonly onBehalf?: string | undefined }): string =>
  onBehalf === undefined ? 'kết luận' : `ghi theo kết luận của ${whose} (${onBehalf})`

const spreads = (scene: PaperScene) =>
  scene.all.flatMap((assessed) => {
    const { result, input } = assessed
    if (!scene.shown(assessed) || !result.spreadExceeded || result.status !== 'rated') return []
    const { spreadOverride } = input.dossier
    const outcome =
      spreadOverride === null || !isSpreadLetPass(input.dossier, result)
        ? 'Chưa thảo luận'
        : `${personIn(scene, spreadOverride.by)} ${saidOf(concludes(scene, input.dossier), spreadOverride)}, ${dayOf(spreadOverride.at)}: ${spreadOverride.reason}`
    return [[productOf(assessed), String(result.spread), outcome]]
  })

const dissentsRead = (scene: PaperScene): string[] =>
  scene.all
    .filter((assessed) => scene.shown(assessed))
    .flatMap((assessed) =>
      assessed.input.dossier.dissentsRead.map(
        ({ criterion, stars, by, at }) =>
          `${productOf(assessed)}: điều kiện ${stars} sao ở tiêu chí ${criterion} do một phiếu quyết định; ${personIn(scene, by)} đã xem ngày ${dayOf(at)}.`,
      ),
    )

/** Totals too far apart (độ chênh) and what was concluded; minima that one sheet alone decided. */
export const discussions = (scene: PaperScene): PaperBlock[] => {
  const rows = spreads(scene)
  const read = dissentsRead(scene)
  return [
    heading('V. Thảo luận về chênh lệch điểm'),
    rows.length === 0
      ? body(`Không có sản phẩm nào có tổng điểm các phiếu chênh nhau quá ${scene.council.rules.spreadLimit} điểm.`)
      : table(
          'Sản phẩm có chênh lệch điểm quá giới hạn',
          [column('Sản phẩm', 40), column('Độ chênh (điểm)', 14, 'center'), column('Kết luận', 46)],
          rows,
        ),
    ...(read.length === 0 ? [] : [{ kind: 'list' as const, items: read }]),
  ]
}

/** Outcomes besides a rating: returned for supplement, withdrawn. */
export const outcomes = (scene: PaperScene): PaperBlock[] => {
  const items = scene.all.flatMap((assessed) => {
    const { state } = assessed.input.dossier
    if (state.kind !== 'returned' && state.kind !== 'withdrawn') return []
    const what = state.kind === 'returned' ? 'trả hồ sơ để bổ sung' : 'chủ thể rút hồ sơ'
    return [`${productOf(assessed)}: ${what} ngày ${shortDay(state.on)}. Lý do: ${state.reason}`]
  })
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** Who closed the products, and what the recomputation found. */
export const closings = (scene: PaperScene): PaperBlock[] => {
  const closed = scene.all.flatMap(({ input: { dossier } }) =>
    dossier.state.kind === 'closed' ? [{ ...dossier.state, whose: concludes(scene, dossier) }] : [],
  )
  const recomputed = closed.filter((state) => state.recomputed === true).length
  const conclusions = closed.flatMap(({ onBehalf, whose }) =>
    onBehalf === undefined ? [] : [`Thư ký ghi nhận theo kết luận của ${whose}: ${onBehalf}.`],
  )
  if (closed.length === 0) return [body('Chưa có sản phẩm nào được kết thúc đánh giá.')]
  return [
    body(
      `Đã kết thúc đánh giá ${closed.length}/${scene.all.length} sản phẩm; kết quả của ${recomputed} sản phẩm được tính lại hai lần từ phiếu gốc và trùng khớp.`,
    ),
    ...[...new Set(conclusions)].map(body),
  ]
}
