import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'
import type { Assessed } from '../results/assess.ts'
import { basisOf, headOf, sessionBlockers, signaturesOf, type PaperScene } from './paper-scene.ts'
import { addressOf, blockerSentences, capitalised, gradeOf, meanOf } from './words.ts'

/** Why five stars are not reached yet goes with a product that is passed on. */
const reasonsOf = ({ result, input }: Assessed): string => {
  const { forwards, potential, next, recognises } = result
  const from = input.pack.levels.find(({ level }) => level === input.council.level)?.passesOnFrom
  const minima = next?.minimaMissing ?? []
  return [
    forwards === true ? `điểm trung bình từ ${from ?? 0} trở lên, chuyển cấp trên` : '',
    potential === true ? `tiềm năng ${result.stars} sao, cao hơn thẩm quyền công nhận của cấp này` : '',
    recognises === null ? '' : `Hội đồng công nhận ${recognises} sao`,
    next !== null && next.missingSum > 0
      ? `để đạt ${next.stars} sao còn thiếu ${meanAsText(next.missingSum, result.counted)} điểm trung bình`
      : '',
    next !== null && minima.length > 0
      ? `điều kiện tối thiểu ${next.stars} sao chưa đạt ở tiêu chí ${minima.join(', ')}`
      : '',
  ]
    .filter((words) => words !== '')
    .join('; ')
}

const table = (products: readonly Assessed[]): PaperBlock => ({
  kind: 'table',
  caption: 'Sản phẩm trình cấp trên',
  small: true,
  columns: [
    { title: 'STT', percent: 5, align: 'center' },
    { title: 'Mã hồ sơ', percent: 12, align: 'left', whole: true },
    { title: 'Sản phẩm', percent: 20, align: 'left' },
    { title: 'Chủ thể, địa chỉ', percent: 24, align: 'left' },
    { title: 'Điểm TB', percent: 7, align: 'center' },
    { title: 'Hạng', percent: 7, align: 'center' },
    { title: 'Lý do', percent: 25, align: 'left' },
  ],
  groups: products.map((assessed, index) => {
    const { product, result } = assessed
    const { applicant } = product
    const where = [applicant.name, addressOf(applicant)].filter((words) => words !== '').join(', ')
    const cells = [
      String(index + 1),
      result.code,
      product.name,
      where,
      meanOf(result),
      gradeOf(result),
      capitalised(reasonsOf(assessed)),
    ]
    return [{ cells }]
  }),
})

/** List for the higher level (danh sách trình cấp trên): products passed on or potential, with the reasons. */
export const higherLevel = (scene: PaperScene): PaperDocument => {
  const products = scene.all.filter(
    (assessed) => scene.shown(assessed) && (assessed.result.forwards === true || assessed.result.potential === true),
  )
  return {
    title: 'DANH SÁCH SẢN PHẨM ĐỀ NGHỊ CẤP TRÊN XEM XÉT',
    subtitle: [scene.session.name],
    landscape: true,
    head: headOf(scene.texts, 'DS', scene.session.day),
    blocks: [
      ...basisOf(scene),
      products.length === 0
        ? { kind: 'text', style: 'body', text: 'Không có sản phẩm nào thuộc diện chuyển cấp trên hoặc tiềm năng.' }
        : table(products),
      { kind: 'text', style: 'body', text: `Tổng số: ${products.length} sản phẩm.` },
      signaturesOf(scene),
    ],
    draftBecause: blockerSentences(sessionBlockers(scene)),
    sample: scene.council.sample,
  }
}
