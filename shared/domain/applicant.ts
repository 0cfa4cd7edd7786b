import { z } from '../zod.ts'
import { Line, Name } from './text.ts'

/** Legal forms of applicants as Mẫu 01 lists them. */
export const legalForms = [
  'household', // hộ kinh doanh
  'co-operative-group', // tổ hợp tác
  'co-operative', // hợp tác xã
  'co-operative-union', // liên hiệp hợp tác xã
  'private-enterprise', // doanh nghiệp tư nhân
  'limited-company', // công ty TNHH
  'joint-stock-company', // công ty cổ phần
  'partnership', // công ty hợp danh
  'community', // cộng đồng dân cư, hội, trang trại
  'other',
] as const
export const LegalForm = z.enum(legalForms)
export type LegalForm = z.output<typeof LegalForm>

/** The applicant (chủ thể) of a dossier. */
export const Applicant = z
  .object({
    name: Name(200),
    legalForm: LegalForm,
    representative: Line(120),
    address: Line(300),
    commune: Line(100),
    phone: Line(40),
  })
  .readonly()
export type Applicant = z.output<typeof Applicant>
