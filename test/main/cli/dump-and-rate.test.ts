import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Criterion } from '../../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { shippedSet } from '../../support/packs.ts'
import { cliDocument, runCli } from '../../support/run-cli.ts'
import { DumpContract, RateContract, type Dumped, type RatedDocument } from './contracts.ts'

let folder: string
let dumped: Dumped
let rated: RatedDocument
let told: { dossier: string; situation: string }[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'))
  const sampled = await cliDocument('sample', join(folder, 'a'), '--dossiers', '28', '--seed', 'hai mươi tám')
  told = (sampled as { dossiers: typeof told }).dossiers
  dumped = DumpContract.parse(await cliDocument('dump', join(folder, 'a')))
  rated = RateContract.parse(await cliDocument('rate', join(folder, 'a')))
})
afterAll(() => rm(folder, { recursive: true }))

test('making a sample tells of each dossier what it is there for, and no more', () => {
  expect(told).toHaveLength(28)
  for (const one of told) expect(Object.keys(one).toSorted()).toEqual(['about', 'dossier', 'set', 'situation'])
})

type DumpedDossier = Dumped['dossiers'][number]
type DumpedSheet = DumpedDossier['sheets'][number]

const telling = (situation: string): DumpedDossier => {
  const id = told.find((one) => one.situation === situation)?.dossier
  const found = dumped.dossiers.find((dossier) => dossier.id === id)
  if (!found) throw new Error(`nothing tells ${situation}`)
  return found
}
const resultOf = (id: string) => {
  const found = rated.results.find((result) => result.id === id)
  if (!found) throw new Error(`no result of ${id}`)
  return found
}
const tableOf = ({ set }: DumpedDossier): readonly Criterion[] => criteriaOf(shippedSet('qd-26-2026', set))
const pointsAt = (criterion: Criterion, { choices }: DumpedSheet): number => {
  const choice = choices[criterion.code]
  return choice && 'option' in choice ? (criterion.options[choice.option]?.points ?? Number.NaN) : 0
}
const optionAt = (choice: DumpedSheet['choices'][string] | undefined): number =>
  choice && 'option' in choice ? choice.option : 0
const submitted = ({ sheets }: DumpedDossier) => sheets.filter(({ status }) => status === 'submitted')

describe('dump: raw dossiers and sheets for other programs', () => {
  test('every sheet names every criterion of its set and none else; options exist', () => {
    for (const dossier of dumped.dossiers)
      for (const { choices } of dossier.sheets) {
        expect(Object.keys(choices).sort()).toEqual(
          tableOf(dossier)
            .map(({ code }) => code)
            .sort(),
        )
        const outside = tableOf(dossier).filter(({ code, options }) => optionAt(choices[code]) >= options.length)
        expect(outside).toEqual([])
      }
  })

  test('a submitted sheet is complete, and a member has at most one', () => {
    for (const dossier of dumped.dossiers) {
      const counted = submitted(dossier)
      expect(new Set(counted.map(({ member }) => member)).size).toBe(counted.length)
      expect(counted.flatMap(({ choices }) => Object.values(choices))).not.toContain(null)
    }
  })

  test('choices are effective: without a story 5.2 reads "none applies" on every sheet', () => {
    const sheets = submitted(telling('no-story'))
    expect(sheets.length).toBeGreaterThan(0)
    for (const { choices } of sheets) expect(choices['5.2']).toEqual({ none: true })
  })

  test('tells drafts, corrections, rounds, conflicts and recusals apart', () => {
    const statuses = (situation: string) => telling(situation).sheets.map(({ status }) => status)
    const count = (situation: string, wanted: string) => statuses(situation).filter((one) => one === wanted).length
    expect(count('drafts', 'draft')).toBeGreaterThan(0)
    expect(count('corrected', 'superseded')).toBe(2)
    expect(count('second-round', 'superseded')).toBe(7)
    expect(submitted(telling('second-round')).map(({ round }) => round)).toEqual(Array.from({ length: 7 }, () => 2))
    expect(count('conflict', 'conflict')).toBe(2)
    expect(count('chair-recused', 'recused')).toBe(1)
    expect(statuses('not-begun')).toEqual([])
  })

  test('findings stand with their status; those that points propose are marked derived', () => {
    expect(telling('derived-stop').findings).toMatchObject([{ kind: 'stop', derived: true, status: 'proposed' }])
    expect(telling('knocked-out').findings).toMatchObject([{ kind: 'knockout', derived: false, status: 'decided' }])
    expect(telling('waiver').findings).toMatchObject([{ kind: 'waiver', status: 'decided' }])
  })
})

