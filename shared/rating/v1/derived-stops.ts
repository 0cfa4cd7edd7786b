import type { CriteriaSet } from '../../domain/criteria-pack.ts'
import type { EffectiveChoices } from '../rating-input.ts'
import { pointsOf, tableOf } from './set-table.ts'

/** Criteria at which this sheet's 0, or "none applies", proposes a stop (set 16: 6.1-6.4). Not scored proposes nothing. */
export const derivedStops = (set: CriteriaSet, effective: EffectiveChoices): string[] =>
  tableOf(set)
    .rows.filter(({ criterion }) => criterion.zeroProposesStop && pointsOf(criterion, effective[criterion.code]) === 0)
    .map(({ criterion }) => criterion.code)
