import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalText } from '../../shared/canonical-text.ts'
import { criteriaFolder, shippedPack } from './packs.ts'

/** The packs of an earlier program: 26/2026 under the same id and revision, in another text. Out: their folder. */
export const earlierPacks = async (folder: string): Promise<string> => {
  const packs = join(folder, 'earlier-packs')
  const now = shippedPack('qd-26-2026')
  await mkdir(packs)
  const text = canonicalText({ ...now, title: { ...now.title, vi: 'Bộ tiêu chí bản trước' } })
  await writeFile(join(packs, 'qd-26-2026.json'), text)
  await copyFile(join(criteriaFolder, 'qd-148-2023.json'), join(packs, 'qd-148-2023.json'))
  return packs
}
