import type { Council } from '../domain/council.ts'
import type { CriteriaPack, CriteriaSet, PackRef } from '../domain/criteria-pack.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { MemberId, Sha256 } from '../domain/id.ts'
import type { PartSums } from '../domain/part-sums.ts'
import type { Session } from '../domain/session.ts'
import type { Choice, Draft, Sheet, SheetStatus } from '../domain/sheet.ts'

/** A handed-in sheet with the hash of its canonical bytes: equal hashes are one sheet. */
export type HandedInSheet = { readonly sha256: Sha256; readonly sheet: Sheet }

/** What later steps attest and this engine only weighs; absent: nothing is attested yet. */
type Proof = {
  /** Every counted sheet and the result bear valid signatures. */
  readonly signed: boolean
  /** Another run over the raw sheets came to the identical result. */
  readonly recomputed: boolean
}

/** Everything a product's result rests on. The order of `sheets` and `drafts` means nothing. */
export type RatingInput = {
  readonly pack: CriteriaPack
  /** The pack revision the dossier is scored with; a sheet that judged by another does not count. */
  readonly packRef: PackRef
  readonly set: CriteriaSet
  readonly council: Pick<Council, 'level' | 'rules' | 'roster' | 'sample'>
  /** Its `day` decides which powers the level has (148/2023: they changed in time). */
  readonly session: Pick<Session, 'mode' | 'present' | 'day'>
  readonly dossier: Dossier
  readonly sheets: readonly HandedInSheet[]
  readonly drafts: readonly Draft[]
  readonly proof?: Proof
}

/**
 * One choice for every criterion of the set; null: not yet scored. Rules of the table are applied. Walk the set for the
 * table's order: an object puts the keys "7", "10" before "1.1".
 */
export type EffectiveChoices = Readonly<Record<string, Choice | null>>

/** Points of one sheet: whole numbers; `points` runs along the set's criteria, not scored counts 0. */
export type SheetFigures = { readonly total: number; readonly parts: PartSums; readonly points: readonly number[] }

/** A member's sheet or draft of one product, judged by the table: its status, what it says and what that sums to. */
export type JudgedSheet = {
  readonly member: MemberId
  readonly round: number
  readonly version: number
  /** Null: a draft. */
  readonly sha256: Sha256 | null
  readonly status: SheetStatus
  /** A draft handed in at once with a proposed stop. */
  readonly stopped: boolean
  readonly choices: EffectiveChoices
  readonly figures: SheetFigures
}

/** Sum of one criterion's points over the counted sheets. */
export type CriterionSum = {
  readonly code: string
  readonly max: number
  readonly sum: number
  readonly counted: number
}
