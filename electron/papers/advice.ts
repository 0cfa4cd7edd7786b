import { paperBlockers } from '../../shared/council/closing.ts'
import type { Criterion } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import type { Result } from '../../shared/domain/result.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'
import type { Desk } from '../council/desk.ts'
import type { Assessed } from '../results/assess.ts'
import { assessShown, sumsOf } from '../results/read-results.ts'
import { body, column, heading, table } from './blocks.ts'
import { dayOf, headOf, outOfForceOf, readScene, signaturesOf, type PaperScene } from './paper-scene.ts'
import { blockerSentences, gradeOf, longDay, meanOf, shortDay, standingOf, statusNames } from './words.ts'

const criterionIn = ({ input }: Assessed, code: string): Criterion | undefined =>
  criteriaOf(input.set).find((criterion) => criterion.code === code)

/** The least option that the mark asks for, in the table's words. */
const wanted = (criterion: Criterion | undefined, required: number): string =>
  criterion?.options.find(({ points }) => points === required)?.label.vi ?? ''

/** Minima (điều kiện tối thiểu) still missed for the next grade. */
const minima = (assessed: Assessed, next: NonNullable<Result['next']>): PaperBlock[] => {
  const missed = assessed.result.unmet.filter(({ stars }) => stars <= next.stars)
  if (missed.length === 0) return [body(`Các điều kiện tối thiểu của hạng ${next.stars} sao đã đạt.`)]
  return [
    body(`Điều kiện tối thiểu của hạng ${next.stars} sao còn chưa đạt:`),
    table(
      'Điều kiện tối thiểu chưa đạt',
      [
        column('Tiêu chí', 10, 'center'),
        column('Nội dung (nhãn rút gọn)', 34),
        column('Mức cần đạt', 36),
        column('Số phiếu đạt', 20, 'center'),
      ],
      missed.map(({ criterion, required, stars, sheetsReaching }) => {
        const found = criterionIn(assessed, criterion)
        const level = `${required} điểm (${stars} sao): ${wanted(found, required)}`
        return [criterion, found?.name.vi ?? '', level, `${sheetsReaching}/${assessed.result.counted}`]
      }),
    ),
  ]
}

/** Criteria with the most points left, where an effort counts most. */
const roomLeft = (assessed: Assessed): PaperBlock[] => {
  const sums = sumsOf(assessed)
    .map((one) => ({ ...one, left: one.max * one.counted - one.sum }))
    .filter(({ left }) => left > 0)
    .toSorted((a, b) => b.left - a.left)
    .slice(0, 10)
  if (sums.length === 0) return []
  return [
    heading('Tiêu chí còn nhiều điểm nhất để phấn đấu'),
    table(
      'Tiêu chí còn nhiều điểm',
      [
        column('Tiêu chí', 10, 'center'),
        column('Nội dung (nhãn rút gọn)', 52),
        column('Điểm TB', 12, 'center'),
        column('Tối đa', 12, 'center'),
        column('Còn', 14, 'center'),
      ],
      sums.map(({ code, sum, counted, max, left }) => {
        const name = criterionIn(assessed, code)?.name.vi ?? ''
        return [code, name, meanAsText(sum, counted), String(max), meanAsText(left, counted)]
      }),
    ),
  ]
}

const points = ({ result }: Assessed, next: NonNullable<Result['next']>): string =>
  next.missingSum === 0
    ? `Tổng điểm đã đủ cho hạng ${next.stars} sao (từ ${next.threshold} điểm).`
    : `Để đạt hạng ${next.stars} sao (từ ${next.threshold} điểm), điểm trung bình còn thiếu ${meanAsText(next.missingSum, result.counted)} điểm.`

