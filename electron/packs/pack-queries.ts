import type { z } from '../../shared/zod.ts'
import { criteriaOf, setOf } from '../../shared/domain/criteria-of.ts'
import type { PackSummary, packCalls } from '../../shared/ipc/calls/pack.ts'
import { compareSets } from '../../shared/pack/comparison.ts'
import type { PackAtHand, PackLibrary } from './pack-library.ts'

type Output<Name extends keyof typeof packCalls> = z.output<(typeof packCalls)[Name]['output']>

const summary = ({ pack, ref, origin }: PackAtHand): PackSummary => ({
  ref,
  origin,
  title: pack.title,
  decision: pack.decision,
  issued: pack.issued,
  inForceFrom: pack.inForceFrom,
  inForceUntil: pack.inForceUntil ?? null,
  parts: pack.parts,
  stars: pack.stars,
  levels: pack.levels,
  missingSets: [...pack.missingSets],
  sets: pack.sets.map((set) => ({
    no: set.no,
    name: set.name,
    short: set.short,
    industry: set.industry,
    group: set.group,
    criteria: criteriaOf(set).length,
    toVerify: set.toVerify.length,
  })),
})

/** All packs at hand with their sets, and the files that were refused, each with its place and reason. */
export const listPacks = (library: PackLibrary): Output<'packs.list'> => ({
  packs: library.packs.map(summary),
  refused: [...library.refused],
})

/** Two pack revisions' tables of one set side by side. Fault: `unknown-pack`. */
export const comparePacks = (
  library: PackLibrary,
  { left, right, set }: { readonly left: string; readonly right: string; readonly set: number },
): Output<'packs.compare'> => {
  const [a, b] = [setOf(library.bySha256(left).pack, set), setOf(library.bySha256(right).pack, set)]
  return { rows: [...compareSets(a, b)], leftHas: a !== undefined, rightHas: b !== undefined }
}
