import type { CriteriaPack } from '../domain/criteria-pack.ts'
import { CriterionCode } from '../domain/criteria-pack.ts'
import { criteriaOf, setOf } from '../domain/criteria-of.ts'
import { MemberId } from '../domain/id.ts'
import { Result } from '../domain/result.ts'
import { engineOf } from '../rating/engine.ts'
import type { HandedInSheet, RatingInput } from '../rating/rating-input.ts'
import { z } from '../zod.ts'
import type { BundledCouncil, BundledDossier } from './bundle-contents.ts'
import { canonicalText } from '../canonical-text.ts'
import { demand } from './refusal.ts'

/** `results/<id>.json`: the result, and every counted sheet's points by criterion, so that a difference has a place. */
export const BundledResult = z
  .object({ result: Result, points: z.record(MemberId, z.record(CriterionCode, z.int()).readonly()).readonly() })
  .strict()
  .readonly()
export type BundledResult = z.output<typeof BundledResult>

/** What a result is made of, as the bundle carries it. */
export interface ResultSources {
  readonly council: BundledCouncil
  readonly dossier: BundledDossier
  readonly pack: CriteriaPack
  readonly sheets: readonly HandedInSheet[]
  /** Version of the rating rules that the bundle names. */
  readonly rules: number
}

/**
 * The result of one product from the raw sheets alone. Writer and verifier both call this: equal sources give equal bytes.
 * Every sheet in a bundle bears a valid signature, and this is the recomputation: both proofs hold. Fault `newer-format`.
 */
export const resultFrom = ({ council, dossier, pack, sheets, rules }: ResultSources): BundledResult => {
  const engine = engineOf(rules)
  const packRef = dossier.dossier.pack ?? council.council.pack
  const set = setOf(pack, dossier.dossier.set)
  demand(set !== undefined, 'reference-broken', `dossiers/${dossier.dossier.id}.json set`)
  const input: RatingInput = {
    pack,
    packRef,
    set,
    sheets,
    council: council.council,
    session: council.session,
    dossier: dossier.dossier,
    drafts: [],
    proof: { signed: true, recomputed: true },
  }
  const codes = criteriaOf(set).map(({ code }) => code)
  const counted = engine.judgeSheets(input).filter(({ status }) => status === 'submitted')
  const points = counted.map(
    ({ member, figures }) =>
      [member, Object.fromEntries(codes.map((code, index) => [code, figures.points[index] ?? 0]))] as const,
  )
  return { result: engine.rateProduct(input), points: Object.fromEntries(points) }
}

/** The first place where a claimed result differs from the recomputed one. */
export interface Difference {
  readonly dossier: string
  readonly member: string | null
  readonly criterion: string | null
  /** Field of the result where no criterion differs. */
  readonly field: string | null
  readonly claimed: string
  readonly computed: string
}

/** Compares a claimed result with the recomputed one: by member and criterion first, then field by field; null: identical. */
export const firstDifference = (claimed: BundledResult, computed: BundledResult): Difference | null => {
  if (canonicalText(claimed) === canonicalText(computed)) return null
  return pointDifference(claimed, computed) ?? fieldDifference(claimed, computed)
}

const shown = (value: unknown): string => (value === undefined ? '–' : canonicalText(value))

const pointDifference = (claimed: BundledResult, computed: BundledResult): Difference | null => {
  const members = new Set([...Object.keys(computed.points), ...Object.keys(claimed.points)] as MemberId[])
  for (const member of members) {
    const theirs = claimed.points[member]
    const ours = computed.points[member]
    const codes = new Set([...Object.keys(ours ?? {}), ...Object.keys(theirs ?? {})])
    for (const criterion of codes)
      if (theirs?.[criterion] !== ours?.[criterion])
        return {
          dossier: computed.result.id,
          member,
          criterion,
          field: null,
          claimed: shown(theirs?.[criterion]),
          computed: shown(ours?.[criterion]),
        }
  }
  return null
}

const fieldDifference = (claimed: BundledResult, computed: BundledResult): Difference | null => {
  const ours: Record<string, unknown> = { ...computed.result }
  const theirs: Record<string, unknown> = { ...claimed.result }
  const field = Object.keys({ ...ours, ...theirs }).find((key) => shown(ours[key]) !== shown(theirs[key])) ?? null
  if (field === null) return null
  return {
    dossier: computed.result.id,
    member: null,
    criterion: null,
    field,
    claimed: shown(theirs[field]),
    computed: shown(ours[field]),
  }
}
