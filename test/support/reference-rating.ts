import type { MinimaPolicy } from '../../shared/domain/council-rules.ts'

/** Points by criterion of one counted sheet. */
type Points = Readonly<Record<string, number>>
type Mark = { readonly code: string; readonly stars: number; readonly required: number }

const thresholds: readonly (readonly [stars: number, from: bigint])[] = [
  [2, 30n],
  [3, 50n],
  [4, 70n],
  [5, 90n],
]

const held = ({ code, required }: Mark, sheets: readonly Points[], policy: MinimaPolicy): boolean => {
  const reaching = sheets.filter((sheet) => (sheet[code] ?? 0) >= required)
  if (policy === 'every') return reaching.length === sheets.length
  if (policy === 'majority') return reaching.length > sheets.length - reaching.length
  const sum = sheets.reduce((all, sheet) => all + BigInt(sheet[code] ?? 0), 0n)
  return sum >= BigInt(required) * BigInt(sheets.length)
}

/** The star rating told a second time, plainly and from the other end: climbs grade by grade until one does not hold. */
export const referenceStars = (marks: readonly Mark[], sheets: readonly Points[], policy: MinimaPolicy): number => {
  const sum = sheets.flatMap((sheet) => Object.values(sheet)).reduce((all, points) => all + BigInt(points), 0n)
  let stars = 1
  for (const [grade, from] of thresholds) {
    const total = sum >= from * BigInt(sheets.length)
    const minima = marks.filter((mark) => mark.stars <= grade).every((mark) => held(mark, sheets, policy))
    if (!total || !minima) return stars
    stars = grade
  }
  return stars
}
