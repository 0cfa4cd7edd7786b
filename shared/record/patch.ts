/**
 * One step of a JSON patch (RFC 6902) with the value it replaces beside it, so that a journal line alone can be undone and
 * an auditor sees both sides. Arrays that change in length are replaced whole.
 */
export type PatchStep =
  | { readonly op: 'add'; readonly path: string; readonly value: unknown }
  | { readonly op: 'replace'; readonly path: string; readonly value: unknown; readonly old: unknown }
  | { readonly op: 'remove'; readonly path: string; readonly old: unknown }

type Branch = Readonly<Record<string, unknown>>

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const unescape = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')

/** Equality of JSON values; the order of keys does not matter. */
export const sameJson = (a: unknown, b: unknown): boolean => diff(a, b).length === 0

const diffBranches = (before: Branch, after: Branch, path: string): readonly PatchStep[] => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  return keys.flatMap((key): readonly PatchStep[] => {
    const at = `${path}/${escape(key)}`
    if (!Object.hasOwn(after, key)) return [{ op: 'remove', path: at, old: before[key] }]
    if (!Object.hasOwn(before, key)) return [{ op: 'add', path: at, value: after[key] }]
    return diff(before[key], after[key], at)
  })
}

const diffLists = (before: readonly unknown[], after: readonly unknown[], path: string): readonly PatchStep[] =>
  before.length === after.length
    ? before.flatMap((value, index) => diff(value, after[index], `${path}/${index}`))
    : [{ op: 'replace', path, value: after, old: before }]

/** The steps that turn one JSON value into another; none when they are equal. */
export const diff = (before: unknown, after: unknown, path = ''): readonly PatchStep[] => {
  if (Object.is(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path)
  if (isBranch(before) && isBranch(after)) return diffBranches(before, after, path)
  return [{ op: 'replace', path, value: after, old: before }]
}

const without = (branch: Branch, key: string): Branch =>
  Object.fromEntries(Object.entries(branch).filter(([name]) => name !== key))

const applyAt = (target: unknown, keys: readonly string[], step: PatchStep): unknown => {
  const [key, ...rest] = keys
  if (key === undefined) {
    if (step.op === 'remove' || (step.op === 'replace' && !sameJson(target, step.old))) throw new RangeError(step.path)
    return step.value
  }
  if (Array.isArray(target)) {
    const index = Number(key)
    if (!Number.isInteger(index) || index < 0 || index >= target.length) throw new RangeError(step.path)
    return target.with(index, applyAt(target[index], rest, step))
  }
  if (!isBranch(target)) throw new RangeError(step.path)
  const present = Object.hasOwn(target, key)
  if (rest.length === 0 && present !== (step.op !== 'add')) throw new RangeError(step.path)
  if (rest.length === 0 && step.op === 'remove') {
    if (!sameJson(target[key], step.old)) throw new RangeError(step.path)
    return without(target, key)
  }
  return { ...target, [key]: applyAt(present ? target[key] : undefined, rest, step) }
}

/** The value after the steps. Throws a RangeError where a step does not fit: the old value is not what it says. */
export const applyPatch = (value: unknown, steps: readonly PatchStep[]): unknown =>
  steps.reduce<unknown>((current, step) => applyAt(current, step.path.split('/').slice(1).map(unescape), step), value)
