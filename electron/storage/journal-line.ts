import { z } from '../../shared/zod.ts'
import type { PatchStep } from '../../shared/record/patch.ts'
import { canonicalText } from '../../shared/canonical-text.ts'
import { sha256Of } from './sha256.ts'

const Step = z.discriminatedUnion('op', [
  z.object({ op: z.literal('add'), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('replace'), path: z.string(), value: z.unknown(), old: z.unknown() }),
  z.object({ op: z.literal('remove'), path: z.string(), old: z.unknown() }),
]) satisfies z.ZodType<PatchStep>

/**
 * One changed record: at once acknowledgement, audit entry and undo step. The text of a line is canonical JSON whose first
 * key, `SHA256`, is the hash of all the others; `prev` is the `SHA256` of the line before, across segments.
 */
export const JournalLine = z.object({
  n: z.int().min(1),
  /** Which copy of the workspace, and on which machine. */
  workspace: z.string(),
  machine: z.string(),
  actor: z.string(),
  at: z.string(),
  /** Minutes east of UTC that the machine's clock showed. */
  offset: z.int(),
  act: z.string(),
  reason: z.string(),
  /** `<kind>/<id>` */
  record: z.string(),
  rev: z.int().min(1),
  schema: z.int().min(1),
  /** SHA-256 of the record's canonical JSON after the change; null: removed. */
  result: z.string().nullable(),
  prev: z.string(),
  /** Number of the last line that was surely on disk when this one was written. */
  synced: z.int().min(0),
  /** Several records changed by one act: all lines or none. `id` is the number of the first. */
  group: z.object({ id: z.int(), index: z.int().min(0), of: z.int().min(2) }).optional(),
  /** The whole record, at its first touch in a segment; null: removed. */
  full: z.unknown().optional(),
  /** Later touches: what changed, with the old values. */
  patch: z.array(Step).optional(),
})
export type JournalLine = z.output<typeof JournalLine>

/** `prev` of the first line of all. */
export const chainRoot = '0'.repeat(64)

/** A line's text, ending in a line feed, and its hash. */
export const encodeLine = (line: JournalLine): { readonly text: string; readonly hash: string } => {
  const rest = canonicalText(line)
  const hash = sha256Of(rest)
  return { text: `{"SHA256":"${hash}",${rest.slice(1)}\n`, hash }
}

const opening = '{"SHA256":"'
const restAt = opening.length + 64 + 2

/** A line read back, without its line feed; null where one bit is not as written. */
export const decodeLine = (bytes: Buffer): { readonly line: JournalLine; readonly hash: string } | null => {
  if (bytes.length < restAt || bytes.toString('latin1', 0, opening.length) !== opening) return null
  const hash = bytes.toString('latin1', opening.length, opening.length + 64)
  const rest = `{${bytes.toString('utf8', restAt)}`
  if (sha256Of(rest) !== hash) return null
  const parsed = JournalLine.safeParse(JSON.parse(rest))
  return parsed.success ? { line: parsed.data, hash } : null
}
