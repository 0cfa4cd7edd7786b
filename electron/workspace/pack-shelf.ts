import type { PackRef } from '../../shared/domain/criteria-pack.ts'
import { keepPack, packFileName } from '../packs/keep-pack.ts'
import type { PackLibrary } from '../packs/pack-library.ts'
import { sha256Of } from '../storage/sha256.ts'
import { onDisk } from '../storage/disk-fault.ts'
import { ifThere, readWhole } from '../storage/disk.ts'
import { layout } from '../storage/layout.ts'
import type { Change } from '../storage/record-store.ts'
import type { WorkspaceFolder } from '../storage/store-context.ts'

/** The criteria packs a change makes records name. */
export const packsNamed = (changes: readonly Change[]): readonly PackRef[] =>
  changes.flatMap((change) => {
    if (change.value === null) return []
    if (change.kind === 'council') return [change.value.pack]
    return change.kind === 'dossier' && change.value.pack !== null ? [change.value.pack] : []
  })

/**
 * Keeps the packs a workspace uses in its `packs/`, bit for bit: its records stay readable without this program's own packs.
 * A pack that the program does not know either is left to the services to refuse.
 */
export const openPackShelf = (folder: WorkspaceFolder, packs: () => PackLibrary) => {
  const kept = new Set<string>()
  return async ({ sha256 }: PackRef): Promise<void> => {
    const pack = packs().packs.find(({ ref }) => ref.sha256 === sha256)
    if (kept.has(sha256) || pack === undefined) return
    await onDisk(async () => {
      const there = await ifThere(readWhole(folder.disk, folder.path(`${layout.packs}/${packFileName(pack)}`)))
      if (there === undefined || sha256Of(there) !== sha256)
        await keepPack(folder.durability, folder.path(layout.packs), pack, folder.temporaryName())
    })
    kept.add(sha256)
  }
}
