import type { CouncilRules, MinimaPolicy } from '../../shared/domain/council-rules.ts'
import type { RequestKind } from '../../shared/domain/dossier.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Role } from '../../shared/domain/member.ts'
import type { OfficialBlocker, Result, ResultStatus } from '../../shared/domain/result.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'

/** Words of official papers, which are Vietnamese in every language of the window. */
export const roleNames: Readonly<Record<Role, string>> = {
  chair: 'Chủ tịch Hội đồng',
  deputy: 'Phó Chủ tịch Hội đồng',
  secretary: 'Thư ký',
  member: 'Thành viên',
}

/** Who recorded something and is known to the council no more. */
export const leftCouncil = '(người đã rời hội đồng)'

export const requestNames: Readonly<Record<RequestKind, string>> = {
  first: 'Đánh giá, phân hạng lần đầu',
  upgrade: 'Đánh giá nâng hạng',
  reassessment: 'Đánh giá lại',
}

export const findingNames: Readonly<Record<Finding['kind'], string>> = {
  knockout: 'Loại hồ sơ',
  stop: 'Dừng đánh giá',
  waiver: 'Miễn điều kiện tối thiểu',
  condition: 'Điều kiện chưa đạt',
}

export const findingStatusNames: Readonly<Record<Finding['status'], string>> = {
  proposed: 'Chưa quyết định',
  decided: 'Chấp nhận',
  rejected: 'Không chấp nhận',
}

export const statusNames: Readonly<Record<ResultStatus, string>> = {
  rated: 'Được xếp hạng',
  'knocked-out': 'Bị loại',
  stopped: 'Dừng đánh giá',
  blocked: 'Chưa xếp hạng',
  returned: 'Trả hồ sơ',
  withdrawn: 'Rút hồ sơ',
}

const blockerNames: Readonly<Record<OfficialBlocker, string>> = {
  'not-rated': 'chưa được xếp hạng',
  'session-quorum': 'phiên họp chưa đủ số thành viên tối thiểu',
  'product-quorum': 'sản phẩm chưa đủ số phiếu tối thiểu',
  'chair-recused-without-deputy': 'Chủ tịch không tham gia mà không có người chủ trì thay',
  'absent-member-counted': 'có phiếu của thành viên không được ghi có mặt',
  spread: 'điểm chênh quá giới hạn, chưa thảo luận',
  'open-findings': 'còn phát hiện chưa quyết định',
  'unread-dissents': 'còn điều kiện tối thiểu do một phiếu quyết định chưa xem',
  'signatures-missing': 'còn phiếu chưa có chữ ký của thành viên',
  'recomputation-missing': 'kết quả chưa được tính lại từ phiếu gốc',
  'not-closed': 'chưa kết thúc đánh giá',
  'sample-data': 'dữ liệu mẫu',
}

/** Why a paper is a draft, in words. */
export const blockerSentences = (blockers: readonly OfficialBlocker[]): string[] =>
  blockers.map((blocker) => blockerNames[blocker])

const policyNames: Readonly<Record<MinimaPolicy, string>> = {
  majority: 'quá nửa số phiếu được tính đạt mức điểm có đánh dấu sao',
  mean: 'điểm trung bình của tiêu chí đạt mức điểm có đánh dấu sao',
  every: 'mọi phiếu được tính đạt mức điểm có đánh dấu sao',
}

/** `3/4 (75 %)` is how a quorum is read aloud; here it is a share of members. */
const share = ({ num, den }: { readonly num: number; readonly den: number }) => `${num}/${den}`

