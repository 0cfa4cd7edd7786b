import { consensusSheet, memberSheet, plainShape, type Filled, type Shape } from './fill-sheet.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { Stage } from './stage.ts'
import { totalsAround } from './totals.ts'

export type Filling = { readonly member: Member; readonly filled: Filled; readonly total: number }

export type Round = {
  readonly shape?: Partial<Shape>
  readonly members?: readonly Member[]
  /** Sum of all totals for so many sheets. */
  readonly sum: (count: number) => number
  readonly totals?: (totals: readonly number[]) => readonly number[]
  /** A member's own shape where one reads the product otherwise. */
  readonly shapeOf?: (member: Member, index: number) => Partial<Shape>
}

/** How each member would fill the sheet of a product: near a common view, totals adding up to the wanted sum. */
export const fillings = (stage: Stage, { shape, members = stage.members, sum, totals, shapeOf }: Round): Filling[] => {
  const { chance, set } = stage
  const common: Shape = { ...plainShape, caseNo: chance.whole(1, 2), ...shape }
  const even = totalsAround(chance, members.length, sum(members.length))
  const wanted = totals ? totals(even) : even
  const mean = Math.round(sum(members.length) / members.length)
  const consensus = consensusSheet(chance, set, common, mean)
  return members.map((member, i) => {
    const own = { ...common, ...shapeOf?.(member, i) }
    const total = wanted[i] ?? mean
    return { member, total, filled: memberSheet(chance, set, own, total, consensus) }
  })
}

/** Everyone hands in. */
export const everyoneHandsIn = (stage: Stage, round: Round): readonly Filling[] => {
  const all = fillings(stage, round)
  for (const { member, filled } of all) stage.handIn(member, filled)
  return all
}
