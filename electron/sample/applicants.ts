import type { Applicant, LegalForm } from '../../shared/domain/applicant.ts'
import { personName } from './people.ts'
import { places } from './places.ts'
import type { Chance } from './seeded.ts'

const brands = [
  'Sông Mã',
  'Phú Lộc',
  'Minh Tâm',
  'Hương Quê',
  'An Phát',
  'Thanh Tâm',
  'Đại Thành',
  'Bình Minh',
] as const

const bare = (commune: string) => commune.replace(/^(Xã|Phường) /, '')

/** Names of invented applicants, by legal form. */
const nameAs: Readonly<Record<LegalForm, (person: string, commune: string, brand: string) => string>> = {
  household: (person) => `Hộ kinh doanh ${person}`,
  'co-operative-group': (_, commune, brand) => `Tổ hợp tác ${brand} ${commune}`,
  'co-operative': (_, commune, brand) => `Hợp tác xã ${brand} ${commune}`,
  'co-operative-union': (_, commune) => `Liên hiệp hợp tác xã nông nghiệp ${commune}`,
  'private-enterprise': (_, commune, brand) => `Doanh nghiệp tư nhân ${brand} ${commune}`,
  'limited-company': (_, commune, brand) => `Công ty TNHH ${brand} ${commune}`,
  'joint-stock-company': (_, commune, brand) => `Công ty cổ phần ${brand} ${commune}`,
  partnership: (_, commune, brand) => `Công ty hợp danh ${brand} ${commune}`,
  community: (_, commune) => `Cộng đồng dân cư ${commune}`,
  other: (person, commune) => `Trang trại ${person}, ${commune}`,
}

/** Every form appears in turn; the common ones more often. */
const turns: readonly [LegalForm, ...LegalForm[]] = [
  'co-operative',
  'household',
  'limited-company',
  'co-operative-group',
  'household',
  'private-enterprise',
  'co-operative',
  'joint-stock-company',
  'other',
  'household',
  'co-operative-union',
  'partnership',
]

/** An invented applicant at home in a commune. A service of set 26 belongs to a community or a company. */
export const inventApplicant = (chance: Chance, turn: number, commune: string, set: number): Applicant => {
  const usual = turns[turn % turns.length] ?? turns[0]
  const legalForm = set === 26 && turn % 2 === 0 ? 'community' : usual
  const representative = personName(chance)
  const district = places.find((place) => place.name === commune)?.formerDistrict
  return {
    name: nameAs[legalForm](representative, bare(commune), chance.pick(brands)),
    legalForm,
    representative,
    address: `Thôn ${chance.whole(1, 9)}, ${commune}, tỉnh Thanh Hoá${district ? ` (trước là ${district})` : ''}`,
    commune,
    phone: `0900 000 ${String(chance.whole(0, 999)).padStart(3, '0')}`,
  }
}