/** The council's rules in sentences, each with the article it comes from. */
export const ruleSentences = (rules: CouncilRules): readonly string[] => {
  const from = (rule: keyof CouncilRules) => {
    const article = rules.articles[rule] ?? ''
    return article === '' ? '' : ` (${article} Quy chế)`
  }
  return [
    `Phiên họp hợp lệ khi có mặt ít nhất ${share(rules.sessionQuorum)} số thành viên, trong đó có Chủ tịch hoặc Phó Chủ tịch${from('sessionQuorum')}.`,
    `Kết quả một sản phẩm hợp lệ khi có ít nhất ${share(rules.productQuorum)} số thành viên được chấm nộp phiếu${from('productQuorum')} và không ít hơn ${rules.minSheets} phiếu${from('minSheets')}.`,
    `Tổng điểm các phiếu của một sản phẩm chênh nhau không quá ${rules.spreadLimit} điểm; chênh hơn phải thảo luận${from('spreadLimit')}.`,
    `Điều kiện tối thiểu của hạng sao được coi là đạt khi ${policyNames[rules.minimaPolicy]}${from('minimaPolicy')}.`,
  ]
}

const scorers: Readonly<Record<CouncilRules['whoScores'], string>> = {
  everyone: 'Mọi thành viên có nhiệm vụ chấm điểm chấm tất cả sản phẩm.',
  assigned: 'Thành viên chấm sản phẩm theo phân công.',
}

const deciders: Readonly<Record<CouncilRules['findingsDecidedBy'], string>> = {
  chair: 'Phát hiện do người chủ trì quyết định.',
  majority: 'Phát hiện do Hội đồng biểu quyết theo đa số.',
}

/** The same, and what the minutes otherwise show by what was done: who scores, who decides, whether there is a vote. */
const everyRule = (rules: CouncilRules): readonly string[] => [
  ...ruleSentences(rules),
  scorers[rules.whoScores],
  deciders[rules.findingsDecidedBy],
  rules.voteOnFindings ? 'Có biểu quyết về từng phát hiện.' : 'Không biểu quyết về từng phát hiện.',
]

/** The rules that read otherwise after a change, as they read since. */
export const changedRules = (before: CouncilRules, after: CouncilRules): readonly string[] => {
  const earlier = everyRule(before)
  return everyRule(after).filter((sentence) => !earlier.includes(sentence))
}

/** `2026-10-14` → `ngày 14 tháng 10 năm 2026`; one without a day has room for the pen. */
export const longDay = (day: string | null): string => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  if (day === null) return 'ngày …… tháng …… năm ………'
  return `ngày ${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`
}

/** `2026-10-14` → `14/10/2026`. */
export const shortDay = (day: string): string => day.split('-').toReversed().join('/')

/** A moment as a clock in Vietnam shows it: `14/10/2026 08:05`. */
export const shortMoment = (moment: string): string => {
  const local = new Date(Date.parse(moment) + 420 * 60_000).toISOString()
  return `${shortDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}

export const meanOf = ({ sum, counted }: Pick<Result, 'sum' | 'counted'>): string => meanAsText(sum, counted)

/** The grade, or in words why there is none. */
export const gradeOf = ({ stars, status }: Pick<Result, 'stars' | 'status'>): string =>
  stars === null ? statusNames[status] : `${stars} sao`

/** What the level makes of the grade, for the last column of a table. */
export const standingOf = (result: Result): string => {
  if (result.status !== 'rated' || result.stars === null) return ''
  return [
    result.recognises === null
      ? result.stars < 3
        ? 'không cấp giấy chứng nhận'
        : 'đề nghị cấp trên xem xét'
      : `công nhận ${result.recognises} sao`,
    result.potential === true ? `tiềm năng ${result.stars} sao` : '',
    result.forwards === true ? 'chuyển cấp trên' : '',
  ]
    .filter((words) => words !== '')
    .join('; ')
}

/** Words that begin a line begin it large. */
export const capitalised = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)

/** Groups of four, as fingerprints are compared by eye. */
export const inFours = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? hex

/** The address, with the commune where it does not name it already. */
export const addressOf = ({ address, commune }: { readonly address: string; readonly commune: string }): string =>
  address.toLocaleLowerCase('vi').includes(commune.toLocaleLowerCase('vi'))
    ? address
    : [address, commune].filter((words) => words !== '').join(', ')
