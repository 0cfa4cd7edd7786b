import { join } from 'node:path'
import { ensureFolder, replaceFile, type Durability } from '../storage/durable-file.ts'
import type { LoadedPack } from './read-pack.ts'

/** Name of a pack's file in a workspace. */
export const packFileName = ({ ref }: Pick<LoadedPack, 'ref'>): string => `${ref.id}-${ref.sha256.slice(0, 12)}.json`

/**
 * Puts a copy of a pack into a workspace's `packs` folder, byte for byte: old results stay readable when a later program no
 * longer ships it. `temporary` names an unused file on the same volume.
 */
export const keepPack = async (
  durability: Durability,
  folder: string,
  pack: LoadedPack,
  temporary: string,
): Promise<void> => {
  await ensureFolder(durability, folder)
  await replaceFile(durability, { file: join(folder, packFileName(pack)), bytes: Buffer.from(pack.text), temporary })
}
