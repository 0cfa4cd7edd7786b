import { Council } from '../domain/council.ts'
import { Dossier } from '../domain/dossier.ts'
import { Papers } from '../domain/paper.ts'
import { Product } from '../domain/product.ts'
import { Session } from '../domain/session.ts'
import { Draft, Sheet } from '../domain/sheet.ts'
import { SheetSignature, Trust } from '../domain/trust.ts'
import type { z } from '../zod.ts'
import { stepsMissing, type Migration } from './migration.ts'

/**
 * The records of a workspace. Ids: council, session, product and dossier carry their own; a draft is
 * `<dossier>.<member>`; a handed-in sheet is `<dossier>.<member>.r<round>.v<version>.<sha8>` and is write-once, and so is its
 * signature of the same id. The council's trust (its certificates) and its papers have the
 * council's id.
 */
export interface Records {
  council: Council
  session: Session
  product: Product
  dossier: Dossier
  draft: Draft
  sheet: Sheet
  signature: SheetSignature
  trust: Trust
  papers: Papers
}
export type RecordKind = keyof Records

/** What lists show of a record without its file being read; kept in the index. Kinds that no list needs have none. */
export interface Summaries {
  council: null
  session: null
  product: { readonly name: string; readonly applicant: string }
  dossier: {
    readonly product: string
    readonly session: string
    readonly code: string
    readonly set: number
    readonly state: Dossier['state']['kind']
  }
  draft: null
  sheet: null
  signature: null
  trust: null
  papers: null
}

export interface RecordDefinition<K extends RecordKind> {
  /** Number of the form this program writes; it grows with every migration. */
  readonly version: number
  readonly schema: z.ZodType<Records[K]>
  readonly id: RegExp
  readonly migrations: readonly Migration[]
  readonly summary: (value: Records[K]) => Summaries[K]
}

const one = /^[a-z0-9]{16}$/
const sheetId = /^[a-z0-9]{16}\.[a-z0-9]{16}\.r[1-9]\d{0,2}\.v[1-9]\d{0,2}\.[0-9a-f]{8}$/
const noSummary = () => null

/** Kind → form, id pattern and upgrade steps. A new form of a record: raise `version` and add the step that leads to it. */
export const definitions: { readonly [K in RecordKind]: RecordDefinition<K> } = {
  council: { version: 1, schema: Council, id: one, migrations: [], summary: noSummary },
  session: { version: 1, schema: Session, id: one, migrations: [], summary: noSummary },
  product: {
    version: 1,
    schema: Product,
    id: one,
    migrations: [],
    summary: ({ name, applicant }) => ({ name, applicant: applicant.name }),
  },
  dossier: {
    version: 1,
    schema: Dossier,
    id: one,
    migrations: [],
    summary: ({ product, session, code, set, state }) => ({ product, session, code, set, state: state.kind }),
  },
  draft: { version: 1, schema: Draft, id: /^[a-z0-9]{16}\.[a-z0-9]{16}$/, migrations: [], summary: noSummary },
  sheet: { version: 1, schema: Sheet, id: sheetId, migrations: [], summary: noSummary },
  signature: { version: 1, schema: SheetSignature, id: sheetId, migrations: [], summary: noSummary },
  trust: { version: 1, schema: Trust, id: one, migrations: [], summary: noSummary },
  papers: { version: 1, schema: Papers, id: one, migrations: [], summary: noSummary },
}

/** Write-once kinds, whose files are the bare bytes: what a member signed, and the signature. */
export const isWriteOnce = (kind: RecordKind): kind is 'sheet' | 'signature' => kind === 'sheet' || kind === 'signature'

export const recordKinds = Object.keys(definitions) as readonly RecordKind[]

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(definitions, kind)

/** The kinds whose upgrade steps have a gap, with the steps missing; empty in a sound program. Asked at start-up. */
export const gapsInMigrations = (): readonly { kind: RecordKind; missing: readonly number[] }[] =>
  recordKinds
    .map((kind) => ({ kind, missing: stepsMissing(definitions[kind].version, definitions[kind].migrations) }))
    .filter(({ missing }) => missing.length > 0)
