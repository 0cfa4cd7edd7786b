import { freshId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import { beginChain } from './begin-chain.ts'
import { onDisk } from './disk-fault.ts'
import { filesBelow, ifThere } from './disk.ts'
import { ensureFolder, syncNames } from './durable-file.ts'
import { writeHeads } from './heads.ts'
import { openJournal } from './journal.ts'
import { chainRoot } from './journal-line.ts'
import { layout, segmentNumber, workspaceFolders } from './layout.ts'
import { lockFolder } from './lock.ts'
import { openStore, type OpenOptions } from './open-store.ts'
import { readmeText } from './readme-text.ts'
import { durabilityOf, openFolder, type StoreDeps, type WorkspaceFolder } from './store-context.ts'
import type { OpenStore } from './store.ts'
import { walkSegments } from './segment-files.ts'

const ownTops = new Set<string>([...workspaceFolders, layout.readme, layout.index])

/** Empty, or left behind by a creation that was interrupted before its first record. */
const isFree = async (folder: WorkspaceFolder): Promise<boolean> => {
  const tops = (await folder.disk.list(folder.folder)).map(({ name }) => name)
  if (!tops.every((name) => ownTops.has(name))) return false
  const names = await filesBelow(folder.disk, folder.folder)
  const ours = names.every((name) => {
    const [top = '', second = ''] = name.split('/')
    if (name === layout.readme || name === layout.heads || name === layout.index) return true
    if (top === layout.temporary || (top === layout.quarantine && second.startsWith('tail-'))) return true
    return top === layout.journal && segmentNumber(second) !== null
  })
  if (!ours) return false
  for await (const { lines } of walkSegments(folder.disk, folder.folder, 0))
    if (lines.some(({ line }) => !line.record.startsWith('workspace/'))) return false
  return true
}

const prepare = async (folder: WorkspaceFolder, deps: StoreDeps) => {
  for (const name of workspaceFolders) await ensureFolder(folder.durability, folder.path(name))
  for (const name of await filesBelow(folder.disk, folder.path(layout.journal)))
    await deps.disk.unlink(folder.path(`${layout.journal}/${name}`))
  await folder.remove(layout.index)
  // No line of the attempt before may come back beside the new ones.
  await syncNames(folder.durability, folder.path(layout.journal))
  await folder.replace(layout.readme, Buffer.from(readmeText))
  const workspace = freshId(deps.random)
  const { machine } = deps
  const head = { n: 0, hash: chainRoot, segment: 0, offset: 0 }
  const durability = durabilityOf(deps)
  const journal = openJournal({
    durability,
    folder: folder.folder,
    workspace,
    machine,
    head,
    current: null,
    lastNumber: 0,
  })
  await beginChain(journal, deps, workspace, null)
  const { n, hash } = journal.head()
  await journal.close()
  const path = await deps.disk.realPath(folder.folder)
  const { identity } = await deps.disk.stat(folder.folder)
  await writeHeads(folder, { workspace, machine, path, identity, n, hash })
}

/**
 * Makes the folders, the README and the first journal line of a new workspace and opens its records. Faults:
 * `folder-not-empty`, `workspace-in-use`, `disk-full`, `disk-error`.
 */
export const createStore = async (
  path: string,
  deps: StoreDeps,
  options: Omit<OpenOptions, 'mode'> = {},
): Promise<OpenStore> => {
  const folder = openFolder(path, deps)
  await onDisk(() => ensureFolder(folder.durability, path))
  const found = await ifThere(deps.disk.stat(path))
  if (found === undefined) throw new Fault('folder-unsuitable', { reason: 'missing' })
  const unlock = await lockFolder(found.identity, deps.platform)
  try {
    if (!(await isFree(folder))) throw new Fault('folder-not-empty')
    await onDisk(() => prepare(folder, deps))
  } finally {
    await unlock()
  }
  return openStore(path, deps, { ...options, mode: 'write' })
}
