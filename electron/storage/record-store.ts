import type { Council } from '../../shared/domain/council.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Product } from '../../shared/domain/product.ts'
import type { Session } from '../../shared/domain/session.ts'
import type { Draft, Sheet } from '../../shared/domain/sheet.ts'

/**
 * The records of a workspace. Ids: council, session, product and dossier carry their own; a draft is
 * `<dossier>.<member>`; a handed-in sheet is `<dossier>.<member>.r<round>.v<version>.<sha8>` and is write-once.
 */
export interface Records {
  council: Council
  session: Session
  product: Product
  dossier: Dossier
  draft: Draft
  sheet: Sheet
}
export type RecordKind = keyof Records

export interface Stored<K extends RecordKind> {
  readonly id: string
  readonly rev: number
  readonly value: Records[K]
}

/** A record's new value, or null to remove it. `ifRev` refuses with `outdated` when the record moved on. */
export type Change = {
  [K in RecordKind]: {
    readonly kind: K
    readonly id: string
    readonly value: Records[K] | null
    readonly ifRev?: number
  }
}[RecordKind]

/** Who did what and why: one act may change several records, all or none. */
export interface Act {
  readonly name: string
  readonly actor: string
  readonly reason?: string
}

export interface Receipt {
  /** Number of the act's last journal line. */
  readonly n: number
  readonly at: string
  readonly revs: readonly { readonly kind: RecordKind; readonly id: string; readonly rev: number }[]
}

/** One journalled change of a record. `before` is null for its creation, `after` for its removal. */
export interface HistoryEntry<K extends RecordKind> {
  readonly n: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly reason: string
  readonly rev: number
  readonly before: Records[K] | null
  readonly after: Records[K] | null
}

/** What services see of the store. A resolved `commit` means: flushed to disk. */
export interface RecordStore {
  readonly readOnly: string | null
  read<K extends RecordKind>(kind: K, id: string): Promise<Stored<K> | undefined>
  /** All ids of a kind, from the index; `prefix` narrows drafts and sheets to a dossier. Sorted. */
  ids(kind: RecordKind, prefix?: string): readonly string[]
  commit(act: Act, changes: readonly Change[]): Promise<Receipt>
  /** A record's changes, oldest first. */
  history<K extends RecordKind>(kind: K, id: string): Promise<readonly HistoryEntry<K>[]>
  /** The last acts of the workspace, newest first, with the records each touched. */
  acts(limit: number): Promise<
    readonly {
      readonly n: number
      readonly at: string
      readonly actor: string
      readonly act: string
      readonly records: readonly { kind: RecordKind; id: string; rev: number }[]
    }[]
  >
}
