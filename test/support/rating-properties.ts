import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { minimaPolicies } from '../../shared/domain/council-rules.ts'
import type { CriteriaSet, Criterion } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { Choice, Choices } from '../../shared/domain/sheet.ts'
import { effectiveChoices, judgeSheets, rateProduct, sheetFigures, sheetTotals } from '../../shared/rating/engine.ts'
import type { RatingInput } from '../../shared/rating/rating-input.ts'
import { aCouncil, aDossier, aRating, aRecusal, aRoster, aSheet } from './builders.ts'
import { printedMarks } from './fill-sheet.ts'
import { shippedPack } from './packs.ts'
import { referenceStars } from './reference-rating.ts'

const tables = (['qd-26-2026', 'qd-148-2023'] as const).flatMap((id) => {
  const pack = shippedPack(id)
  return pack.sets.map((set) => ({ pack, set }))
})

/** Every choice a criterion offers, from the least points to the most: "none applies" first. */
const ladder = ({ options }: Criterion): Choice[] => [
  { none: true },
  ...options
    .map((option, at) => ({ points: option.points, choice: { option: at } }))
    .toSorted((a, b) => a.points - b.points)
    .map(({ choice }) => choice),
]

/** A whole sheet; `kindness` out of 4 says how often the top option is taken, so that 4 and 5 stars come up as well. */
const aFilledSheet = (set: CriteriaSet): fc.Arbitrary<Choices> =>
  fc.integer({ min: 0, max: 4 }).chain((kindness) =>
    fc.tuple(...criteriaOf(set).map(() => fc.tuple(fc.nat(3), fc.nat(1000)))).map((draws) =>
      Object.fromEntries(
        criteriaOf(set).map((criterion, row) => {
          const [kind, rung] = draws[row] ?? [0, 0]
          const steps = ladder(criterion)
          return [criterion.code, (kind < kindness ? steps.at(-1) : steps[rung % steps.length]) ?? null]
        }),
      ),
    ),
  )

/** A product of any shipped set with 1 to 9 whole sheets, under any policy. */
const aProduct = fc.constantFrom(...tables).chain(({ pack, set }) =>
  fc
    .record({
      policy: fc.constantFrom(...minimaPolicies),
      choices: fc.array(aFilledSheet(set), { minLength: 1, maxLength: 9 }),
    })
    .map(({ policy, choices }) => {
      const roster = aRoster(Math.max(choices.length, 3))
      const council = aCouncil({ roster, rules: { minimaPolicy: policy, minSheets: 1 } })
      const sheets = choices.map((sheet, at) =>
        aSheet(set)
          .by(roster[at]?.name ?? '')
          .choosingAll(sheet),
      )
      return {
        set,
        policy,
        choices,
        input: aRating({ pack, set, council, dossier: aDossier({ set: set.no }), sheets }),
      }
    }),
)

const withSheet = (input: RatingInput, at: number, choices: Choices): RatingInput => ({
  ...input,
  sheets: input.sheets.map((handedIn, here) =>
    here === at ? { ...handedIn, sheet: { ...handedIn.sheet, choices: effectiveOf(input.set, choices) } } : handedIn,
  ),
})

/** As a handed-in sheet holds them: effective, none is null. */
const effectiveOf = (set: CriteriaSet, choices: Choices) =>
  Object.fromEntries(
    Object.entries(effectiveChoices(set, choices)).flatMap(([code, choice]) => (choice ? [[code, choice]] : [])),
  )

const pointsByCode = (set: CriteriaSet, choices: Choices) => {
  const { points } = sheetFigures(set, choices)
  return Object.fromEntries(criteriaOf(set).map(({ code }, row) => [code, points[row] ?? 0]))
}

