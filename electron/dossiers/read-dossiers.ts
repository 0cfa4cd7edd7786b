import { proposeCode as codeFor } from '../../shared/domain/dossier-code.ts'
import type { ProductId } from '../../shared/domain/id.ts'
import type { Product } from '../../shared/domain/product.ts'
import { Fault } from '../../shared/fault.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { readCouncil, readSession } from '../council/read-council.ts'
import type { RecordStore } from '../storage/record-store.ts'
import { takenCodes } from './taken-codes.ts'

/** A product by id. Fault `not-found`. */
export const readProduct = async (store: RecordStore, id: ProductId): Promise<Product> => {
  const stored = await store.read('product', id)
  if (stored === undefined) throw new Fault('not-found', { kind: 'product' })
  return stored.value
}

type Listed = Output<'dossiers.list'>[number]

const listed = async (store: RecordStore, id: string): Promise<Listed | undefined> => {
  const stored = await store.read('dossier', id)
  if (stored === undefined) return undefined
  const { code, set, request, state, evidence, product, recusals } = stored.value
  const { name, applicant } = await readProduct(store, product)
  return {
    id: stored.value.id,
    code,
    product: name,
    applicant: applicant.name,
    commune: applicant.commune,
    set,
    request,
    state: state.kind,
    evidence: evidence.length,
    recused: recusals.map(({ member }) => member),
  }
}

/** Dossiers in the order of their codes, numbers within codes by value (`TH-2-2026` before `TH-10-2026`). */
export const byCode = new Intl.Collator('vi', { numeric: true })

/** Every dossier of the workspace, in the order of their codes. */
export const listDossiers = async (store: RecordStore): Promise<Listed[]> => {
  const all = await Promise.all(store.ids('dossier').map((id) => listed(store, id)))
  return all
    .filter((dossier) => dossier !== undefined)
    .toSorted((left, right) => byCode.compare(left.code, right.code) || left.id.localeCompare(right.id))
}

/** The next free code `(T)-(X)-(STT)-year` for a product of this commune in the session's year. */
export const proposeCode = async (store: RecordStore, commune: string): Promise<string> => {
  const { value: council } = await readCouncil(store)
  const { value: session } = await readSession(store)
  const year = Number(session.day.slice(0, 4))
  return codeFor({ province: council.place.province, commune }, year, takenCodes(store))
}
