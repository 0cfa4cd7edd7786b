import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'
import type { Assessed } from '../results/assess.ts'
import { body, column, numbered, table, wholeColumn } from './blocks.ts'
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

const productTable = (products: readonly Assessed[]): PaperBlock =>
  table(
    'Sản phẩm trình cấp trên',
    [
      column('STT', 5, 'center'),
      wholeColumn('Mã hồ sơ', 12),
      column('Sản phẩm', 20),
      column('Chủ thể, địa chỉ', 24),
      column('Điểm TB', 7, 'center'),
      column('Hạng', 7, 'center'),
      column('Lý do', 25),
    ],
    numbered(
      products.map((assessed) => {
        const { product, result } = assessed
        const { applicant } = product
        const where = [applicant.name, addressOf(applicant)].filter((words) => words !== '').join(', ')
        const why = capitalised(reasonsOf(assessed))
        return [result.code, product.name, where, meanOf(result), gradeOf(result), why]
      }),
    ),
  )

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
        ? body('Không có sản phẩm nào thuộc diện chuyển cấp trên hoặc tiềm năng.')
        : productTable(products),
      body(`Tổng số: ${products.length} sản phẩm.`),
      signaturesOf(scene),
    ],
    draftBecause: blockerSentences(sessionBlockers(scene)),
    sample: scene.council.sample,
  }
}
