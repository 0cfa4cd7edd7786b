import { describe, expect, it } from 'vitest'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import { effectiveChoices, rateProduct, sheetFigures, sheetTotals } from '../../../shared/rating/engine.ts'
import { aCouncil, aDossier, aFinding, aRating, aRoster, aSheet } from '../../support/builders.ts'
import type { SheetBuilder } from '../../support/builders.ts'
import { fillTo, neededFor, printedMarks } from '../../support/fill-sheet.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

/** What is odd in the tables of Decision 26/2026 and what the engine makes of it. */
const pack = shippedPack('qd-26-2026')
const set = (no: number) => shippedSet('qd-26-2026', no)
const council = aCouncil({ roster: aRoster(3) })

const rateAlike = (table: CriteriaSet, sheet: SheetBuilder, findings = aDossier().findings) =>
  rateProduct(
    aRating({
      pack,
      set: table,
      council,
      dossier: aDossier({ set: table.no, findings }),
      sheets: council.roster.map(({ name }) => sheet.by(name)),
    }),
  )

const filledSheet = (table: CriteriaSet, total: number, allowed: ReadonlyMap<string, readonly number[]>) =>
  [...(fillTo(table, total, allowed) ?? [])].reduce(
    (sheet, [code, points]) => sheet.scoring(code, points),
    aSheet(table),
  )

const exactly = (needed: ReadonlyMap<string, number>, but: Record<string, readonly number[]> = {}) =>
  new Map<string, readonly number[]>([
    ...[...needed].map(([code, points]) => [code, [points]] as const),
    ...Object.entries(but),
  ])

describe('criteria that print no 0', () => {
  it('are 378; "none applies" to everything is a whole sheet of 0 points in every set, never the sum of the lowest options', () => {
    expect(
      pack.sets.flatMap(criteriaOf).filter(({ options }) => options.every(({ points }) => points > 0)),
    ).toHaveLength(378)
    for (const table of pack.sets)
      expect(sheetTotals(table, pack, aSheet(table).choices), `set ${table.no}`).toMatchObject({
        total: 0,
        unscored: [],
        stars: 1,
      })
  })

  it('128 of them carry a star on the lowest option: "none applies" misses it, not scored is no answer', () => {
    const lowest = pack.sets.flatMap((table) =>
      criteriaOf(table)
        .filter(({ options: [first] }) => first?.minStar !== undefined && first.points > 0)
        .map((criterion) => ({ table, criterion })),
    )
    expect(lowest).toHaveLength(128)
    for (const { table, criterion } of lowest) {
      const none = rateAlike(table, aSheet(table).full().choosing(criterion.code, { none: true }))
      const stars = criterion.options[0]?.minStar
      expect(none.unmet, `${table.no}/${criterion.code}`).toContainEqual(
        expect.objectContaining({ criterion: criterion.code, stars, sum: 0, sheetsReaching: 0 }),
      )
      const unanswered = rateAlike(table, aSheet(table).full().choosing(criterion.code, null))
      expect(unanswered).toMatchObject({ status: 'blocked', counted: 0 })
    }
  })
})

describe('lines without options', () => {
  it('are 22 yes/no lines of 1 point: yes is 1, no is 0, none applies is 0', () => {
    const lines = pack.sets.flatMap((table) =>
      criteriaOf(table)
        .filter(({ yesNo }) => yesNo)
        .map((line) => ({ table, line })),
    )
    expect(lines).toHaveLength(22)
    for (const { table, line } of lines) {
      const points = (choice: { option: number } | { none: true }) => sheetFigures(table, { [line.code]: choice }).total
      expect([points({ option: 0 }), points({ option: 1 }), points({ none: true })]).toEqual([0, 1, 0])
    }
  })
})

describe('the cases of set 26', () => {
  it.each(['8', '9', '15'])('at %s points repeat across cases: the option chosen, not its points, is kept', (code) => {
    const points = criteriaOf(set(26))
      .find((criterion) => criterion.code === code)
      ?.options.map((option) => option.points)
    expect(points?.slice(0, 2)).toEqual(points?.slice(2))
    for (const option of [0, 1, 2, 3]) {
      expect(effectiveChoices(set(26), { [code]: { option } })[code]).toEqual({ option })
      expect(sheetFigures(set(26), { [code]: { option } }).total).toBe(points?.[option])
    }
  })

  it('may differ between 8, 9 and 15: the decision does not forbid it, the sheet warns', () => {
    const mixed = { '8': { option: 0 }, '9': { option: 2 }, '15': { option: 0 } }
    expect(sheetTotals(set(26), pack, mixed)).toMatchObject({ caseWarning: true, total: 3 })
  })
})

describe('codes', () => {
  it('of the third level count, their headings 6.1 and 6.2 do not', () => {
    for (const no of [11, 13]) {
      const codes = criteriaOf(set(no)).map(({ code }) => code)
      expect(codes).toContain('6.1.1')
      expect(codes.includes('6.1') || codes.includes('6.2')).toBe(false)
      expect(sheetTotals(set(no), pack, aSheet(set(no)).full().choices)).toMatchObject({
        total: 100,
        parts: { A: 40, B: 25, C: 35 },
      })
    }
  })

  it('of sections that are one criterion keep the order of the table: 9 before 10, both after 6.5', () => {
    const { unscored } = sheetTotals(set(6), pack, {})
    expect(unscored.slice(-7)).toEqual(['6.4', '6.5', '7', '8', '9', '10', '11'])
  })

  it('mean different things in different sets: the same choices sum by the set’s own table', () => {
    const choices = { '6.2': { option: 1 } }
    expect([6, 14, 23].map((no) => sheetFigures(set(no), choices).total)).toEqual(
      [6, 14, 23].map((no) => criteriaOf(set(no)).find(({ code }) => code === '6.2')?.options[1]?.points),
    )
  })
})

