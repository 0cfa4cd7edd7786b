import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import { assignments, attendance, closings, discussions, findings, outcomes, rules } from './minutes-sections.ts'
import { basisOf, headOf, sessionBlockers, signaturesOf, type PaperScene } from './paper-scene.ts'
import { countsOf } from './summary.ts'
import { blockerSentences, gradeOf, inFours, meanOf, roleNames, standingOf, capitalised } from './words.ts'

/** Results in short: the whole table is a paper of its own. */
const results = (scene: PaperScene): PaperBlock[] => [
  { kind: 'heading', text: 'VI. Kết quả đánh giá, phân hạng' },
  {
    kind: 'table',
    caption: 'Kết quả đánh giá, phân hạng',
    small: true,
    columns: [
      { title: 'STT', percent: 7, align: 'center' },
      { title: 'Sản phẩm', percent: 29, align: 'left' },
      { title: 'Chủ thể', percent: 24, align: 'left' },
      { title: 'Điểm TB', percent: 10, align: 'center' },
      { title: 'Hạng', percent: 12, align: 'center' },
      { title: 'Ghi chú', percent: 18, align: 'left' },
    ],
    groups: scene.all.map((assessed, index) => {
      const { product, result } = assessed
      const about = [String(index + 1), `${product.name} (${result.code})`, product.applicant.name]
      if (!scene.shown(assessed)) return [{ cells: [...about, '', '', 'chưa công bố'] }]
      const mean = result.status === 'rated' ? meanOf(result) : '–'
      return [{ cells: [...about, mean, gradeOf(result), capitalised(standingOf(result))] }]
    }),
  },
  { kind: 'text', style: 'body', text: countsOf(scene) },
  ...outcomes(scene),
  ...closings(scene),
]

/** The council's own key, to be compared once with what the program shows. */
const authority = (fingerprint: string | null): PaperBlock[] =>
  fingerprint === null
    ? []
    : [
        { kind: 'heading', text: 'VII. Khoá của Hội đồng' },
        {
          kind: 'text',
          style: 'body',
          text: `Dấu vân tay (SHA-256) chứng thư khoá gốc của Hội đồng, để nơi nhận đối chiếu khi mở gói hồ sơ: ${inFours(fingerprint)}.`,
        },
      ]

const memberSignatures = ({ council }: PaperScene): PaperBlock => ({
  kind: 'table',
  caption: 'Chữ ký của các thành viên',
  roomForPen: true,
  small: true,
  columns: [
    { title: 'STT', percent: 8, align: 'center' },
    { title: 'Họ và tên', percent: 34, align: 'left' },
    { title: 'Chức danh trong Hội đồng', percent: 28, align: 'left' },
    { title: 'Chữ ký', percent: 30, align: 'left' },
  ],
  groups: council.roster.map(({ name, role }, index) => [{ cells: [String(index + 1), name, roleNames[role], ''] }]),
})

/** Minutes of the session (biên bản). In: the fingerprint of the council's authority, null where it has none. */
export const minutes = (scene: PaperScene, fingerprint: string | null): PaperDocument => ({
  title: 'BIÊN BẢN',
  subtitle: ['Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP', scene.session.name],
  landscape: false,
  head: headOf(scene.texts, 'BB', scene.session.day),
  blocks: [
    ...basisOf(scene),
    ...attendance(scene),
    ...rules(scene),
    ...assignments(scene),
    ...findings(scene),
    ...discussions(scene),
    ...results(scene),
    ...authority(fingerprint),
    {
      kind: 'text',
      style: 'body',
      text: 'Biên bản được đọc cho các thành viên cùng nghe, thống nhất nội dung và ký tên dưới đây.',
    },
    memberSignatures(scene),
    signaturesOf(scene),
  ],
  draftBecause: blockerSentences(sessionBlockers(scene)),
  sample: scene.council.sample,
})
