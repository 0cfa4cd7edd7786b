/** What the one-page guide names: for people who have the bundle and stock tools, but not this program. */
export interface GuideFacts {
  readonly council: string
  /** SHA-256 of the council's certificate, hex. */
  readonly authority: string
  readonly sample: boolean
}

const verify =
  'openssl cms -verify -binary -cades -inform DER -in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml -CAfile ../khoa-goc.pem -purpose any'

/** The commands that anyone can check a bundle with; the tests with other programs run exactly these. */
export const verifyCommands = [
  'unzip -q goi.asice -d goi && cd goi',
  `${verify} -signer ../nguoi-ky.pem -out /dev/null`,
  'openssl x509 -in ../nguoi-ky.pem -noout -subject -nameopt utf8 -fingerprint -sha256',
  'sha256sum -c --strict SHA256SUMS',
] as const

/** The second command once the certificates have expired: they are judged at the moment the bundle was made, as its head says. */
export const verifyAfterExpiry = `${verify} -signer ../nguoi-ky.pem -attime "$(date -d "$(grep -o '"created":"[^"]*' bundle.json | cut -c12-)" +%s)" -out /dev/null`

const groups = (sha256: string): string => (sha256.match(/.{8}/g) ?? []).join(' ')

const vietnamese = ({ council, authority }: GuideFacts): readonly string[] => [
  'GÓI HỒ SƠ CHẤM SAO – CÁCH TỰ KIỂM TRA',
  '',
  `Hội đồng: ${council}`,
  `Vân tay khoá gốc của hội đồng: ${groups(authority)}`,
  '',
  'Trong gói có hồ sơ, phiếu chấm của từng thành viên (mỗi phiếu kèm chữ ký điện tử bằng khoá của chính người chấm), bộ tiêu chí,',
  'kết quả và nhật ký. Có thể kiểm tra bằng công cụ sẵn có trên máy tính, không cần phần mềm Chấm Sao:',
  '',
  ...verifyCommands.map((command) => `    ${command}`),
  '',
  'khoa-goc.pem là chứng thư khoá gốc do hội đồng giao. Hãy so vân tay ở trên với mã QR trên biên bản có chữ ký mực: trùng từng nhóm mới tin.',
  'Hai tuỳ chọn -binary và -cades đều cần thiết: thiếu -cades thì chứng thư bị tráo vẫn lọt qua.',
  '',
  'Khi chứng thư đã hết hạn (sau khoảng 14 năm), thay lệnh thứ hai bằng lệnh xét chứng thư tại lúc lập gói:',
  '',
  `    ${verifyAfterExpiry}`,
  '',
  'Giá trị: chữ ký ở đây là bằng chứng về tính toàn vẹn và người lập, bằng khoá do hội đồng tự cấp. Đây không phải là chữ ký số có giá trị',
  'pháp lý theo Luật Giao dịch điện tử; văn bản chính thức là biên bản ký mực hoặc có chữ ký số chuyên dùng công vụ.',
]

const english = ({ council, authority }: GuideFacts): readonly string[] => [
  'CHẤM SAO DOSSIER BUNDLE – HOW TO CHECK IT YOURSELF',
  '',
  `Council: ${council}`,
  `Fingerprint of the council's own certificate: ${groups(authority)}`,
  '',
  "The bundle holds dossiers, every member's score sheet (each signed with that member's own key), the criteria pack, results and the",
  "audit trail. The commands above check it with stock tools. khoa-goc.pem is the council's certificate; compare its fingerprint with the",
  'QR code on the minutes signed in ink. Once the certificates have expired (after some 14 years) use the last command above',
  "in place of the second: it judges them at the moment the bundle was made. A signature here is evidence of integrity and authorship by keys of the council's own making. It is",
  'not a digital signature with legal force.',
]

/** Text of `guide.txt`: Vietnamese, then English. */
export const guideText = (facts: GuideFacts): string =>
  [
    ...(facts.sample ? ['*** DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ / SAMPLE DATA – NO VALUE ***', ''] : []),
    ...vietnamese(facts),
    '',
    '----',
    '',
    ...english(facts),
    '',
  ].join('\n')
