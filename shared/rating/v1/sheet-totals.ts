import type { CriteriaSet } from '../../domain/criteria-pack.ts'
import type { Choices } from '../../domain/sheet.ts'
import type { SheetTotals } from '../../domain/sheet-totals.ts'
import { derivedStops } from './derived-stops.ts'
import { settle } from './effective-choices.ts'
import { tableOf } from './set-table.ts'
import { figuresOf, unscoredIn } from './sheet-figures.ts'
import { starsByTotal, starsReached, thresholdOf, type Grades } from './stars.ts'

/** Cases in use at the criteria that have cases: of the chosen option, else the one picked beforehand. */
const casesInUse = (set: CriteriaSet, choices: Choices, cases: Readonly<Record<string, number>>): Set<number> =>
  new Set(
    tableOf(set).rows.flatMap(({ criterion: { code, options } }) => {
      if (!options.some((option) => option.case)) return []
      const choice = choices[code]
      const chosen = choice && 'option' in choice ? options[choice.option]?.case?.no : undefined
      const here = chosen ?? cases[code]
      return here === undefined ? [] : [here]
    }),
  )

/**
 * Running totals of one sheet (may be half filled), cheap enough for every choice. `waived`: criteria whose minima the
 * council has waived for this product by a decision.
 */
export const sheetTotals = (
  set: CriteriaSet,
  pack: Grades,
  choices: Choices,
  cases: Readonly<Record<string, number>> = {},
  waived: ReadonlySet<string> = new Set(),
): SheetTotals => {
  const { effective, locked } = settle(set, choices)
  const { total, parts, points } = figuresOf(set, effective)
  const { rows, marks } = tableOf(set)
  const missed = marks.filter((mark) => (points[mark.row] ?? 0) < mark.required && !waived.has(mark.criterion))
  const stars = starsReached(pack, total, 1, missed)
  const next = thresholdOf(pack, stars + 1)
  const unscored = unscoredIn(set, effective)
  return {
    scored: rows.length - unscored.length,
    of: rows.length,
    unscored,
    total,
    parts,
    locked: { ...locked },
    starsByTotal: starsByTotal(pack, total, 1),
    stars,
    next: next
      ? {
          stars: next.stars,
          missingPoints: Math.max(0, next.from - total),
          minima: missed
            .filter((mark) => mark.stars <= next.stars)
            .map(({ criterion, stars, required }) => ({ criterion, stars, required })),
        }
      : null,
    derivedStops: derivedStops(set, effective),
    caseWarning: casesInUse(set, effective, cases).size > 1,
  }
}
