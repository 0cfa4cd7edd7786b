import type { Chance } from './seeded.ts'

const families = [
  'Lê',
  'Nguyễn',
  'Trịnh',
  'Phạm',
  'Hoàng',
  'Trần',
  'Đỗ',
  'Vũ',
  'Mai',
  'Bùi',
  'Hà',
  'Lương',
  'Cao',
  'Lưu',
] as const
const menMiddles = ['Văn', 'Xuân', 'Đình', 'Quốc', 'Minh', 'Bá'] as const
const menNames = [
  'Hùng',
  'Dũng',
  'Tuấn',
  'Sơn',
  'Long',
  'Thành',
  'Bình',
  'Cường',
  'Khoa',
  'Thắng',
  'Nam',
  'Quý',
] as const
const womenMiddles = ['Thị', 'Thị Thu', 'Thị Kim', 'Thị Ngọc', 'Thanh'] as const
const womenNames = ['Hương', 'Lan', 'Hoa', 'Thuỷ', 'Nga', 'Hà', 'Hạnh', 'Loan', 'Mai', 'Yến', 'Tâm', 'Dung'] as const

/** An invented person's name. */
export const personName = (chance: Chance): string => {
  const woman = chance.fraction() < 0.45
  const [middle, name] = woman
    ? [chance.pick(womenMiddles), chance.pick(womenNames)]
    : [chance.pick(menMiddles), chance.pick(menNames)]
  return `${chance.pick(families)} ${middle} ${name}`
}

/** As many different names as asked for. */
export const personNames = (chance: Chance, count: number): readonly string[] => {
  const names = new Set<string>()
  while (names.size < count) names.add(personName(chance))
  return [...names]
}
