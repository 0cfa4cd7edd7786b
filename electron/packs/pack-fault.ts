import type { z } from '../../shared/zod.ts'
import type { RefusedPack } from '../../shared/ipc/calls/pack.ts'

/** Why a file was not taken as a pack, and where in it. */
export type Refused = z.output<typeof RefusedPack>

const at = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

const numberOr = (value: unknown, other: number | null) => (typeof value === 'number' ? value : other)
const textOr = (value: unknown, other: string | null) => (typeof value === 'string' ? value : other)

/** Follows a schema issue's path through the raw JSON and names the set and the criterion it runs through. */
export const locate = (
  raw: unknown,
  path: readonly PropertyKey[],
): { readonly set: number | null; readonly criterion: string | null } => {
  let value = raw
  let set: number | null = null
  let criterion: string | null = null
  let list: PropertyKey = ''
  for (const key of path) {
    value = at(value, key)
    if (list === 'sets') set = numberOr(at(value, 'no'), null)
    if (list === 'criteria') criterion = textOr(at(value, 'code'), null)
    list = key
  }
  return { set, criterion }
}
