import type { Sha256 } from '../../shared/domain/id.ts'
import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import { assignments, attendance, closings, discussions, findings, outcomes, rules } from './minutes-sections.ts'
import { body, column, heading, numbered, table } from './blocks.ts'
import { basisOf, headOf, sessionBlockers, signaturesOf, type PaperScene } from './paper-scene.ts'
import type { SessionChange } from './session-changes.ts'
import { countsOf } from './summary.ts'
import { blockerSentences, gradeOf, meanOf, roleNames, shortMoment, standingOf, capitalised } from './words.ts'

/** Results in short: the whole table is a paper of its own. */
const results = (scene: PaperScene): PaperBlock[] => [
  heading('VI. Kết quả đánh giá, phân hạng'),
  table(
    'Kết quả đánh giá, phân hạng',
    [
      column('STT', 7, 'center'),
      column('Sản phẩm', 29),
      column('Chủ thể', 24),
      column('Điểm TB', 10, 'center'),
      column('Hạng', 12, 'center'),
      column('Ghi chú', 18),
    ],
    numbered(
      scene.all.map((assessed) => {
        const { product, result } = assessed
        const about = [`${product.name} (${result.code})`, product.applicant.name]
        if (!scene.shown(assessed)) return [...about, '', '', 'chưa công bố']
        const mean = result.status === 'rated' ? meanOf(result) : '–'
        return [...about, mean, gradeOf(result), capitalised(standingOf(result))]
      }),
    ),
  ),
  body(countsOf(scene)),
  ...outcomes(scene),
  ...closings(scene),
]

/** What was changed, taken back or corrected while the session lasted; nothing stands there where nothing was. */
const changesOf = (changes: readonly SessionChange[]): PaperBlock[] =>
  changes.length === 0
    ? []
    : [
        heading('VII. Thay đổi trong phiên'),
        table(
          'Thay đổi trong phiên',
          [column('Ngày, giờ', 13), column('Người thực hiện', 19), column('Việc', 38), column('Lý do', 30)],
          changes.map(({ at, by, what, reason }) => [shortMoment(at), by, what, reason]),
        ),
      ]

/** The council's own key, to be compared once with what the program shows. */
const authority = (number: string, fingerprint: Sha256 | null): PaperBlock[] =>
  fingerprint === null
    ? []
    : [
        heading(`${number}. Khoá của Hội đồng`),
        body('Dấu vân tay (SHA-256) chứng thư khoá gốc của Hội đồng, để nơi nhận đối chiếu khi mở gói hồ sơ:'),
        { kind: 'fingerprint', of: 'khoá gốc của Hội đồng', sha256: fingerprint },
      ]

const memberSignatures = ({ council }: PaperScene): PaperBlock => ({
  ...table(
    'Chữ ký của các thành viên',
    [column('STT', 8, 'center'), column('Họ và tên', 34), column('Chức danh trong Hội đồng', 28), column('Chữ ký', 30)],
    numbered(council.roster.map(({ name, role }) => [name, roleNames[role], ''])),
  ),
  roomForPen: true,
})

/** Minutes of the session (biên bản). In: what was changed meanwhile; the fingerprint of the council's authority, null where it has none. */
export const minutes = (
  scene: PaperScene,
  changes: readonly SessionChange[],
  fingerprint: Sha256 | null,
): PaperDocument => ({
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
    ...changesOf(changes),
    ...authority(changes.length === 0 ? 'VII' : 'VIII', fingerprint),
    body('Biên bản được đọc cho các thành viên cùng nghe, thống nhất nội dung và ký tên dưới đây.'),
    memberSignatures(scene),
    signaturesOf(scene),
  ],
  draftBecause: blockerSentences(sessionBlockers(scene)),
  sample: scene.council.sample,
})
