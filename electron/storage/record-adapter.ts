import type { Adapter } from 'lowdb'
import { Envelope } from '../../shared/record/envelope.ts'
import { Fault } from '../../shared/fault.ts'
import { SheetSignature } from '../../shared/domain/trust.ts'
import { isWriteOnce, type RecordKind } from '../../shared/record/records.ts'
import { canonicalText } from '../../shared/canonical-text.ts'
import { readWhole, ifThere, type Disk } from './disk.ts'
import { fromEnveloped, toEnveloped } from './enveloped-file.ts'
import { recordFile } from './layout.ts'

/** What a record's file holds. A handed-in sheet's file is the bare sheet: its canonical bytes are what a member signs. */
export interface FiledRecord {
  readonly rev: number
  readonly schema: number
  readonly value: unknown
}

const recordFormat = (kind: RecordKind): string => `cham-sao/${kind}/1`

/** The bytes of a record's file. */
const recordBytes = (kind: RecordKind, id: string, { rev, schema, value }: FiledRecord): Buffer =>
  isWriteOnce(kind) ? bareBytes[kind](value) : toEnveloped(recordFormat(kind), { kind, schema, id, rev, value })

/** Files that stock tools read: a sheet as the canonical JSON that was signed, a signature as its DER. */
const bareBytes = {
  sheet: (value: unknown) => Buffer.from(canonicalText(value)),
  signature: (value: unknown) => Buffer.from(SheetSignature.parse(value).p7s, 'base64'),
}

const parseSheet = (bytes: Buffer, file: string): FiledRecord => {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (canonicalText(value) !== bytes.toString('utf8')) throw new RangeError('not canonical')
    return { rev: 1, schema: 1, value }
  } catch (error) {
    throw new Fault('damaged-file', { file }, { cause: error })
  }
}

/** Reads a record's file back. Fault `damaged-file`, also where the file is another record's. */
export const fromRecordBytes = (kind: RecordKind, id: string, bytes: Buffer, file: string): FiledRecord => {
  if (kind === 'sheet') return parseSheet(bytes, file)
  if (kind === 'signature') return { rev: 1, schema: 1, value: { p7s: bytes.toString('base64') } }
  const envelope = Envelope.safeParse(fromEnveloped(recordFormat(kind), bytes, file))
  if (!envelope.success || envelope.data.kind !== kind || envelope.data.id !== id)
    throw new Fault('damaged-file', { file })
  const { rev, schema, value } = envelope.data
  return { rev, schema, value }
}

/** What the adapter needs of a workspace: reading a file, and placing one so that the old or the new is there at any moment. */
export interface RecordFolder {
  readonly disk: Disk
  path(name: string): string
  place(name: string, bytes: Buffer, keepPrevious: boolean): Promise<void>
}

/**
 * lowdb's adapter for one record file: `new Low(new RecordAdapter(…), seed)`. A missing file is null (lowdb keeps the seed);
 * a bad one is the fault `damaged-file`, never null and never an empty object.
 */
export class RecordAdapter implements Adapter<FiledRecord> {
  readonly #folder: RecordFolder
  readonly #kind: RecordKind
  readonly #id: string

  constructor(folder: RecordFolder, kind: RecordKind, id: string) {
    this.#folder = folder
    this.#kind = kind
    this.#id = id
  }

  async read(): Promise<FiledRecord | null> {
    const name = recordFile(this.#kind, this.#id)
    const bytes = await ifThere(readWhole(this.#folder.disk, this.#folder.path(name)))
    return bytes === undefined ? null : fromRecordBytes(this.#kind, this.#id, bytes, name)
  }

  async write(record: FiledRecord): Promise<void> {
    const name = recordFile(this.#kind, this.#id)
    // A new record, like one that is written once, has no generation before it.
    const hasPrevious = record.rev > 1 && !isWriteOnce(this.#kind)
    await this.#folder.place(name, recordBytes(this.#kind, this.#id, record), hasPrevious)
  }
}
