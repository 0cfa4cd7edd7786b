import type { z } from '../zod.ts'

/** What a command may have changed and a query has read; windows refetch by topic. */
export const topics = [
  'workspace',
  'acting',
  'preferences',
  'council',
  'packs',
  'dossiers',
  'sheets',
  'results',
  'keys',
  'papers',
  'papers-made',
  'bundles',
] as const
export type Topic = (typeof topics)[number]

export type Query<I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: 'query'
  readonly reads: readonly Topic[]
  readonly input: I
  readonly output: O
}
export type Command<I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: 'command'
  readonly touches: readonly Topic[]
  readonly input: I
  readonly output: O
}

export const query = <I extends z.ZodType, O extends z.ZodType>(
  reads: readonly Topic[],
  input: I,
  output: O,
): Query<I, O> => ({ kind: 'query', reads, input, output })

export const command = <I extends z.ZodType, O extends z.ZodType>(
  touches: readonly Topic[],
  input: I,
  output: O,
): Command<I, O> => ({ kind: 'command', touches, input, output })
