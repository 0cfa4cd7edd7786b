import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'
import type { Assessed } from '../results/assess.ts'
import { body, column, note, numbered, table, wholeColumn } from './blocks.ts'
import { basisOf, headOf, sessionBlockers, signaturesOf, type PaperScene } from './paper-scene.ts'
import { blockerSentences, capitalised, gradeOf, meanOf, standingOf, statusNames } from './words.ts'

const hidden = 'chưa công bố'

const figures = ({ result }: Assessed): string[] => {
  const mean = (part: 'A' | 'B' | 'C') => meanAsText(result.parts[part], result.counted)
  if (result.status !== 'rated') return [String(result.counted), '–', '–', '–', '–', gradeOf(result)]
  return [String(result.counted), mean('A'), mean('B'), mean('C'), meanOf(result), gradeOf(result)]
}

const rowOf = (scene: PaperScene, assessed: Assessed): string[] => {
  const { product, result } = assessed
  const about = [result.code, product.name, product.applicant.name, String(result.set)]
  if (!scene.shown(assessed)) return [...about, '', '', '', '', '', '', hidden]
  return [...about, ...figures(assessed), capitalised(standingOf(result))]
}

/** Results of all products, a row each. */
const resultsTable = (scene: PaperScene): PaperBlock =>
  table(
    'Kết quả đánh giá, phân hạng các sản phẩm',
    [
      column('STT', 4, 'center'),
      wholeColumn('Mã hồ sơ', 12),
      column('Sản phẩm', 16),
      column('Chủ thể', 17),
      column('Bộ', 4, 'center'),
      column('Số phiếu', 5, 'center'),
      column('Phần A', 5, 'center'),
      column('Phần B', 5, 'center'),
      column('Phần C', 5, 'center'),
      column('Điểm TB', 6, 'center'),
      column('Hạng', 7, 'center'),
      column('Ghi chú', 14),
    ],
    numbered(scene.all.map((assessed) => rowOf(scene, assessed))),
  )

/** How many products came to which grade or outcome, most stars first. */
export const countsOf = (scene: PaperScene): string => {
  const shown = scene.all.filter((assessed) => scene.shown(assessed))
  const grades = [5, 4, 3, 2, 1].flatMap((stars) => {
    const count = shown.filter(({ result }) => result.stars === stars).length
    return count === 0 ? [] : [`${stars} sao: ${count}`]
  })
  const others = (['knocked-out', 'stopped', 'blocked', 'returned', 'withdrawn'] as const).flatMap((status) => {
    const count = shown.filter(({ result }) => result.status === status).length
    return count === 0 ? [] : [`${statusNames[status].toLocaleLowerCase('vi')}: ${count}`]
  })
  const left = scene.all.length - shown.length
  const all = [...grades, ...others, ...(left === 0 ? [] : [`${hidden}: ${left}`])]
  return `Tổng số ${scene.all.length} sản phẩm; ${all.join('; ')}.`
}

const meanNote = note(
  'Điểm TB là trung bình cộng tổng điểm các phiếu được tính, không làm tròn khi so với ngưỡng; số in làm tròn đến hai chữ số thập phân.',
)

/** Summary table of the session (bảng tổng hợp): A4 across. */
export const summary = (scene: PaperScene): PaperDocument => ({
  title: 'BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP',
  subtitle: [scene.session.name],
  landscape: true,
  head: headOf(scene.texts, 'BTH', scene.session.day),
  blocks: [...basisOf(scene), resultsTable(scene), body(countsOf(scene)), meanNote, signaturesOf(scene)],
  draftBecause: blockerSentences(sessionBlockers(scene)),
  sample: scene.council.sample,
})
