import path from 'node:path'
import type { DiskStep } from './recording-disk.ts'

/**
 * A file system as POSIX promises it, no more: bytes last only after a flush of their file, names only after a flush of their
 * folder. From a recorded run it tells every state a machine may come back with when its power fails at a given step.
 */
type Pending = { readonly bytes: Buffer; readonly at: number } | { readonly length: number }

interface Node {
  folder: boolean
  /** What a crash cannot take. */
  lasting: Buffer
  pending: Pending[]
}

type NameChange =
  | { readonly do: 'add'; readonly name: string; readonly node: number }
  | { readonly do: 'move'; readonly name: string; readonly to: string; readonly node: number }
  | { readonly do: 'drop'; readonly name: string; readonly node: number }

/** How much of the writes that were not flushed reached the disk. */
export const fates = ['none', 'all', 'zeros', 'torn', 'tail', 'first', 'but-last-but-one'] as const
export type Fate = (typeof fates)[number]

/** The names and bytes found after a crash; folders have null. */
export type CrashState = ReadonlyMap<string, Buffer | null>

const sector = 512

const applied = (before: Buffer, change: Pending): Buffer => {
  const size = 'length' in change ? change.length : Math.max(before.length, change.at + change.bytes.length)
  const after = Buffer.alloc(size)
  before.copy(after)
  if ('bytes' in change) change.bytes.copy(after, change.at)
  return after
}

/** The length reached the disk, the bytes did not: new space reads as zeros, what lasted before stays. */
const zeroed = (lasting: Buffer, pending: readonly Pending[]): Buffer => {
  const whole = pending.reduce(applied, lasting)
  const after = Buffer.alloc(whole.length)
  lasting.copy(after)
  return after
}

const halfOf = (bytes: Buffer): Buffer =>
  bytes.subarray(0, Math.max(1, Math.floor(bytes.length / 2 / sector) * sector || bytes.length >> 1))

const torn = (lasting: Buffer, pending: readonly Pending[], part: (bytes: Buffer, at: number) => Pending): Buffer => {
  const last = pending.at(-1)
  const before = pending.slice(0, -1).reduce(applied, lasting)
  return last === undefined || 'length' in last ? before : applied(before, part(last.bytes, last.at))
}

/** The later sectors arrived, the first did not. */
const lateSectors = (lasting: Buffer, pending: readonly Pending[]): Buffer => {
  const last = pending.at(-1)
  if (last === undefined || 'length' in last || last.bytes.length <= sector) return zeroed(lasting, pending)
  const grown = zeroed(lasting, pending)
  last.bytes.copy(grown, last.at + sector, sector)
  return grown
}

const contentAfter = ({ lasting, pending }: Node, fate: Fate): Buffer => {
  switch (fate) {
    case 'none':
      return lasting
    case 'all':
      return pending.reduce(applied, lasting)
    case 'zeros':
      return zeroed(lasting, pending)
    case 'torn':
      return torn(lasting, pending, (bytes, at) => ({ bytes: halfOf(bytes), at }))
    case 'tail':
      return lateSectors(lasting, pending)
    case 'first':
      return pending.slice(0, 1).reduce(applied, lasting)
    case 'but-last-but-one':
      return pending.filter((_, index) => index !== pending.length - 2).reduce(applied, lasting)
  }
}

const renamed = (names: Map<string, number>, change: NameChange) => {
  if (change.do === 'add') names.set(change.name, change.node)
  else if (names.get(change.name) === change.node) names.delete(change.name)
  if (change.do === 'move') names.set(change.to, change.node)
}

const touchesFolder = (change: NameChange, folder: string) =>
  path.dirname(change.name) === folder || (change.do === 'move' && path.dirname(change.to) === folder)

/** Longest run of name changes whose every subset is tried; older ones are taken as done. */
const free = 5

const subsets = (pending: readonly NameChange[]): readonly (readonly NameChange[])[] => {
  const settled = pending.slice(0, -free)
  const open = pending.slice(-free)
  const chosen = Array.from({ length: 1 << open.length }, (_, mask) => [
    ...settled,
    ...open.filter((__, bit) => (mask >> bit) & 1),
  ])
  return [...pending.map((_, count) => pending.slice(0, count)), ...chosen]
}

export interface CrashModel {
  take(step: DiskStep): void
  /** Every state the disk may be in if the power fails now. Lazily, since there are many. */
  states(): Generator<CrashState>
}

/**
 * `linkWithFile`: flushing a new file makes its name last too, as ext4, xfs, btrfs and NTFS do; without it the model is
 * stricter than those.
 */
export const crashModel = (linkWithFile: boolean): CrashModel => {
  const nodes: Node[] = [{ folder: true, lasting: Buffer.alloc(0), pending: [] }]
  const names = new Map<string, number>([['', 0]])
  const lasting = new Map<string, number>([['', 0]])
  let pending: NameChange[] = []

  const nodeOf = (name: string) => nodes[names.get(name) ?? -1]
  const fresh = (name: string, folder: boolean) => {
    const node = nodes.push({ folder, lasting: Buffer.alloc(0), pending: [] }) - 1
    names.set(name, node)
    pending.push({ do: 'add', name, node })
  }
  const settle = (which: (change: NameChange) => boolean) => {
    for (const change of pending.filter(which)) renamed(lasting, change)
    pending = pending.filter((change) => !which(change))
  }
  const flush = (name: string) => {
    const node = nodeOf(name)
    if (node === undefined) return
    if (node.folder) {
      settle((change) => touchesFolder(change, name === '' ? '.' : name))
      return
    }
    node.lasting = contentAfter(node, 'all')
    node.pending = []
    const own = names.get(name)
    if (linkWithFile) settle((change) => change.do === 'add' && change.node === own)
  }

  return {
    take: (step) => {
      if (step.do === 'create') fresh(step.file, false)
      if (step.do === 'folder') fresh(step.file, true)
      if (step.do === 'write') nodeOf(step.file)?.pending.push({ bytes: step.bytes, at: step.at })
      if (step.do === 'truncate') nodeOf(step.file)?.pending.push({ length: step.length })
      if (step.do === 'flush') flush(step.file)
      const node = step.do === 'ack' ? undefined : names.get(step.file)
      if (step.do === 'rename' && node !== undefined) {
        names.delete(step.file)
        names.set(step.to, node)
        pending.push({ do: 'move', name: step.file, to: step.to, node })
      }
      if (step.do === 'unlink' && node !== undefined) {
        names.delete(step.file)
        pending.push({ do: 'drop', name: step.file, node })
      }
    },
    *states() {
      const seen = new Set<string>()
      for (const changes of subsets(pending)) {
        const after = new Map(lasting)
        for (const change of changes) renamed(after, change)
        const key = JSON.stringify([...after].toSorted())
        if (seen.has(key)) continue
        seen.add(key)
        for (const fate of fates) yield materialise(after, nodes, fate)
      }
    },
  }
}

/** A file is found only where every folder above it is. */
const materialise = (names: ReadonlyMap<string, number>, nodes: readonly Node[], fate: Fate): CrashState => {
  const reachable = (name: string): boolean =>
    name === '' || name === '.' || (names.has(name) && reachable(path.dirname(name)))
  const found = new Map<string, Buffer | null>()
  for (const [name, node] of names) {
    const there = nodes[node]
    if (name === '' || there === undefined || !reachable(name)) continue
    found.set(name, there.folder ? null : contentAfter(there, fate))
  }
  return found
}
