import type { CriteriaSet } from '../../domain/criteria-pack.ts'
import type { Choice, Choices } from '../../domain/sheet.ts'
import { Fault } from '../../fault.ts'
import type { EffectiveChoices } from '../rating-input.ts'
import { pointsOf, tableOf } from './set-table.ts'

const noneApplies: Choice = { none: true }

type Settled = { readonly effective: EffectiveChoices; readonly locked: Readonly<Record<string, string>> }

/**
 * Applies the table's rules to what was chosen: a criterion that is locked while another one's points are 0 (5.2 while
 * 5.1 = 0, sets 1-25) reads "none applies". An option the table does not have is not scored: never guessed, never 0.
 * A lock's source stands above it in the table (the pack's self-check sees to it).
 */
export const settle = (set: CriteriaSet, choices: Choices): Settled => {
  const { rows, rowOf } = tableOf(set)
  const effective: Record<string, Choice | null> = {}
  const locked: Record<string, string> = {}
  for (const { criterion } of rows) {
    const source = criterion.lockedWhileZero
    const sourceRow = source === undefined ? undefined : rows[rowOf.get(source) ?? -1]
    if (source !== undefined && sourceRow && pointsOf(sourceRow.criterion, effective[source]) === 0) {
      locked[criterion.code] = source
      effective[criterion.code] = noneApplies
      continue
    }
    const choice = choices[criterion.code] ?? null
    effective[criterion.code] = pointsOf(criterion, choice) === undefined ? null : choice
  }
  return { effective, locked }
}

/** One choice for every criterion of the set, locks applied; codes the set does not have are left out. */
export const effectiveChoices = (set: CriteriaSet, choices: Choices): EffectiveChoices => settle(set, choices).effective

/**
 * What is stored after a choice (null takes it back). Criteria that this locks lose their own choice, and are not scored
 * again when the lock opens. Faults: `unknown-criterion`, `unknown-option`, `criterion-locked`.
 */
export const withChoice = (set: CriteriaSet, choices: Choices, code: string, choice: Choice | null): Choices => {
  const { rows, rowOf } = tableOf(set)
  const row = rows[rowOf.get(code) ?? -1]
  if (!row) throw new Fault('unknown-criterion', { criterion: code })
  if (choice && pointsOf(row.criterion, choice) === undefined) throw new Fault('unknown-option', { criterion: code })
  const before = settle(set, choices).locked
  if (before[code] !== undefined) throw new Fault('criterion-locked', { criterion: code, by: before[code] })
  const changed = { ...choices, [code]: choice }
  const forgotten = [...Object.keys(before), ...Object.keys(settle(set, changed).locked)]
  return { ...changed, ...Object.fromEntries(forgotten.map((locked) => [locked, null])) }
}
