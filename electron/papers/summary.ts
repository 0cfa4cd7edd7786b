import type { PaperBlock, PaperDocument, PaperRow, PaperTable } from '../../shared/domain/paper-document.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'
import type { Assessed } from '../results/assess.ts'
import { basisOf, headOf, sessionBlockers, signaturesOf, type PaperScene } from './paper-scene.ts'
import { blockerSentences, capitalised, gradeOf, meanOf, standingOf, statusNames } from './words.ts'

const hidden = 'chưa công bố'

const figures = ({ result }: Assessed): PaperRow['cells'] => {
  const mean = (part: 'A' | 'B' | 'C') => meanAsText(result.parts[part], result.counted)
  if (result.status !== 'rated') return [String(result.counted), '–', '–', '–', '–', gradeOf(result)]
  return [String(result.counted), mean('A'), mean('B'), mean('C'), meanOf(result), gradeOf(result)]
}

const rowOf = (scene: PaperScene, assessed: Assessed, index: number): PaperRow => {
  const { product, result } = assessed
  const about = [String(index + 1), result.code, product.name, product.applicant.name, String(result.set)]
  if (!scene.shown(assessed)) return { cells: [...about, '', '', '', '', '', '', hidden] }
  return { cells: [...about, ...figures(assessed), capitalised(standingOf(result))] }
}

/** Results of all products, a row each. */
const resultsTable = (scene: PaperScene): PaperTable => ({
  kind: 'table',
  caption: 'Kết quả đánh giá, phân hạng các sản phẩm',
  small: true,
  columns: [
    { title: 'STT', percent: 4, align: 'center' },
    { title: 'Mã hồ sơ', percent: 12, align: 'left', whole: true },
    { title: 'Sản phẩm', percent: 16, align: 'left' },
    { title: 'Chủ thể', percent: 17, align: 'left' },
    { title: 'Bộ', percent: 4, align: 'center' },
    { title: 'Số phiếu', percent: 5, align: 'center' },
    { title: 'Phần A', percent: 5, align: 'center' },
    { title: 'Phần B', percent: 5, align: 'center' },
    { title: 'Phần C', percent: 5, align: 'center' },
    { title: 'Điểm TB', percent: 6, align: 'center' },
    { title: 'Hạng', percent: 7, align: 'center' },
    { title: 'Ghi chú', percent: 14, align: 'left' },
  ],
  groups: scene.all.map((assessed, index) => [rowOf(scene, assessed, index)]),
})

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

const meanNote: PaperBlock = {
  kind: 'text',
  style: 'note',
  text: 'Điểm TB là trung bình cộng tổng điểm các phiếu được tính, không làm tròn khi so với ngưỡng; số in làm tròn đến hai chữ số thập phân.',
}

/** Summary table of the session (bảng tổng hợp): A4 across. */
export const summary = (scene: PaperScene): PaperDocument => ({
  title: 'BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP',
  subtitle: [scene.session.name],
  landscape: true,
  head: headOf(scene.texts, 'BTH', scene.session.day),
  blocks: [
    ...basisOf(scene),
    resultsTable(scene),
    { kind: 'text', style: 'body', text: countsOf(scene) },
    meanNote,
    signaturesOf(scene),
  ],
  draftBecause: blockerSentences(sessionBlockers(scene)),
  sample: scene.council.sample,
})
