import type { ReadOnlyReason } from '../../shared/ipc/calls/workspace.ts'
import type { Lock } from '../../shared/record/envelope.ts'
import type { RecordKind, Records, Summaries } from '../../shared/record/records.ts'

export type { RecordKind, Records } from '../../shared/record/records.ts'

export interface Stored<K extends RecordKind> {
  readonly id: string
  readonly rev: number
  readonly value: Records[K]
  /** Why this one record can only be read: it does not parse, is of a newer program, or was edited outside the program. */
  readonly lock?: Lock
}

/** A record as lists show it, from the index; no file is read. */
export interface Listed<K extends RecordKind> {
  readonly id: string
  readonly rev: number
  readonly summary: Summaries[K] | null
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
  readonly readOnly: ReadOnlyReason | null
  /** Fault `damaged-file` where neither file, journal, previous generation nor backup can be read. */
  read<K extends RecordKind>(kind: K, id: string): Promise<Stored<K> | undefined>
  /** All ids of a kind, from the index; `prefix` narrows drafts and sheets to a dossier. Sorted. */
  ids(kind: RecordKind, prefix?: string): readonly string[]
  /** As `ids`, with what lists show of each: a dossier's code, set, product and state, a product's name and applicant. */
  list<K extends RecordKind>(kind: K, prefix?: string): readonly Listed<K>[]
  /**
   * Faults: `outdated`, `read-only`, `sheet-handed-in` (a handed-in sheet is never rewritten), `disk-full`, `disk-error`. A change
   * that leaves its record as it is writes nothing.
   */
  commit(act: Act, changes: readonly Change[]): Promise<Receipt>
  /** Records that can only be read, as far as their files were looked at; all are, a while after opening. */
  locked(): readonly { readonly kind: RecordKind; readonly id: string; readonly lock: Lock }[]
  /** A record as the journal last acknowledged it, whatever its file says; undefined where its lines are gone. */
  journalled<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined>
  /**
   * Takes over a record that was edited outside the program: the file's content becomes the next revision. Faults `not-found`,
   * `damaged-file` where the content is no such record, `read-only`.
   */
  acceptEdit(kind: RecordKind, id: string, by: Omit<Act, 'name'>): Promise<Receipt>
  /**
   * Sets the edited file aside under `quarantine/`; the journal's value becomes the next revision. Faults `not-found`,
   * `damaged-file` where the journal no longer has it, `read-only`.
   */
  refuseEdit(kind: RecordKind, id: string, by: Omit<Act, 'name'>): Promise<Receipt>
  /** A record's changes, oldest first. */
  history<K extends RecordKind>(kind: K, id: string): Promise<readonly HistoryEntry<K>[]>
  /** Records that acts of these names changed, whether they are still there or not; the journal is looked through once for each name. */
  touchedBy(acts: readonly string[]): Promise<readonly { readonly kind: RecordKind; readonly id: string }[]>
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
