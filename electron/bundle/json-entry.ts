import { canonicalText } from '../../shared/canonical-text.ts'
import { jsonLimits, parseCanonical } from '../../shared/bundle/canonical-json.ts'
import { demand, Refusal } from '../../shared/bundle/refusal.ts'
import { z } from '../../shared/zod.ts'

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 without tolerance. */
export const strictText = (bytes: Uint8Array, at: string): string => {
  try {
    return strictDecoder.decode(bytes)
  } catch (error) {
    throw error instanceof TypeError ? new Refusal('json-not-utf8', at) : error
  }
}

/** RFC 8785 bytes of plain data. */
export const canonicalBytes = (value: unknown): Buffer => Buffer.from(canonicalText(value), 'utf8')

/** Reads one canonical JSON entry into its schema, or refuses it. */
export const readJson = <S extends z.ZodType>(schema: S, bytes: Uint8Array, at: string): z.output<S> => {
  demand(bytes.length <= jsonLimits.bytes, 'json-too-large', at)
  return shaped(schema, parseCanonical(strictText(bytes, at), at), at)
}

/** Reads the lines of a `.jsonl` entry, each canonical and ended by a line feed. */
export const readJsonLines = <S extends z.ZodType>(
  schema: S,
  bytes: Uint8Array,
  at: string,
): readonly z.output<S>[] => {
  const text = strictText(bytes, at)
  demand(text === '' || text.endsWith('\n'), 'json-syntax', at)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const place = `${at}:${index + 1}`
      demand(Buffer.byteLength(line) <= jsonLimits.lineBytes, 'json-too-large', place)
      return shaped(schema, parseCanonical(line, place), place)
    })
}

const shaped = <S extends z.ZodType>(schema: S, value: unknown, at: string): z.output<S> => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Refusal('json-shape', `${at} ${issue === undefined ? '' : issue.path.join('.')}`.trim())
  }
  return parsed.data
}