describe('star marks', () => {
  it('are cumulative: everything but one 4-star mark met, a sheet of 5-star marks and 90 points is 3 stars', () => {
    const table = set(1)
    const { '3.4': _, ...rest } = Object.fromEntries(neededFor(table, 5))
    const more = criteriaOf(table).map(({ code, options }) => {
      const points = options.map((option) => option.points)
      return [code, code === '3.4' ? [1] : points.filter((here) => here >= (rest[code] ?? 0))] as const
    })
    expect(rateAlike(table, filledSheet(table, 90, new Map(more)))).toMatchObject({ starsByTotal: 5, stars: 3 })
  })

  it('of set 24 at 2.2 ask 1 point for 3 stars and 4 for 5 stars, nothing in between for 4', () => {
    const table = set(24)
    expect(
      printedMarks(table)
        .filter(({ code }) => code === '2.2')
        .map(({ stars, required }) => [stars, required]),
    ).toEqual([
      [3, 1],
      [5, 4],
    ])
    const four = filledSheet(table, 70, exactly(neededFor(table, 4), { '2.2': [1] }))
    expect(rateAlike(table, four).stars).toBe(4)
  })

  it.each([23, 24, 25])('of set %i ask for full points at 8 already for 3 stars', (no) => {
    const table = set(no)
    const most = criteriaOf(table).find(({ code }) => code === '8')?.max ?? 0
    expect(neededFor(table, 3).get('8')).toBe(most)
    expect(
      rateAlike(
        table,
        aSheet(table)
          .full()
          .scoring('8', most - 1 === 3 ? 2 : 3),
      ).stars,
    ).toBe(2)
  })

  it('of set 26 end at 4 stars: 5 stars rest on the total and the lower marks', () => {
    const table = set(26)
    expect(printedMarks(table).some(({ stars }) => stars === 5)).toBe(false)
    const all = exactly(neededFor(table, 5))
    expect(rateAlike(table, filledSheet(table, 90, all)).stars).toBe(5)
    expect(rateAlike(table, filledSheet(table, 90, new Map([...all, ['3.4', [1]]]))).stars).toBe(3)
    expect(rateAlike(table, filledSheet(table, 90, new Map([...all, ['3.5', [0]]]))).stars).toBe(2)
  })

  it.each([
    [21, '7'],
    [21, '8'],
    [19, '12'],
    [20, '12'],
  ])('of set %i at %s may not apply to the product: the council waives them, the points stay', (no, code) => {
    const table = set(no)
    const sheet = aSheet(table).full().choosing(code, { none: true })
    expect(rateAlike(table, sheet)).toMatchObject({ stars: 2 })
    const waived = rateAlike(table, sheet, [aFinding('waiver', 'decided', code)])
    expect(waived.sum).toBe(rateAlike(table, sheet).sum)
    expect(waived).toMatchObject({ starsByTotal: 5, stars: 5, unmet: [] })
  })
})

describe('stops and conditions', () => {
  it('5.2 is locked without a story in sets 1-25; 5.3, which carries a 3-star mark, is not', () => {
    for (const table of pack.sets.filter(({ no }) => no <= 25)) {
      const sheet = aSheet(table).full().scoring('5.1', 0)
      const totals = sheetTotals(table, pack, sheet.choices)
      expect(totals.locked, `set ${table.no}`).toEqual({ '5.2': '5.1' })
      expect(totals.total).toBe(100 - 5 - 2)
      expect(totals.next?.minima.map(({ criterion }) => criterion)).not.toContain('5.3')
    }
  })

  it('a 0 proposes a stop at 6.1-6.4 of set 16 only: impurities (0 in 4-12) and a missing file (19/6) are a person’s finding', () => {
    const proposing = pack.sets.flatMap((table) =>
      sheetTotals(table, pack, aSheet(table).choices).derivedStops.map((code) => `${table.no}/${code}`),
    )
    expect(proposing).toEqual(['16/6.1', '16/6.2', '16/6.3', '16/6.4'])
  })

  it('one member’s 0 of three proposes, and a person decides; a stopped product has no grade', () => {
    const table = set(16)
    const sheets = [
      aSheet(table).full(),
      aSheet(table).full().by('pho'),
      aSheet(table).full().scoring('6.4', 0).by('tv3'),
    ]
    const scene = { pack, set: table, council, sheets }
    expect(rateProduct(aRating({ ...scene, dossier: aDossier({ set: 16 }) }))).toMatchObject({
      status: 'rated',
      openFindings: [{ kind: 'stop', criterion: '6.4', derived: true }],
    })
    const decided = aDossier({ set: 16, findings: [aFinding('stop', 'decided', '6.4', true)] })
    expect(rateProduct(aRating({ ...scene, dossier: decided }))).toMatchObject({ status: 'stopped', stars: null })
  })
})
