import { isDissentRead } from '../../shared/council/acknowledged.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { DossierId, MemberId, Sha256 } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { decider, manager, manages } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { assessOne, assessShown } from '../results/read-results.ts'
import { loneDissents } from '../results/unread-dissents.ts'
import { amendDossier, readOpenDossier } from './amend-dossier.ts'

/** Of two handed-in versions of a member's sheet the chosen one counts. Faults `not-allowed`, `not-found`. */
export const chooseSheet = async (
  desk: Desk,
  { id, member, sheet }: { readonly id: DossierId; readonly member: MemberId; readonly sheet: Sha256 },
) => {
  const { value: council } = await readCouncil(desk.store)
  const by = manager(council, desk.acting)
  const stored = await readOpenDossier(desk.store, id)
  const { judged } = await assessOne(desk, id)
  if (!judged.some((one) => one.member === member && one.sha256 === sheet))
    throw new Fault('not-found', { kind: 'sheet' })
  if (stored.value.chosenSheets[member] === sheet) return { rev: stored.rev }
  const chosenSheets = { ...stored.value.chosenSheets, [member]: sheet }
  return amendDossier(desk.store, stored, { name: 'dossiers.chooseSheet', by, reason: sheet }, { chosenSheets })
}

/** Chair and secretary, or the deputy who presides over the product. Fault `not-allowed`. */
const reader = async (desk: Desk, council: Council, dossier: Dossier) =>
  manages(council, desk.acting) ? manager(council, desk.acting) : (await decider(desk, council, dossier, '')).by

/** Records that a lone dissent was read; a product cannot close before. Faults `not-allowed`, `own-sheet-due`, `not-found`. */
export const readDissent = async (
  desk: Desk,
  { id, criterion, stars }: { readonly id: DossierId; readonly criterion: string; readonly stars: number },
) => {
  const { value: council } = await readCouncil(desk.store)
  const stored = await readOpenDossier(desk.store, id)
  const by = await reader(desk, council, stored.value)
  const { result } = await assessShown(desk, id)
  const dissent = loneDissents(result).find((one) => one.criterion === criterion && one.stars === stars)
  if (dissent === undefined) throw new Fault('not-found', { kind: 'dissent' })
  if (isDissentRead(stored.value, dissent)) return { rev: stored.rev }
  const { stars: grade, dissenters: members } = dissent
  const read = { criterion, stars: grade, by: by.id, at: desk.clock.now(), members }
  const dissentsRead = [...stored.value.dissentsRead, read]
  return amendDossier(desk.store, stored, { name: 'dossiers.readDissent', by }, { dissentsRead })
}

/**
 * Who presides lets a spread (độ chênh) above the limit pass, up to the figure it has now, with a reason that is printed; or the
 * secretary records it "theo kết luận của Chủ tịch, biên bản số …" (`onBehalf`). Faults `not-allowed`, `reason-required`, `own-sheet-due`, `not-found` where nothing exceeds the limit.
 */
export const overrideSpread = async (
  desk: Desk,
  { id, reason, onBehalf }: { readonly id: DossierId; readonly reason: string; readonly onBehalf: string },
) => {
  const { value: council } = await readCouncil(desk.store)
  const stored = await readOpenDossier(desk.store, id)
  const { by, ...behalf } = await decider(desk, council, stored.value, onBehalf)
  if (reason === '') throw new Fault('reason-required')
  const { result } = await assessShown(desk, id)
  if (!result.spreadExceeded) throw new Fault('not-found', { kind: 'spread' })
  const spreadOverride = { by: by.id, at: desk.clock.now(), reason, ...behalf, spread: result.spread ?? 0 }
  const said = [reason, behalf.onBehalf ?? ''].filter(Boolean).join(' – ')
  const act = { name: 'dossiers.overrideSpread', by, reason: said }
  return amendDossier(desk.store, stored, act, { spreadOverride })
}
