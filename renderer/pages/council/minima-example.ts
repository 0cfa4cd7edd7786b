import { minimaPolicies, proposedRules, type MinimaPolicy } from '../../../shared/domain/council-rules.ts'
import { CriteriaPack, type PackRef } from '../../../shared/domain/criteria-pack.ts'
import { Day, Moment } from '../../../shared/domain/day.ts'
import { Dossier, nothingRecorded } from '../../../shared/domain/dossier.ts'
import { Sha256 } from '../../../shared/domain/id.ts'
import { Member } from '../../../shared/domain/member.ts'
import { Sheet } from '../../../shared/domain/sheet.ts'
import { rateProduct } from '../../../shared/rating/engine.ts'
import type { HandedInSheet } from '../../../shared/rating/rating-input.ts'

/** The one criterion of the example that carries a minimum: 4 stars ask for 3 of its 5 points. */
const points = [0, 2, 3, 5] as const
export type ExamplePoints = (typeof points)[number]
export const exampleMinimum = { required: 3, stars: 4, of: 5 } as const

const words = { vi: '-', en: '-' }
const option = (at: number) => ({ key: `p${at}`, points: at, label: words })
const criterion = (code: string, max: number, options: readonly object[]) => ({
  code,
  name: words,
  help: words,
  max,
  options,
})
const part = (code: string, max: number, criteria: readonly { readonly max: number }[]) => ({
  code,
  max,
  sections: [{ code, name: words, max, criteria }],
})

/** A pack of four criteria: three that every sheet fills alike (75 points together) and the one of the example. */
const pack = CriteriaPack.parse({
  format: 'cham-sao.criteria-pack',
  version: 1,
  id: 'example',
  revision: 1,
  title: words,
  decision: '-',
  issued: '2026-01-01',
  inForceFrom: '2026-01-01',
  replaces: [],
  parts: ['A', 'B', 'C'].map((code) => ({ code, max: 100, name: words })),
  stars: [90, 70, 50, 30, 0].map((from, index) => ({ stars: 5 - index, from })),
  certificate: { fromStars: 3, months: 36, reassessEarliestDaysBefore: 180, reassessLatestDaysBefore: 120 },
  levels: [],
  source: '-',
  sets: [
    {
      no: 1,
      name: words,
      short: '-',
      industry: words,
      group: words,
      icon: '-',
      managingMinistry: null,
      knockouts: [],
      parts: [
        part('A', 40, [criterion('1', 40, [option(0), option(30)])]),
        part('B', 25, [criterion('2', 25, [option(0), option(20)])]),
        part('C', 35, [
          criterion('3', 30, [option(0), option(25)]),
          criterion(
            '4',
            5,
            points.map((at) => ({ ...option(at), ...(at === exampleMinimum.required && { minStar: 4 }) })),
          ),
        ]),
      ],
    },
  ],
})
const set = pack.sets[0]
const packRef: PackRef = { id: pack.id, revision: 1, sha256: '0'.repeat(64) }
const idOf = (number: number) => String(number).padStart(16, '0')
const at = Moment.parse('2026-01-01T00:00:00.000Z')

const dossier = Dossier.parse({
  id: idOf(1),
  product: idOf(2),
  session: idOf(3),
  code: '-',
  set: 1,
  request: 'first',
  receivedOn: null,
  ...nothingRecorded,
})

const member = (seat: number) =>
  Member.parse({ id: idOf(10 + seat), name: `${seat + 1}`, role: 'member', unit: '', position: '', scores: true })

const sheet = (seat: number, given: ExamplePoints): HandedInSheet => {
  const sha256 = Sha256.parse(String(seat).repeat(64))
  const one = { option: 1 }
  return {
    sha256,
    sheet: Sheet.parse({
      dossier: dossier.id,
      member: idOf(10 + seat),
      round: 1,
      version: 1,
      choices: { '1': one, '2': one, '3': one, '4': { option: points.indexOf(given) } },
      notes: {},
      opinion: '',
      correction: '',
      judged: { pack: packRef, set: 1, dossierRev: 1, rules: sha256, evidence: sha256 },
      handedInAt: at,
    }),
  }
}

const rate = (given: readonly ExamplePoints[], minimaPolicy: MinimaPolicy) => {
  if (!set) return null
  const roster = given.map((_, seat) => member(seat))
  return rateProduct({
    pack,
    packRef,
    set,
    council: { level: 'province', rules: { ...proposedRules, minSheets: 1, minimaPolicy }, roster, sample: true },
    session: { mode: 'meeting', present: roster.map(({ id }) => id), day: Day.parse('2026-01-01') },
    dossier,
    sheets: given.map((points, seat) => sheet(seat, points)),
    drafts: [],
  })
}

export interface ExampleCase {
  readonly given: readonly ExamplePoints[]
  /** Sum of the totals and the stars under each policy, from the engine. */
  readonly sum: number
  readonly stars: Readonly<Record<MinimaPolicy, number | null>>
}

const exampleCase = (given: readonly ExamplePoints[]): ExampleCase => {
  const results = Object.fromEntries(minimaPolicies.map((policy) => [policy, rate(given, policy)]))
  const starsUnder = (policy: MinimaPolicy) => results[policy]?.stars ?? null
  return {
    given,
    sum: results['majority']?.sum ?? 0,
    stars: { majority: starsUnder('majority'), mean: starsUnder('mean'), every: starsUnder('every') },
  }
}

/** Three situations of five sheets that tell the policies apart. */
export const minimaExample = (): readonly ExampleCase[] => [
  exampleCase([3, 3, 3, 3, 2]),
  exampleCase([5, 5, 5, 2, 2]),
  exampleCase([5, 5, 2, 2, 2]),
]
