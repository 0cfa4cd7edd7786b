import { maySeeChoices, maySeeResult, sheetsDue } from '../../shared/council/visibility.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { Product } from '../../shared/domain/product.ts'
import type { Reason } from '../../shared/domain/reason.ts'
import type { Result } from '../../shared/domain/result.ts'
import { explain } from '../../shared/rating/explain.ts'
import { judgeSheets, rateProduct } from '../../shared/rating/engine.ts'
import type { HandedInSheet, JudgedSheet, RatingInput } from '../../shared/rating/rating-input.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil, readSession } from '../council/read-council.ts'
import { byCode } from '../dossiers/read-dossiers.ts'
import { fingerprint } from '../scoring/fingerprint.ts'
import { packFor } from '../scoring/own-sheet.ts'
import type { RecordStore, Stored } from '../storage/record-store.ts'

/** One product as the engine judges it now; figures for everyone, before anything is hidden from anyone. */
export interface Assessed {
  readonly product: Product
  readonly input: RatingInput
  readonly judged: readonly JudgedSheet[]
  readonly result: Result
  readonly reasons: readonly Reason[]
  /** Members whose own sheet is due; nobody of them sees figures of the product. */
  readonly due: ReadonlySet<MemberId>
  seesResult(acting: MemberId | null): boolean
  seesChoices(acting: MemberId | null, owner: MemberId): boolean
}

interface Memory {
  /** Handed-in sheets are write-once: read and hashed once. */
  readonly sheets: Map<string, HandedInSheet>
  readonly products: Map<string, { readonly key: string; readonly assessed: Assessed }>
}

const memories = new WeakMap<RecordStore, Memory>()

const memoryOf = (store: RecordStore): Memory => {
  const memory = memories.get(store) ?? { sheets: new Map(), products: new Map() }
  memories.set(store, memory)
  return memory
}

const readSheet = async (store: RecordStore, memory: Memory, id: string): Promise<HandedInSheet[]> => {
  const known = memory.sheets.get(id)
  if (known !== undefined) return [known]
  const stored = await store.read('sheet', id)
  if (stored === undefined) return []
  const sheet = { sha256: fingerprint(stored.value), sheet: stored.value }
  memory.sheets.set(id, sheet)
  return [sheet]
}

const present = <Value>(values: readonly (Value | undefined)[]): Value[] =>
  values.filter((value) => value !== undefined)

const judge = (product: Product, input: RatingInput): Assessed => {
  const result = rateProduct(input)
  const { council, dossier } = input
  const scene = { council, dossier, handedIn: new Set(input.sheets.map(({ sheet }) => sheet.member)) }
  return {
    product,
    input,
    judged: judgeSheets(input),
    result,
    reasons: explain(result, input),
    due: sheetsDue(scene),
    seesResult: (acting) => maySeeResult(acting, scene),
    seesChoices: (acting, owner) => maySeeChoices(acting, owner, scene),
  }
}

/** The council as it stands, around every product. */
export interface Sitting {
  readonly council: Stored<'council'>
  readonly session: Stored<'session'>
}

export const readSitting = async ({ store }: Desk): Promise<Sitting> => ({
  council: await readCouncil(store),
  session: await readSession(store),
})

/** Revisions of all that a product's result rests on: while they stand, so does the result. */
const keyOf = (
  { council, session }: Sitting,
  records: readonly { readonly rev: number }[],
  sheets: readonly string[],
) => [council.rev, session.rev, ...records.map(({ rev }) => rev), ...sheets].join(' ')

/** A dossier's assessment; made again only when one of its records changed. */
export const assess = async (
  desk: Desk,
  sitting: Sitting,
  dossier: Stored<'dossier'>,
): Promise<Assessed | undefined> => {
  const { store, packs } = desk
  const memory = memoryOf(store)
  const product = await store.read('product', dossier.value.product)
  if (product === undefined) return undefined
  const drafts = present(await Promise.all(store.ids('draft', dossier.id).map((id) => store.read('draft', id))))
  const sheetIds = store.ids('sheet', dossier.id)
  const key = keyOf(sitting, [dossier, product, ...drafts], sheetIds)
  const known = memory.products.get(dossier.id)
  if (known?.key === key) return known.assessed
  const packRef = packFor(sitting.council.value, dossier.value)
  const assessed = judge(product.value, {
    pack: packs.bySha256(packRef.sha256).pack,
    packRef,
    set: packs.set(packRef.sha256, dossier.value.set),
    council: sitting.council.value,
    session: sitting.session.value,
    dossier: dossier.value,
    sheets: (await Promise.all(sheetIds.map((id) => readSheet(store, memory, id)))).flat(),
    drafts: drafts.map(({ value }) => value),
  })
  memory.products.set(dossier.id, { key, assessed })
  return assessed
}

/** Every product of the workspace, in the order of their codes. */
export const assessAll = async (desk: Desk, sitting: Sitting): Promise<readonly Assessed[]> => {
  const { store } = desk
  const dossiers = present(await Promise.all(store.ids('dossier').map((id) => store.read('dossier', id))))
  const all = present(await Promise.all(dossiers.map((dossier) => assess(desk, sitting, dossier))))
  return all.toSorted(
    ({ result: left }, { result: right }) => byCode.compare(left.code, right.code) || left.id.localeCompare(right.id),
  )
}
