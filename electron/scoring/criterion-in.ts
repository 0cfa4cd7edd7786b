import type { CriteriaSet, Criterion } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import { Fault } from '../../shared/fault.ts'

/** A criterion of the set. Fault `unknown-criterion`. */
export const criterionIn = (set: CriteriaSet, code: string): Criterion => {
  const criterion = criteriaOf(set).find((one) => one.code === code)
  if (criterion === undefined) throw new Fault('unknown-criterion', { criterion: code })
  return criterion
}
