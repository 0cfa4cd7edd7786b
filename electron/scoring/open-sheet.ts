import { entitledTo } from '../../shared/council/entitled.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { Desk } from '../council/desk.ts'
import { byCode, readProduct } from '../dossiers/read-dossiers.ts'
import { assessOne } from '../results/read-results.ts'
import { closedBecause, ownSheet, type OwnSheet } from './own-sheet.ts'
import { sheetState } from './sheet-state.ts'

/** The products before and after this one that the member scores, in the order of their codes. */
const neighbours = async ({ store }: Desk, { council, member, dossier }: OwnSheet) => {
  const all = await Promise.all(store.ids('dossier').map((id) => store.read('dossier', id)))
  const own = all
    .flatMap((stored) => (stored === undefined ? [] : [stored.value]))
    .filter((one) => one.id === dossier.id || entitledTo(council.roster, one).some(({ id }) => id === member.id))
    .toSorted((left, right) => byCode.compare(left.code, right.code) || left.id.localeCompare(right.id))
  const here = own.findIndex(({ id }) => id === dossier.id)
  return { previous: own[here - 1]?.id ?? null, next: own[here + 1]?.id ?? null }
}

/** The own sheet that counts while a newer version of it is being corrected or was left so. */
const counted = async (desk: Desk, { draft, member, dossier }: OwnSheet): Promise<Output<'sheet.open'>['counted']> => {
  if (draft.state !== 'open' || draft.correction === '') return null
  const { judged } = await assessOne(desk, dossier.value.id)
  const sheet = judged.find((one) => one.member === member.id && one.status === 'submitted')
  return sheet === undefined ? null : { version: sheet.version, total: sheet.figures.total }
}

/** The acting member's own sheet of a product, with what the screen shows around it. Nothing is written by opening it. */
export const openSheet = async (desk: Desk, id: DossierId): Promise<Output<'sheet.open'>> => {
  const own = await ownSheet(desk, id)
  const { code, set, product } = own.dossier.value
  const { name, applicant } = await readProduct(desk.store, product)
  return {
    dossier: { id, code, product: name, applicant: applicant.name, set, pack: own.pack.ref },
    state: await sheetState(desk.store, own),
    closedBecause: closedBecause(own, desk.store.readOnly),
    counted: await counted(desk, own),
    neighbours: await neighbours(desk, own),
  }
}
