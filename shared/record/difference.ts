/** A place where two values of a record differ: the way to it, and what stands there as text; null where nothing does. */
export interface Difference {
  readonly at: readonly string[]
  readonly before: string | null
  readonly after: string | null
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Things with an id of their own are told apart by it, so that one more in a list does not shift all the others. */
const ownId = (value: unknown): unknown =>
  isTree(value) ? (Reflect.get(value, 'id') ?? Reflect.get(value, 'member')) : undefined

const branches = (value: object): ReadonlyMap<string, unknown> => {
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  const ids = value.map(ownId)
  const told = ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
  return new Map(value.map((one: unknown, place) => [told ? String(ids[place]) : String(place + 1), one]))
}

const asText = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  if (!isTree(value)) return String(value)
  const parts = [...branches(value).values()].map(asText).filter((text) => text !== null)
  return parts.length === 0 ? null : parts.join('; ')
}

/** Where two values differ, leaf by leaf, in the order of the first and then of what only the second has. */
export const differencesBetween = (before: unknown, after: unknown, at: readonly string[] = []): Difference[] => {
  if (!isTree(before) || !isTree(after)) {
    const [was, is] = [asText(before), asText(after)]
    return was === is ? [] : [{ at, before: was, after: is }]
  }
  const [old, fresh] = [branches(before), branches(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) =>
    differencesBetween(old.get(key), fresh.get(key), [...at, key]),
  )
}
