import type { Council } from '../../shared/domain/council.ts'
import { proposedRules } from '../../shared/domain/council-rules.ts'
import type { CriteriaPack, Level, PackRef } from '../../shared/domain/criteria-pack.ts'
import { Day } from '../../shared/domain/day.ts'
import { CouncilId, freshId, MemberId, SessionId } from '../../shared/domain/id.ts'
import type { Member, Role } from '../../shared/domain/member.ts'
import type { Session } from '../../shared/domain/session.ts'
import { personNames } from './people.ts'
import type { Chance, SampleClock } from './seeded.ts'

const units: readonly [string, ...string[]] = [
  'Sở Nông nghiệp và Môi trường',
  'Sở Công Thương',
  'Văn phòng Điều phối nông thôn mới tỉnh',
  'Sở Y tế',
  'Sở Văn hoá, Thể thao và Du lịch',
  'Sở Khoa học và Công nghệ',
  'Hội Nông dân tỉnh',
  'Liên minh Hợp tác xã tỉnh',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Sở Tài chính',
]

const named: Readonly<
  Record<Level, { readonly name: string; readonly by: string; commune: string; district: string }>
> = {
  commune: {
    name: 'Hội đồng OCOP xã Nga Sơn',
    by: 'UBND xã Nga Sơn',
    commune: 'Xã Nga Sơn',
    district: 'huyện Nga Sơn',
  },
  district: {
    name: 'Hội đồng OCOP huyện Hoằng Hoá',
    by: 'UBND huyện Hoằng Hoá',
    commune: '',
    district: 'huyện Hoằng Hoá',
  },
  area: {
    name: 'Hội đồng OCOP khu vực Hoằng Hoá',
    by: 'UBND tỉnh Thanh Hoá',
    commune: '',
    district: 'huyện Hoằng Hoá',
  },
  province: { name: 'Hội đồng OCOP tỉnh Thanh Hoá', by: 'UBND tỉnh Thanh Hoá', commune: '', district: '' },
  centre: { name: 'Hội đồng OCOP cấp Trung ương', by: 'Bộ Nông nghiệp và Môi trường', commune: '', district: '' },
}

/** A day on which the pack is in force and, under 148/2023, districts still gave stars. */
export const sessionDay = (pack: CriteriaPack, level: Level): Day => {
  if (pack.inForceUntil === undefined) return Day.parse('2026-10-14')
  return Day.parse(level === 'district' ? '2025-05-14' : '2025-10-15')
}

const roleOf = (seat: number): Role => (seat === 0 ? 'chair' : seat === 1 ? 'deputy' : 'member')

const roster = (chance: Chance, members: number): readonly Member[] => {
  const names = personNames(chance, members + 1)
  const seats = names.map((name, seat): Member => {
    const secretary = seat === members
    return {
      id: MemberId.parse(freshId(chance.bytes)),
      name,
      role: secretary ? 'secretary' : roleOf(seat),
      unit: units[seat % units.length] ?? units[0],
      position: secretary ? 'Chuyên viên' : seat < 2 ? 'Lãnh đạo đơn vị' : 'Trưởng phòng',
      scores: !secretary,
    }
  })
  return seats
}

/** A sample council of a level: members who score, and a secretary who does not; all marked as sample. */
export const sampleCouncil = (
  chance: Chance,
  clock: SampleClock,
  { pack, ref, level, members }: { pack: CriteriaPack; ref: PackRef; level: Level; members: number },
): { readonly council: Council; readonly session: Session } => {
  const day = sessionDay(pack, level)
  const { name, by, commune, district } = named[level]
  const council: Council = {
    id: CouncilId.parse(freshId(chance.bytes)),
    name: `${name} (DỮ LIỆU MẪU)`,
    level,
    place: { province: 'Thanh Hoá', commune, formerDistrict: district },
    decision: { number: `${chance.whole(100, 2999)}/QĐ-UBND (mẫu, ${by})`, day: Day.parse(`${day.slice(0, 8)}01`) },
    roster: roster(chance, members),
    rules: {
      ...proposedRules,
      minSheets: Math.min(proposedRules.minSheets, members),
      whoScores: 'assigned',
      articles: { spreadLimit: 'khoản 3 Điều 8', minSheets: 'khoản 1 Điều 6', minimaPolicy: 'khoản 4 Điều 8' },
    },
    pack: ref,
    sample: true,
    createdAt: clock.now(),
  }
  const session: Session = {
    id: SessionId.parse(freshId(chance.bytes)),
    name: `Đánh giá, phân hạng sản phẩm OCOP năm ${day.slice(0, 4)}, đợt 1`,
    mode: 'meeting',
    day,
    present: council.roster.map(({ id }) => id),
    state: 'open',
    sample: true,
  }
  return { council, session }
}
