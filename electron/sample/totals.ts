import type { Chance } from './seeded.ts'

/**
 * Totals of so many sheets with exactly this sum, each within `reach` points of the mean. `reach` 4 keeps the spread
 * (độ chênh) within the usual limit of 10.
 */
export const totalsAround = (chance: Chance, count: number, sum: number, reach = 4): readonly number[] => {
  const totals = Array.from({ length: count }, (_, i) => Math.floor(sum / count) + (i < sum % count ? 1 : 0))
  const base = Math.floor(sum / count)
  for (let step = 0; step < count * 2; step += 1) {
    const [from, to] = [chance.whole(0, count - 1), chance.whole(0, count - 1)]
    const less = (totals[from] ?? 0) - 1
    const more = (totals[to] ?? 0) + 1
    if (from === to || less < base - reach || more > base + reach || more > 100) continue
    totals[from] = less
    totals[to] = more
  }
  return totals
}

/** The same totals with one sheet far below the others: the spread is `spread`, the sum changes. */
export const withOneFarBelow = (totals: readonly number[], spread: number): readonly number[] =>
  totals.with(totals.length - 1, Math.max(0, Math.max(...totals) - spread))
