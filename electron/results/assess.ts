import { maySeeChoices, maySeeResult, sheetsDue } from '../../shared/council/visibility.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { Product } from '../../shared/domain/product.ts'
import type { Reason } from '../../shared/domain/reason.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { Session } from '../../shared/domain/session.ts'
import { Fault } from '../../shared/fault.ts'
import { explain } from '../../shared/rating/explain.ts'
import { judgeSheets, rateProduct } from '../../shared/rating/engine.ts'
import type { HandedInSheet, JudgedSheet, RatingInput } from '../../shared/rating/rating-input.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil, readSession } from '../council/read-council.ts'
import { byCode } from '../dossiers/read-dossiers.ts'
import { fingerprint } from '../scoring/fingerprint.ts'
import { packFor } from '../scoring/own-sheet.ts'
import type { RecordStore, Stored } from '../storage/record-store.ts'
import { figuresHash } from './recompute.ts'
import { allSigned, readSigners, type Signers } from './signed-sheets.ts'

/** One product as the engine judges it now; figures for everyone, before anything is hidden from anyone. */
export interface Assessed {
  readonly product: Product
  readonly input: RatingInput
  readonly judged: readonly JudgedSheet[]
  readonly result: Result
  readonly reasons: readonly Reason[]
  /** Members whose own sheet is due. */
  readonly due: ReadonlySet<MemberId>
  seesResult(acting: MemberId | null): boolean
  seesChoices(acting: MemberId | null, owner: MemberId): boolean
}

interface Memory {
  /** Handed-in sheets are write-once: read and hashed once. */
  readonly sheets: Map<string, HandedInSheet>
  readonly products: Map<string, { readonly key: string; readonly assessed: Promise<Assessed> }>
}

const memories = new WeakMap<RecordStore, Memory>()

const memoryOf = (store: RecordStore): Memory => {
  const memory = memories.get(store) ?? { sheets: new Map(), products: new Map() }
  memories.set(store, memory)
  return memory
}

const readSheet = async (store: RecordStore, id: string): Promise<HandedInSheet[]> => {
  const { sheets } = memoryOf(store)
  const known = sheets.get(id)
  if (known !== undefined) return [known]
  const stored = await store.read('sheet', id)
  if (stored === undefined) return []
  const sheet = { sha256: fingerprint(stored.value), sheet: stored.value }
  sheets.set(id, sheet)
  return [sheet]
}

/** Closed with a recomputation whose hash is still the hash of today's figures. */
const isRecomputed = (input: RatingInput, result: Result): boolean => {
  const { state } = input.dossier
  return state.kind === 'closed' && state.recomputed === true && state.result === figuresHash(input, result)
}

/** Every counted sheet bears a valid signature of its member. */
const isSigned = (store: RecordStore, signers: Signers, input: RatingInput): Promise<boolean> => {
  const counted = new Set(judgeSheets(input).flatMap(({ status, sha256 }) => (status === 'submitted' ? [sha256] : [])))
  const ids = store.ids('sheet', input.dossier.id)
  const byEnd = new Map(ids.map((id) => [id.slice(-8), id]))
  const sheets = input.sheets.filter(({ sha256 }) => counted.has(sha256))
  return allSigned(
    store,
    signers,
    input.dossier.id,
    new Map(sheets.map((sheet) => [byEnd.get(sheet.sha256.slice(0, 8)) ?? '', sheet])),
  )
}

/** The input with what signatures and the recomputation at closing attest. */
const withProof = async (store: RecordStore, signers: Signers, input: RatingInput): Promise<RatingInput> => {
  const proof = { signed: await isSigned(store, signers, input), recomputed: isRecomputed(input, rateProduct(input)) }
  return { ...input, proof }
}

const judge = (product: Product, session: Session, input: RatingInput): Assessed => {
  const result = rateProduct(input)
  const { council, dossier } = input
  const scene = { council, session, dossier, handedIn: new Set(input.sheets.map(({ sheet }) => sheet.member)) }
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
  readonly signers: Signers
}

export const readSitting = async ({ store }: Desk): Promise<Sitting> => {
  const council = await readCouncil(store)
  return { council, session: await readSession(store), signers: await readSigners(store, council.value) }
}

/** Revisions of all that a product's result rests on: while they stand, so does the result. */
const keyOf = (
  store: RecordStore,
  { council, session, signers }: Sitting,
  dossierRev: number,
  productRev: number,
  id: string,
) =>
  [
    council.rev,
    session.rev,
    signers.rev,
    dossierRev,
    productRev,
    ...store.list('draft', id).map((draft) => `${draft.id}:${draft.rev}`),
    ...store.ids('sheet', id),
    ...store.list('signature', id).map((signature) => `${signature.id}:${signature.rev}`),
  ].join(' ')

const inputOf = async (desk: Desk, sitting: Sitting, dossier: Dossier): Promise<RatingInput> => {
  const { store, packs } = desk
  const packRef = packFor(sitting.council.value, dossier)
  const [drafts, sheets] = await Promise.all([
    Promise.all(store.ids('draft', dossier.id).map((id) => store.read('draft', id))),
    Promise.all(store.ids('sheet', dossier.id).map((id) => readSheet(store, id))),
  ])
  return {
    pack: packs.bySha256(packRef.sha256).pack,
    packRef,
    set: packs.set(packRef.sha256, dossier.set),
    council: sitting.council.value,
    session: sitting.session.value,
    dossier,
    sheets: sheets.flat(),
    drafts: drafts.flatMap((stored) => (stored === undefined ? [] : [stored.value])),
  }
}

const judged = async (desk: Desk, sitting: Sitting, product: Product, dossier: Dossier): Promise<Assessed> => {
  const input = await inputOf(desk, sitting, dossier)
  return judge(product, sitting.session.value, await withProof(desk.store, sitting.signers, input))
}

/** A dossier's assessment; made again only when one of its records changed. Fault `not-found`. */
export const assess = async (desk: Desk, sitting: Sitting, id: string): Promise<Assessed> => {
  const { store } = desk
  const { products } = memoryOf(store)
  const dossier = await store.read('dossier', id)
  if (dossier === undefined) throw new Fault('not-found', { kind: 'dossier' })
  const product = await store.read('product', dossier.value.product)
  if (product === undefined) throw new Fault('not-found', { kind: 'product' })
  const key = keyOf(store, sitting, dossier.rev, product.rev, id)
  const known = products.get(id)
  if (known?.key === key) return known.assessed
  // kept before it is there: several screens that ask at once wait for one assessment
  const assessed = judged(desk, sitting, product.value, dossier.value)
  products.set(id, { key, assessed })
  assessed.catch(() => products.delete(id))
  return assessed
}

/** A dossier that cannot be read takes no other one down: it is missing here, the workspace's state names its file. */
const unlessDamaged = (error: unknown): undefined => {
  if (error instanceof Fault && error.code === 'damaged-file') return undefined
  throw error
}

/** Every product of the workspace, in the order of their codes. */
export const assessAll = async (desk: Desk, sitting: Sitting): Promise<readonly Assessed[]> => {
  const all = await Promise.all(desk.store.ids('dossier').map((id) => assess(desk, sitting, id).catch(unlessDamaged)))
  return all
    .filter((assessed) => assessed !== undefined)
    .toSorted(
      ({ result: left }, { result: right }) => byCode.compare(left.code, right.code) || left.id.localeCompare(right.id),
    )
}
