import type { RandomBytes } from '../../shared/domain/id.ts'

/**
 * Short, common Vietnamese words that are hard to mishear and told apart without their marks, so that a passphrase read aloud
 * or typed without Telex still fits. 256 words: 8 bits each; five words and the cost of scrypt stand against guessing.
 */
const words = `
  an ba bac bai ban bang bao bap bay be ben beo biec binh bo bong bot bua bui bun buom but ca cai cam can canh
  cao cat cau cay cha chai cham chan chanh chao chau che chem chen cheo chi chieu chim chin cho chong chua chum
  chuong co coc coi com con cong cop cot cua cui cung cuoc cuoi da dai dan dang danh dao dat dau day den deo deu
  dia diem dieu dinh do doc doi don dong dua duc dung duoc duong ech em en gac gach gai gan gang gao gap gau gay
  ghe ghi gia giac giao giay gieng gio giong giot giua go goc goi gom gon gong gu guong ha hac hai ham han hang
  hanh hao hat hau he hem hen heo hep hien hieu hinh ho hoa hoc hoi hom hon hong hop hot hua huong ke kem ken
  keo kep khan khay khe kho khoai khoi khom khung kia kien kim kinh ky la lac lai lam lan lang lanh lao lap lau
  lay le lem len leo lien linh lo loa loc loi long lop lua lung luoi luon ly ma mac mai mam man mang mao mat mau
  may me mem men meo mia mien mo moc moi mon mong mua mui muoi muon na nai nam nan nang nanh nao nap nau nay nem
  nen neo nep nghe ngo ngoc ngoi ngon ngu nha nhac nhan nho nhom nhua no noi non nong nui nuoc nuoi nuong nut
`
  .trim()
  .split(/\s+/)

/** A passphrase of `count` words (at least 4), chosen evenly: one random byte a word. */
export const proposePassphrase = (random: RandomBytes, count = 5): string =>
  [...random(count)].map((byte) => words[byte]).join(' ')

/** What a council's passphrase must be: 4 words or more; a sample council's published one is refused by real councils. */
export const passphraseProblem = (passphrase: string): 'too-short' | 'published' | null => {
  const typed = passphrase.normalize('NFC').trim().split(/\s+/).join(' ')
  if (typed === samplePassphrase) return 'published'
  return typed.split(' ').filter((word) => word !== '').length < 4 || typed.length < 12 ? 'too-short' : null
}

/** Published: it protects sample councils (DỮ LIỆU MẪU), which have no value. */
export const samplePassphrase = 'mau khong co gia tri'

/** A PIN on a shared machine: at least 6 digits, not all alike, not simply counting up or down. */
export const pinProblem = (pin: string): 'too-short' | 'too-simple' | null => {
  if (!/^\d{6,12}$/.test(pin)) return 'too-short'
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  const [step] = steps
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1 ? 'too-simple' : null
}
