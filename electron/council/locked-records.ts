import { maySeeResult } from '../../shared/council/visibility.ts'
import { nameIn, type Council } from '../../shared/domain/council.ts'
import { Dossier } from '../../shared/domain/dossier.ts'
import { MemberId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import type { LockedRecord } from '../../shared/ipc/calls/locked.ts'
import { differencesBetween } from '../../shared/record/difference.ts'
import { definitions, type RecordKind } from '../../shared/record/records.ts'
import type { RecordStore } from '../storage/record-store.ts'
import { actingMember, manager, manages } from './authority.ts'
import type { Desk } from './desk.ts'
import { readCouncil } from './read-council.ts'

type Locked = ReturnType<RecordStore['locked']>[number]

/** As many places as a person would read; a file that differs in more is another file. */
const mostDifferences = 200

/** Who has a say is read from the journal: an edited roster makes nobody chair. */
const trustedCouncil = async (store: RecordStore): Promise<Council> => {
  const { id, value, lock } = await readCouncil(store)
  return lock === undefined ? value : ((await store.journalled('council', id)) ?? value)
}

const ownerOf = ({ kind, id }: Pick<Locked, 'kind' | 'id'>): string | undefined =>
  kind === 'draft' ? id.split('.')[1] : undefined

/** A sheet being filled is its member's; everything else chair and secretary answer for. */
const maySettle = (council: Council, acting: MemberId | null, record: Pick<Locked, 'kind' | 'id'>): boolean => {
  const owner = ownerOf(record)
  return owner === undefined ? manages(council, acting) : owner === acting
}

/** Members stand by id in the files; people know them by name. */
const named =
  (council: Council) =>
  (text: string): string =>
    nameIn(council, text) ?? text

const productName = (store: RecordStore, dossier: string): string => {
  const found = store.list('dossier').find(({ id }) => id === dossier)?.summary
  const product = store.list('product').find(({ id }) => id === found?.product)?.summary
  return [found?.code, product?.name].filter(Boolean).join(' · ')
}

const nameOf = (store: RecordStore, council: Council, { kind, id }: Locked): string => {
  const [dossier = '', member = ''] = id.split('.')
  switch (kind) {
    case 'council':
      return council.name
    case 'product':
      return store.list('product').find((one) => one.id === id)?.summary?.name ?? ''
    case 'dossier':
      return productName(store, id)
    case 'draft':
    case 'sheet':
    case 'signature':
      return [productName(store, dossier), nameIn(council, member)].filter(Boolean).join(' · ')
    default:
      return ''
  }
}

/** What is said of figures in a dossier stays hidden from whose own sheet is due. */
const withoutFigures = (store: RecordStore, council: Council, acting: MemberId | null, id: string, before: unknown) => {
  const dossier = Dossier.safeParse(before).data
  const handedIn = new Set(store.ids('sheet', id).map((sheet) => MemberId.parse(sheet.split('.')[1])))
  const session = { state: 'open' } as const // no file that was edited opens anything to anyone
  const shown = dossier !== undefined && maySeeResult(acting, { council, session, dossier, handedIn })
  return (at: readonly string[]) => shown || (at[0] !== 'spreadOverride' && at[0] !== 'dissentsRead')
}

const differences = async (
  { store, acting }: Desk,
  council: Council,
  { kind, id }: Locked,
  file: unknown,
): Promise<LockedRecord['differences']> => {
  const journal = await store.journalled(kind, id)
  if (journal === undefined || !maySettle(council, acting, { kind, id })) return null
  const found = differencesBetween(journal, file)
  const inNames = named(council)
  const readable = (text: string | null) => text && inNames(text)
  const shown = kind === 'dossier' ? withoutFigures(store, council, acting, id, journal) : () => true
  return found
    .filter(({ at }) => shown(at))
    .slice(0, mostDifferences)
    .map(({ at, before, after }) => ({ at: at.map(inNames), before: readable(before), after: readable(after) }))
}

const describe = async (desk: Desk, council: Council, locked: Locked): Promise<LockedRecord | undefined> => {
  const stored = await desk.store.read(locked.kind, locked.id)
  if (stored?.lock === undefined) return undefined
  const edited = stored.lock === 'edited-outside'
  const may = edited && desk.store.readOnly === null && maySettle(council, desk.acting, locked)
  return {
    kind: locked.kind,
    id: locked.id,
    name: nameOf(desk.store, council, locked),
    lock: stored.lock,
    differences: edited ? await differences(desk, council, locked, stored.value) : null,
    maySettle: may,
    mayAccept: may && definitions[locked.kind].schema.safeParse(stored.value).success,
  }
}

/** Every record that can only be read, with what the journal and the file say where a person may settle it. */
export const listLocked = async (desk: Desk): Promise<LockedRecord[]> => {
  const council = await trustedCouncil(desk.store)
  const all = await Promise.all(desk.store.locked().map((locked) => describe(desk, council, locked)))
  return all.filter((one) => one !== undefined)
}

/**
 * A person decides about a record that was edited outside the program: what its file says counts from now on, or what the journal
 * says. Faults `not-allowed` (chair and secretary; of a sheet being filled its member), `reason-required`, `not-found`,
 * `damaged-file`, `read-only`.
 */
export const settleEdit = async (
  desk: Desk,
  input: { readonly kind: RecordKind; readonly id: string; readonly keep: 'file' | 'journal'; readonly reason: string },
): Promise<void> => {
  const { kind, id, keep, reason } = input
  const council = await trustedCouncil(desk.store)
  const by = ownerOf(input) === undefined ? manager(council, desk.acting) : actingMember(council, desk.acting)
  if (!maySettle(council, by.id, input)) throw new Fault('not-allowed', { needs: [] })
  if (reason === '') throw new Fault('reason-required')
  const act = { actor: by.id, reason }
  await (keep === 'file' ? desk.store.acceptEdit(kind, id, act) : desk.store.refuseEdit(kind, id, act))
}
