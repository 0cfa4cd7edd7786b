import { legalForms, type LegalForm } from '../../shared/domain/applicant.ts'
import { folded } from '../../shared/domain/folded-text.ts'

/** Folded beginnings of names and abbreviations, the longer before the shorter. */
const beginnings: readonly (readonly [string, LegalForm])[] = [
  ['lien hiep hop tac xa', 'co-operative-union'],
  ['lien hiep htx', 'co-operative-union'],
  ['lhhtx', 'co-operative-union'],
  ['hop tac xa', 'co-operative'],
  ['htx', 'co-operative'],
  ['to hop tac', 'co-operative-group'],
  ['tht', 'co-operative-group'],
  ['nhom ho', 'co-operative-group'],
  ['ho kinh doanh', 'household'],
  ['ho san xuat', 'household'],
  ['ho sxkd', 'household'],
  ['ho gia dinh', 'household'],
  ['ho ca the', 'household'],
  ['hkd', 'household'],
  ['co so san xuat', 'household'],
  ['co so', 'household'],
  ['ho', 'household'],
  ['doanh nghiep tu nhan', 'private-enterprise'],
  ['dntn', 'private-enterprise'],
  ['xi nghiep tu nhan', 'private-enterprise'],
  ['cong ty trach nhiem huu han', 'limited-company'],
  ['cong ty tnhh', 'limited-company'],
  ['cty tnhh', 'limited-company'],
  ['ct tnhh', 'limited-company'],
  ['tnhh', 'limited-company'],
  ['cong ty co phan', 'joint-stock-company'],
  ['cong ty cp', 'joint-stock-company'],
  ['cty co phan', 'joint-stock-company'],
  ['cty cp', 'joint-stock-company'],
  ['ctcp', 'joint-stock-company'],
  ['cong ty hop danh', 'partnership'],
  ['cty hop danh', 'partnership'],
  ['cong dong', 'community'],
  ['trang trai', 'community'],
  ['lang nghe', 'community'],
  ['hoi', 'community'],
  ['ban quan ly', 'community'],
  ['khac', 'other'],
]

/** The legal form that a cell or an applicant's name begins with ("HTX nông nghiệp Hoằng Lộc"); undefined where it tells none. */
export const recogniseLegalForm = (text: string): LegalForm | undefined => {
  const key = legalForms.find((form) => form === text.trim())
  if (key) return key
  const words = folded(text)
  return beginnings.find(([beginning]) => words === beginning || words.startsWith(`${beginning} `))?.[1]
}

/** Whether a cell is nothing but the name of a legal form, as a column of such names holds. */
export const isLegalForm = (text: string): boolean => {
  const words = folded(text).replace(/ (mtv|1 tv|mot thanh vien)$/, '')
  return beginnings.some(([beginning]) => words === beginning)
}

/** Forms that a word of the text points to, for a cell that begins with none. */
export const suggestLegalForms = (text: string): LegalForm[] => {
  const words = ` ${folded(text)} `
  const mentioned = beginnings.filter(([beginning]) => beginning.length > 2 && words.includes(` ${beginning} `))
  if (/ (cong ty|cty) /.test(words)) return ['limited-company', 'joint-stock-company']
  const forms = [...new Set(mentioned.map(([, form]) => form))]
  return forms.length > 0 ? forms.slice(0, 3) : ['household', 'co-operative', 'co-operative-group']
}
