import { z } from '../zod.ts'
import { migrate, type Migration } from './migration.ts'
import { definitions, type RecordKind, type Records } from './records.ts'

/** A record as its file holds it: what it is, in which form, at which revision. */
export const Envelope = z.object({
  kind: z.string(),
  schema: z.int().min(1),
  id: z.string(),
  rev: z.int().min(1),
  value: z.unknown(),
})
export type Envelope = z.output<typeof Envelope>

/** Why a record may be read but not changed. */
export type Lock = 'does-not-parse' | 'newer-format' | 'edited-outside'

export type Opened<K extends RecordKind> = { readonly value: Records[K]; readonly lock: Lock | null }

interface Form<T> {
  readonly version: number
  readonly schema: z.ZodType<T>
  readonly migrations: readonly Migration[]
}

/**
 * A stored value brought to today's form. One that does not parse, or was written by a newer program, is handed out as it
 * is and locked: a person can still see it, the program will not overwrite it.
 */
export const openAs = <T>(
  form: Form<T>,
  schema: number,
  stored: unknown,
): { readonly value: T; readonly lock: Lock | null } => {
  if (schema > form.version) return { value: stored as T, lock: 'newer-format' }
  const parsed = form.schema.safeParse(migrate(stored, schema, form.migrations))
  return parsed.success ? { value: parsed.data, lock: null } : { value: stored as T, lock: 'does-not-parse' }
}

export const openRecord = <K extends RecordKind>(kind: K, schema: number, stored: unknown): Opened<K> =>
  openAs<Records[K]>(definitions[kind], schema, stored)
