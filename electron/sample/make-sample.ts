import type { CriteriaPack, CriteriaSet, Level, PackRef } from '../../shared/domain/criteria-pack.ts'
import { nothingRecorded, type Dossier, type RequestKind } from '../../shared/domain/dossier.ts'
import { proposeCode } from '../../shared/domain/dossier-code.ts'
import { DossierId, freshId, ProductId } from '../../shared/domain/id.ts'
import type { Product } from '../../shared/domain/product.ts'
import { inventApplicant } from './applicants.ts'
import { productKinds } from './product-kinds.ts'
import type { Chapter } from './sample-act.ts'
import { sampleCouncil, sessionDay } from './sample-council.ts'
import { chanceOf, sampleClock, type Chance } from './seeded.ts'
import { situations, threeStars, usualSituations, type Situation } from './situations.ts'
import { Stage } from './stage.ts'

export type SampleWish = {
  readonly dossiers: number
  /** Members who score; the secretary comes on top. */
  readonly members: number
  readonly seed: string
  /** All dossiers of this set; null: spread over all sets. */
  readonly set: number | null
  readonly pack: CriteriaPack
  readonly ref: PackRef
  readonly level: Level
}

export type Sample = {
  readonly chapters: readonly Chapter[]
  /** What each dossier tells, in order. */
  readonly told: readonly {
    readonly dossier: DossierId
    readonly situation: string
    readonly about: string
    readonly set: number
  }[]
}

type Part = { readonly situation: Situation; readonly set: CriteriaSet }

/** Gives every situation a set it can be told of, using each set once before any comes twice. */
const cast = (chance: Chance, { pack, set, dossiers }: SampleWish): readonly Part[] => {
  const allowed = set === null ? pack.sets : pack.sets.filter((one) => one.no === set)
  let deck: CriteriaSet[] = []
  const draw = (fits: (one: CriteriaSet) => boolean): CriteriaSet | undefined => {
    if (!deck.some(fits)) deck = [...deck, ...chance.shuffled(allowed)]
    const found = deck.find(fits)
    if (found) deck = deck.filter((one, i) => i !== deck.indexOf(found) || one !== found)
    return found
  }
  const wished = Array.from({ length: dossiers }, (_, i) => situations[i] ?? chance.pick(usualSituations))
  const demanding = wished.map((situation) => (situation.fits ? draw(situation.fits) : undefined))
  return wished.map((situation, i) => {
    const own = demanding[i]
    if (situation.fits)
      return own ? { situation, set: own } : { situation: threeStars, set: draw(() => true) ?? fail() }
    return { situation, set: draw(() => true) ?? fail() }
  })
}

const fail = (): never => {
  throw new Error('no set to draw from')
}

const requests: readonly [RequestKind, ...RequestKind[]] = ['first', 'first', 'first', 'upgrade', 'reassessment']

/** A product of the set with an invented applicant; kinds repeat under other applicants once all were used. */
const inventProduct = (chance: Chance, set: CriteriaSet, used: Map<number, number>, turn: number): Product => {
  const kinds = productKinds[set.no]
  const count = used.get(set.no) ?? chance.whole(0, 5)
  used.set(set.no, count + 1)
  const [name, commune] = kinds?.[count % kinds.length] ?? [set.short, 'Phường Hạc Thành']
  const applicant = inventApplicant(chance, turn, commune, set.no)
  return { id: ProductId.parse(freshId(chance.bytes)), name, applicant, sample: true }
}

/**
 * A whole sample council with its session, dossiers, sheets and findings, as acts in their order. Everything comes from the
 * seed: the same wish gives the same ids, moments and figures.
 */
export const makeSample = (wish: SampleWish): Sample => {
  const chance = chanceOf(wish.seed, `sample ${wish.ref.id} ${wish.level}`)
  const clock = sampleClock(`${sessionDay(wish.pack, wish.level)}T01:00:00.000Z`)
  const { council, session } = sampleCouncil(chance, clock, wish)
  const founding: Chapter = [
    {
      at: clock.now(),
      act: { name: 'council.create', actor: 'set-up' },
      changes: [
        { kind: 'council', id: council.id, value: council },
        { kind: 'session', id: session.id, value: session },
      ],
    },
  ]
  const year = Number(session.day.slice(0, 4))
  const taken: string[] = []
  const used = new Map<number, number>()
  const stories = cast(chance, wish).map(({ situation, set }, turn) => {
    const product = inventProduct(chance, set, used, turn)
    const code = proposeCode({ province: council.place.province, commune: product.applicant.commune }, year, taken)
    taken.push(code)
    const dossier: Dossier = {
      id: DossierId.parse(freshId(chance.bytes)),
      product: product.id,
      session: session.id,
      code,
      set: set.no,
      request: chance.pick(requests),
      receivedOn: session.day,
      ...nothingRecorded,
      sample: true,
    }
    const own = chanceOf(wish.seed, `dossier ${dossier.id}`)
    const stage = new Stage({ council, pack: wish.ref, set, product, dossier }, { chance: own, clock })
    situation.tell(stage, session.day)
    const { name, about } = situation
    return { chapter: stage.chapter, told: { dossier: dossier.id, situation: name, about, set: set.no } }
  })
  return { chapters: [founding, ...stories.map(({ chapter }) => chapter)], told: stories.map(({ told }) => told) }
}
