import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { minimaPolicies } from '../../../shared/domain/council-rules.ts'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import { Level } from '../../../shared/domain/criteria-pack.ts'
import type { Unmet } from '../../../shared/domain/result.ts'
import type { Choices } from '../../../shared/domain/sheet.ts'
import { rateProduct } from '../../../shared/rating/engine.ts'
import { meanAsText } from '../../../shared/rating/mean-as-text.ts'
import { z } from '../../../shared/zod.ts'
import { aCouncil, aDossier, aFinding, aRating, aRecusal, aRoster, aSheet } from '../../support/builders.ts'
import { memberId } from '../../support/ids.ts'
import { shippedPack, shippedSet } from '../../support/packs.ts'

/** A sum written out by hand: `3+1+2 = 6`. */
const Sum = z.string().regex(/^\d+(\+\d+)* = \d+$/)
const policies = z.object({
  result: z.record(z.string(), z.unknown()),
  unmet: z.array(z.string()).optional(),
  unmetUpToThree: z.array(z.string()).optional(),
  /** Mark → members of whom any one could make it hold; marks left out have none. */
  dissenters: z.record(z.string(), z.array(z.string())).optional(),
  openStops: z.array(z.string()).default([]),
})
const Golden = z
  .object({
    story: z.string(),
    pack: z.enum(['qd-26-2026', 'qd-148-2023']),
    set: z.int(),
    level: Level,
    day: z.string(),
    recused: z.array(z.string()).default([]),
    waived: z.array(z.string()).default([]),
    sheets: z.array(
      z
        .object({
          member: z.string(),
          /** The case picked wherever the table has cases. */
          case: z.int().optional(),
          /** Points by criterion in the table's order, section by section; 0 where no 0 is printed: none applies. */
          sections: z.record(z.string(), Sum),
          A: Sum,
          B: Sum,
          C: Sum,
          total: Sum,
        })
        .strict(),
    ),
    sum: Sum,
    A: Sum,
    B: Sum,
    C: Sum,
    mean: z.string(),
    expected: z.partialRecord(z.enum(minimaPolicies), policies),
  })
  .strict()
type Golden = z.output<typeof Golden>

const folder = join(import.meta.dirname, '../../fixtures')
const goldens = readdirSync(folder)
  .filter((name) => name.startsWith('golden-') && name.endsWith('.json'))
  .map((name) => [name, Golden.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))] as const)

const terms = (sum: string) => (sum.split(' = ')[0] ?? '').split('+').map(Number)
const outcome = (sum: string) => Number(sum.split(' = ')[1])

const choicesOf = (set: CriteriaSet, sheet: Golden['sheets'][number]): Choices =>
  Object.fromEntries(
    set.parts
      .flatMap((part) => part.sections)
      .flatMap(({ code, criteria }) => {
        const points = terms(sheet.sections[code] ?? '')
        if (points.length !== criteria.length) throw new Error(`section ${code} has ${criteria.length} criteria`)
        return criteria.map((criterion, at) => {
          const option = criterion.options.findIndex(
            (one) => one.points === points[at] && (one.case === undefined || one.case.no === sheet.case),
          )
          if (option === -1 && points[at] !== 0) throw new Error(`${criterion.code} has no option of ${points[at]}`)
          return [criterion.code, option === -1 ? { none: true as const } : { option }]
        })
      }),
  )

const rate = (golden: Golden, minimaPolicy: (typeof minimaPolicies)[number]) => {
  const set = shippedSet(golden.pack, golden.set)
  const council = aCouncil({ level: golden.level, roster: aRoster(golden.sheets.length), rules: { minimaPolicy } })
  const dossier = aDossier({
    set: golden.set,
    recusals: golden.recused.map(aRecusal),
    findings: golden.waived.map((criterion) => aFinding('waiver', 'decided', criterion)),
  })
  const sheets = golden.sheets.map((sheet) => aSheet(set).by(sheet.member).choosingAll(choicesOf(set, sheet)))
  return rateProduct(aRating({ pack: shippedPack(golden.pack), set, council, dossier, sheets, day: golden.day }))
}

const marks = (unmet: readonly Unmet[]) =>
  unmet.map(({ criterion, stars, required, sum, sheetsReaching }) => [criterion, stars, required, sum, sheetsReaching])
const writtenMark = (text: string) => {
  const [, criterion, stars, required, sum, reaching] =
    /^(\S+) (\d)\* asks (\d+), has [\d+]+ = (\d+), reached by (\d+)$/.exec(text) ?? []
  return [criterion, Number(stars), Number(required), Number(sum), Number(reaching)]
}

const everySum = (golden: Golden): string[] => {
  const written = JSON.stringify(golden).match(/\d+(\+\d+)* = \d+/g) ?? []
  return [...written]
}

describe.each(goldens)('%s', (_, golden) => {
  it('adds up as written', () => {
    for (const sum of everySum(golden))
      expect(
        terms(sum).reduce((all, term) => all + term, 0),
        sum,
      ).toBe(outcome(sum))
  })

  it('gives each sheet the parts and the total written out', () => {
    const counted = golden.sheets.filter(({ member }) => !golden.recused.includes(member))
    expect(rate(golden, 'majority').sheets).toEqual(
      counted.map(({ member, A, B, C, total }) => ({
        member: memberId(member),
        total: outcome(total),
        parts: { A: outcome(A), B: outcome(B), C: outcome(C) },
      })),
    )
    expect(terms(golden.sum)).toEqual(counted.map(({ total }) => outcome(total)))
    for (const part of ['A', 'B', 'C'] as const)
      expect(terms(golden[part])).toEqual(counted.map((sheet) => outcome(sheet[part])))
  })

  it.each(Object.keys(golden.expected).map((policy) => policy as (typeof minimaPolicies)[number]))(
    'comes to the result worked by hand, minima by %s',
    (policy) => {
      const expected = golden.expected[policy]
      const result = rate(golden, policy)
      expect(result).toMatchObject(expected?.result ?? {})
      expect(result).toMatchObject({
        sum: outcome(golden.sum),
        parts: { A: outcome(golden.A), B: outcome(golden.B), C: outcome(golden.C) },
      })
      expect(meanAsText(result.sum, result.counted)).toBe(golden.mean)
      expect(
        marks(result.unmet.filter(({ stars }) => expected?.unmet !== undefined || stars === 3)).toSorted(),
      ).toEqual((expected?.unmet ?? expected?.unmetUpToThree ?? []).map(writtenMark).toSorted())
      const lone = result.unmet.filter(
        ({ loneDissent, stars }) => loneDissent && (expected?.unmet !== undefined || stars < 3),
      )
      expect(
        Object.fromEntries(lone.map(({ criterion, stars, dissenters }) => [`${criterion} ${stars}*`, dissenters])),
      ).toEqual(
        Object.fromEntries(
          Object.entries(expected?.dissenters ?? {}).map(([mark, names]) => [mark, names.map(memberId)]),
        ),
      )
      expect(result.openFindings.map(({ criterion }) => criterion)).toEqual(expected?.openStops)
    },
  )
})

describe('golden cases', () => {
  it('are there', () => {
    expect(goldens.map(([name]) => name)).toHaveLength(8)
  })
})
