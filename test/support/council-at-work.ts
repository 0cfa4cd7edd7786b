import { createStore } from '../../electron/storage/create-store.ts'
import type { Change, RecordKind, RecordStore } from '../../electron/storage/record-store.ts'
import type { StoreDeps } from '../../electron/storage/store-context.ts'
import type { OpenStore } from '../../electron/storage/store.ts'
import { Fault } from '../../shared/fault.ts'
import { sameJson } from '../../shared/record/patch.ts'
import { Applicant } from '../../shared/domain/applicant.ts'
import { Product } from '../../shared/domain/product.ts'
import { aCouncil, aDossier, aSession } from './builders.ts'
import { dossierId, memberId } from './ids.ts'
import { aDraft, handIn } from './stored-records.ts'

/** A segment this small is full after a handful of acts. */
export const smallSegments = { segmentLimit: 6000 }

type Said = { readonly kind: RecordKind; readonly id: string; readonly rev: number }

/** One act as its user knows it: what it was to write, and whether it was acknowledged or refused. */
export interface Deed {
  readonly changes: readonly Change[]
  outcome: 'begun' | 'saved' | 'refused'
  revs: readonly Said[]
}

const actor = memberId('chu')

const aProduct = (name: string) =>
  Product.parse({
    id: dossierId(name).replace(/^hs/, 'sp'),
    name: `Mật ong ${name}`,
    applicant: Applicant.parse({
      name: 'Hợp tác xã Hoa Rừng',
      legalForm: 'co-operative',
      representative: 'Lê Văn Tám',
      address: 'Thôn 3',
      commune: 'Xuân Du',
      phone: '',
    }),
  })

const draftOf = (member: string, opinion: string): Change => {
  const value = aDraft('hs1', member, { opinion })
  return { kind: 'draft', id: `${value.dossier}.${value.member}`, value }
}

const founding = (): readonly Change[] => {
  const council = aCouncil()
  return [
    { kind: 'council', id: council.id, value: council },
    { kind: 'session', id: 'phien00000000000', value: aSession(council) },
  ]
}

const newDossier = (name: string): readonly Change[] => {
  const product = aProduct(name)
  const dossier = aDossier({ id: dossierId(name), product: product.id, code: `38-01-${name}` })
  return [
    { kind: 'product', id: product.id, value: product },
    { kind: 'dossier', id: dossier.id, value: dossier },
  ]
}

const withdrawn = (name: string): readonly Change[] =>
  newDossier(name).map((change) => ({ ...change, value: null }) as Change)

const handedIn = (member: string): readonly Change[] => {
  const sheet = handIn('hs1', member)
  const draft = aDraft('hs1', member, { state: 'handed-in' })
  return [
    { kind: 'sheet', id: sheet.id, value: sheet.value },
    { kind: 'draft', id: `${draft.dossier}.${draft.member}`, value: draft },
  ]
}

/** Remembers what a store promised, so that any later state of its folder can be held against it. */
export const createWitness = (ack: (what: string) => void = () => undefined) => {
  const deeds: Deed[] = []
  return {
    deeds,
    act: async (store: RecordStore, changes: readonly Change[]): Promise<boolean> => {
      const deed: Deed = { changes, outcome: 'begun', revs: [] }
      const place = deeds.push(deed) - 1
      try {
        const { revs } = await store.commit({ name: 'work', actor }, changes)
        deed.outcome = 'saved'
        deed.revs = revs
        ack(String(place))
        return true
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        deed.outcome = 'refused'
        return false
      }
    },
  }
}
export type Witness = ReturnType<typeof createWitness>

/** A morning of a council: founding, products, sheets filled alone and at the same time, a hand-in, a product taken away. */
export const work = async (folder: string, deps: StoreDeps, witness: Witness): Promise<OpenStore> => {
  const store = await createStore(folder, deps, smallSegments)
  await witness.act(store, founding())
  await moreWork(store, witness)
  return store
}

export const moreWork = async (store: OpenStore, witness: Witness, round = ''): Promise<void> => {
  await witness.act(store, newDossier(`hs1${round}`))
  await witness.act(store, newDossier(`hs2${round}`))
  for (const text of ['một', 'hai']) await witness.act(store, [draftOf('chu', `${round}${text}`)])
  await Promise.all(['chu', 'pho', 'tv3'].map((name) => witness.act(store, [draftOf(name, `${round}cùng lúc`)])))
  await store.checkpoint()
  await Promise.all(['pho', 'tv3'].map((name) => witness.act(store, [draftOf(name, `${round}lại cùng lúc`)])))
  if (round === '') await witness.act(store, handedIn('tv4'))
  await witness.act(store, withdrawn(`hs2${round}`))
  await witness.act(store, [draftOf('chu', `${round}ba`)])
}

export const foundWith = (store: OpenStore, witness: Witness) => witness.act(store, founding())

interface Seen {
  readonly rev: number
  readonly value: unknown
}

/** What a store holds, record by record. */
export const seenIn = async (store: OpenStore): Promise<ReadonlyMap<string, Seen>> => {
  const seen = new Map<string, Seen>()
  for (const kind of ['council', 'session', 'product', 'dossier', 'draft', 'sheet'] as const)
    for (const id of store.ids(kind)) {
      const stored = await store.read(kind, id)
      if (stored?.lock !== undefined) throw new Error(`${kind}/${id} is locked: ${stored.lock}`)
      if (stored !== undefined) seen.set(`${kind}/${id}`, stored)
    }
  return seen
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}/${id}`

/** The value of a record after each deed that names it, with the deed. */
const storyOf = (key: string, deeds: readonly Deed[]) =>
  deeds.flatMap((deed, place) =>
    deed.changes.filter((change) => keyOf(change) === key).map((change) => ({ place, deed, value: change.value })),
  )

const holds = (seen: ReadonlyMap<string, Seen>, key: string, value: unknown) =>
  value === null ? !seen.has(key) : sameJson(seen.get(key)?.value, value)

/**
 * What is wrong with what is seen, in words; empty when every promise was kept: nothing acknowledged (`saved` tells which) is
 * lost or older, nothing is there that nobody wrote, and no act is there in part.
 */
export const brokenPromises = (
  seen: ReadonlyMap<string, Seen>,
  deeds: readonly Deed[],
  saved: (place: number) => boolean,
): readonly string[] => {
  const wrong: string[] = []
  const keys = new Set([...seen.keys(), ...deeds.flatMap(({ changes }) => changes.map(keyOf))])
  for (const key of keys) {
    const story = storyOf(key, deeds)
    const lastSaved = story.findLastIndex(({ place }) => saved(place))
    const possible = [...story.slice(Math.max(lastSaved, 0)), ...(lastSaved === -1 ? [{ value: null }] : [])]
    if (!possible.some(({ value }) => holds(seen, key, value)))
      wrong.push(`${key}: ${JSON.stringify(seen.get(key) ?? null)?.slice(0, 200)}`)
  }
  for (const [place, { changes }] of deeds.entries()) {
    const last = changes.every((change) => storyOf(keyOf(change), deeds).at(-1)?.place === place)
    const held = changes.filter((change) => holds(seen, keyOf(change), change.value)).length
    const wasSo = changes.filter((change) => {
      const before = storyOf(keyOf(change), deeds).filter((one) => one.place < place)
      return holds(seen, keyOf(change), before.findLast(({ deed }) => deed.outcome === 'saved')?.value ?? null)
    }).length
    if (last && held !== changes.length && held > 0 && wasSo !== changes.length)
      wrong.push(`act ${place} is there in part: ${held} of ${changes.length}`)
  }
  return wrong
}