const wayUp = (assessed: Assessed): PaperBlock[] => {
  const { result } = assessed
  if (result.status !== 'rated')
    return [
      body(`Hồ sơ chưa được xếp hạng (${statusNames[result.status].toLocaleLowerCase('vi')}).`),
      ...grounds(assessed),
    ]
  if (result.next === null)
    return [
      body(
        result.recognises === result.stars
          ? 'Sản phẩm đã đạt hạng cao nhất theo điểm và điều kiện tối thiểu của bộ tiêu chí.'
          : `Điểm và điều kiện tối thiểu đã ở mức cao nhất của bộ tiêu chí (${gradeOf(result)}); hạng này do cấp trên xem xét, công nhận.`,
      ),
      ...roomLeft(assessed),
    ]
  return [
    heading(`Còn thiếu gì để đạt ${result.next.stars} sao`),
    body(points(assessed, result.next)),
    ...minima(assessed, result.next),
    ...roomLeft(assessed),
  ]
}

/** Why there is no rating: what was decided, or why the dossier went back. */
const grounds = ({ input }: Assessed): PaperBlock[] => {
  const { state, findings } = input.dossier
  const decided = findings
    .filter(({ kind, status }) => status === 'decided' && (kind === 'knockout' || kind === 'stop'))
    .map(({ criterion, ground }) => (criterion === undefined ? ground : `Tiêu chí ${criterion}: ${ground}`))
  const back = state.kind === 'returned' || state.kind === 'withdrawn' ? [state.reason] : []
  const items = [...decided, ...back].filter((item) => item !== '')
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** What the product reached by points and minima, and what this council makes of it, in the words of the minutes. */
const reached = (result: Result): string => {
  if (result.status !== 'rated') return `Kết quả: ${gradeOf(result).toLocaleLowerCase('vi')}.`
  const standing = standingOf(result)
  return [
    `Kết quả: điểm trung bình ${meanOf(result)}/100 từ ${result.counted} phiếu, ứng với ${gradeOf(result)} theo bộ tiêu chí.`,
    standing === '' ? '' : `Theo thẩm quyền của Hội đồng: ${standing}.`,
  ]
    .filter((words) => words !== '')
    .join(' ')
}

/** What became of the dossier in the session: one that went back was not assessed to the end. */
const opening = ({ session }: PaperScene, { product, result, input }: Assessed): string => {
  const { state } = input.dossier
  const when = `${session.name} (${longDay(session.day)})`
  const which = `“${product.name}” (mã hồ sơ ${result.code})`
  const by = `theo bộ ${input.set.no}: ${input.set.name.vi}, Quyết định số ${input.pack.decision}`
  if (state.kind === 'returned')
    return `Hội đồng tiếp nhận hồ sơ sản phẩm ${which} để đánh giá tại ${when}, ${by}. Hồ sơ được trả để bổ sung ngày ${shortDay(state.on)}.`
  if (state.kind === 'withdrawn')
    return `Hội đồng tiếp nhận hồ sơ sản phẩm ${which} để đánh giá tại ${when}, ${by}. Chủ thể rút hồ sơ ngày ${shortDay(state.on)}.`
  return `Tại ${when}, Hội đồng đã đánh giá sản phẩm ${which} ${by}.`
}

/** Advice to the applicant (khuyến nghị): what the product reached and what is missing for the next star. */
export const advice = async (desk: Desk, id: DossierId): Promise<PaperDocument> => {
  const assessed = await assessShown(desk, id)
  const scene = await readScene(desk)
  const { product, result, input } = assessed
  return {
    title: 'KHUYẾN NGHỊ HOÀN THIỆN SẢN PHẨM',
    subtitle: [`Sản phẩm: ${product.name}`],
    landscape: false,
    head: headOf(scene.texts, 'KN', dayOf(assessed)),
    blocks: [
      body(`Kính gửi: ${product.applicant.name}`),
      body(opening(scene, assessed)),
      ...outOfForceOf(assessed),
      body(reached(result)),
      ...wayUp(assessed),
      signaturesOf(
        { ...scene, texts: { ...scene.texts, recipients: 'Như trên;\nLưu: hồ sơ Hội đồng.' } },
        input.dossier,
      ),
    ],
    draftBecause: blockerSentences(paperBlockers(result)),
    sample: scene.council.sample,
  }
}