/** The laws that every rating obeys; `runs` random products each. */
export const ratingProperties = (runs: number) => {
  const holds = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
    fc.assert(fc.property(arbitrary, law), { numRuns: runs })

  it('agrees with the rules told a second time', () => {
    holds(aProduct, ({ set, policy, choices, input }) => {
      const points = choices.map((sheet) => pointsByCode(set, sheet))
      expect(rateProduct(input).stars).toBe(referenceStars(printedMarks(set), points, policy))
    })
  })

  it('never depends on the order of sheets', () => {
    holds(
      aProduct.chain((product) =>
        fc
          .shuffledSubarray([...product.input.sheets], { minLength: product.input.sheets.length })
          .map((sheets) => ({ ...product, sheets })),
      ),
      ({ input, sheets }) => {
        expect(rateProduct({ ...input, sheets })).toEqual(rateProduct(input))
        expect(judgeSheets({ ...input, sheets })).toEqual(judgeSheets(input))
      },
    )
  })

  it('never depends on how often a sheet came in', () => {
    holds(aProduct, ({ input }) => {
      expect(rateProduct({ ...input, sheets: [...input.sheets, ...input.sheets] })).toEqual(rateProduct(input))
    })
  })

  it('never falls when one option is raised', () => {
    holds(fc.tuple(aProduct, fc.nat(), fc.nat(), fc.nat()), ([{ set, choices, input }, who, where, height]) => {
      const at = who % choices.length
      const criterion = criteriaOf(set)[where % criteriaOf(set).length]
      const sheet = choices[at]
      if (!criterion || !sheet) throw new Error('a set has criteria and a product sheets')
      const steps = ladder(criterion)
      const from = steps.findIndex((step) => JSON.stringify(step) === JSON.stringify(sheet[criterion.code]))
      const to = from + (height % (steps.length - from))
      const before = rateProduct(withSheet(input, at, sheet))
      const after = rateProduct(withSheet(input, at, { ...sheet, [criterion.code]: steps[to] ?? null }))
      expect(after.sum).toBeGreaterThanOrEqual(before.sum)
      expect(after.stars).toBeGreaterThanOrEqual(before.stars ?? 0)
      expect(after.starsByTotal).toBeGreaterThanOrEqual(before.starsByTotal ?? 0)
      expect(after.unmet.length).toBeLessThanOrEqual(before.unmet.length)
    })
  })

  it('never counts a recused sheet', () => {
    holds(fc.tuple(aProduct, fc.nat()), ([{ input, choices }, who]) => {
      const recused = input.council.roster[who % choices.length]
      if (!recused) throw new Error('every sheet has its member')
      const dossier = aDossier({ set: input.set.no, recusals: [aRecusal(recused.name)] })
      const without = input.sheets.filter(({ sheet }) => sheet.member !== recused.id)
      expect(rateProduct({ ...input, dossier })).toEqual(rateProduct({ ...input, dossier, sheets: without }))
    })
  })

  it('sums what its sheets sum: parts to totals, totals to the sum, the spread from the highest to the lowest', () => {
    holds(aProduct, ({ input, choices }) => {
      const { sum, parts, sheets, spread, stars, starsByTotal, counted } = rateProduct(input)
      expect(counted).toBe(choices.length)
      expect(parts.A + parts.B + parts.C).toBe(sum)
      expect(sheets.reduce((all, sheet) => all + sheet.total, 0)).toBe(sum)
      expect([parts.A <= 40 * counted, parts.B <= 25 * counted, parts.C <= 35 * counted]).toEqual([true, true, true])
      const totals = sheets.map(({ total }) => total).toSorted((a, b) => a - b)
      expect(spread).toBe(counted < 2 ? null : (totals.at(-1) ?? 0) - (totals[0] ?? 0))
      expect(stars).toBeLessThanOrEqual(starsByTotal ?? 0)
    })
  })

  it('gives one sheet alone the stars its own totals show, under every policy', () => {
    holds(aProduct, ({ input, choices: [own = {}] }) => {
      const alone = rateProduct({ ...input, sheets: input.sheets.slice(0, 1) })
      const totals = sheetTotals(input.set, input.pack, own)
      expect(alone).toMatchObject({ sum: totals.total, stars: totals.stars, starsByTotal: totals.starsByTotal })
    })
  })

  it('a rise of one sheet by the named points lifts the total to the next threshold, a fall by the named points drops it below the one held', () => {
    holds(aProduct, ({ input }) => {
      const { next, fallOnOneSheet, sum, counted, stars } = rateProduct(input)
      const missing = next?.missingSum ?? 0
      expect(missing === 0 || sum + missing === (next?.threshold ?? 0) * counted).toBe(true)
      expect(next?.flipOnOneSheet ?? missing).toBeGreaterThanOrEqual(missing)
      const held = input.pack.stars.find((grade) => grade.stars === stars)?.from ?? 0
      expect(fallOnOneSheet === null || sum - fallOnOneSheet < held * counted).toBe(true)
    })
  })

  it('a lone dissent read otherwise makes the minimum hold, and nothing less does', () => {
    holds(aProduct, ({ set, choices, input }) => {
      for (const mark of rateProduct(input).unmet)
        choices.forEach((sheet, at) => {
          const member = input.sheets[at]?.sheet.member
          const top = ladder(criteriaOf(set).find(({ code }) => code === mark.criterion) as Criterion).at(-1) ?? null
          const locked = effectiveChoices(set, { ...sheet, [mark.criterion]: top })[mark.criterion] !== top
          if (locked || !member) return
          const after = rateProduct(withSheet(input, at, { ...sheet, [mark.criterion]: top })).unmet
          const stillMissed = after.some(({ criterion, stars }) => criterion === mark.criterion && stars === mark.stars)
          expect(mark.dissenters.includes(member)).toBe(!stillMissed)
        })
    })
  })
}