describe('rate: what the dump says, recomputed by hand', () => {
  test('sums and parts are those of the submitted sheets', () => {
    for (const dossier of dumped.dossiers) {
      const result = resultOf(dossier.id)
      const sheets = submitted(dossier)
      const table = tableOf(dossier)
      const sum = sheets.reduce((all, sheet) => all + table.reduce((part, c) => part + pointsAt(c, sheet), 0), 0)
      expect([result.counted, result.sum]).toEqual([sheets.length, sum])
      expect(result.parts.A + result.parts.B + result.parts.C).toBe(sum)
    }
  })

  test('stars are the highest grade whose threshold holds and whose marks a majority reaches', () => {
    for (const dossier of dumped.dossiers) {
      const result = resultOf(dossier.id)
      if (result.status !== 'rated') continue
      const sheets = submitted(dossier)
      const waived = dossier.findings.filter((f) => f.kind === 'waiver' && f.status === 'decided')
      const missed = tableOf(dossier)
        .filter(({ code }) => !waived.some(({ criterion }) => criterion === code))
        .flatMap((criterion) =>
          criterion.options.flatMap(({ minStar, points }) => {
            const reaching = sheets.filter((sheet) => pointsAt(criterion, sheet) >= points).length
            return minStar !== undefined && 2 * reaching <= sheets.length ? [minStar] : []
          }),
        )
      const grades: [number, number][] = [
        [5, 90],
        [4, 70],
        [3, 50],
        [2, 30],
        [1, 0],
      ]
      const stars = grades.find(
        ([grade, from]) => result.sum >= from * sheets.length && missed.every((mark) => mark > grade),
      )?.[0]
      expect([dossier.code, result.stars]).toEqual([dossier.code, stars])
      expect(result.unmet.map((unmet) => unmet.stars).sort()).toEqual(missed.sort())
    }
  })

  test('only a rated product has stars; the others say null, never 0', () => {
    const [withStars, without] = [true, false].map((wanted) =>
      rated.results.filter(({ status }) => (status === 'rated') === wanted),
    )
    expect(withStars?.filter(({ stars, starsByTotal }) => stars === null || starsByTotal === null)).toEqual([])
    expect(new Set(without?.flatMap((r) => [r.stars, r.starsByTotal, r.potential, r.forwards]))).toEqual(
      new Set([null]),
    )
  })

  test.each([
    ['returned', 'returned'],
    ['withdrawn', 'withdrawn'],
    ['knocked-out', 'knocked-out'],
    ['stopped', 'stopped'],
    ['conflict', 'blocked'],
    ['drafts', 'blocked'],
    ['derived-stop', 'rated'],
    ['spread-exceeded', 'rated'],
  ])('%s is %s', (situation, status) => expect(resultOf(telling(situation).id).status).toBe(status))

  test('near thresholds: 69,86 is 3 stars, 70 is 4, 89,86 is 4, 91 is potential 5', () => {
    const starsOf = (situation: string) => resultOf(telling(situation).id).stars
    expect(['just-below-four', 'exactly-four', 'just-below-five', 'potential-five'].map(starsOf)).toEqual([3, 4, 4, 5])
    expect(resultOf(telling('potential-five').id)).toMatchObject({ potential: true, forwards: true })
  })

  test('without --json a person reads a table', async () => {
    const { out, code } = await runCli('rate', join(folder, 'a'))
    expect(code).toBe(0)
    expect(out).toContain('DỮ LIỆU MẪU')
    expect(out).toContain('69,86')
    expect(out).toContain('★★★★')
    expect((await runCli('dump', join(folder, 'a'))).out).toContain('đã trả')
  })
})
