import type { Criterion } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import type { Choice } from '../../shared/domain/sheet.ts'
import { shippedSet } from './packs.ts'
import type { Workplace } from './workplace.ts'

/** The option with the most points. */
export const best = ({ options }: Criterion): Choice => {
  const most = Math.max(...options.map(({ points }) => points))
  return { option: options.findIndex(({ points }) => points === most) }
}

export const none = (): Choice => ({ none: true })

/** Whoever sits at the machine scores every criterion that no rule locks. */
export const fill = async (
  place: Pick<Workplace, 'call'>,
  dossier: DossierId,
  setNo: number,
  pick: (criterion: Criterion) => Choice = best,
) => {
  let { state } = await place.call('sheet.open', { dossier })
  for (const criterion of criteriaOf(shippedSet('qd-26-2026', setNo))) {
    if (state.totals.locked[criterion.code] !== undefined) continue
    state = await place.call('sheet.choose', { dossier, criterion: criterion.code, choice: pick(criterion) })
  }
  return state
}

/** Fills the sheet and hands it in. */
export const score = async (
  place: Pick<Workplace, 'call'>,
  dossier: DossierId,
  setNo: number,
  pick?: (criterion: Criterion) => Choice,
) => {
  await fill(place, dossier, setNo, pick)
  return place.call('sheet.handIn', { dossier })
}

/** As `best`, but at the codes given the option with so many points (none applies where there is none). */
export const bestBut =
  (points: Readonly<Record<string, number>>) =>
  (criterion: Criterion): Choice => {
    const wished = points[criterion.code]
    if (wished === undefined) return best(criterion)
    const option = criterion.options.findIndex((one) => one.points === wished)
    if (option === -1 && wished !== 0) throw new Error(`${criterion.code} has no option of ${wished} points`)
    return option === -1 ? { none: true } : { option }
  }
