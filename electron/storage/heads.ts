import { z } from '../../shared/zod.ts'
import { ifThere, readWhole, type Disk } from './disk.ts'
import { fromEnveloped, toEnveloped } from './enveloped-file.ts'
import { inside, layout } from './layout.ts'
import type { WorkspaceFolder } from './store-context.ts'

const format = 'cham-sao/heads/1'

/** Whose chain this is and how far it had come when last written down: a journal that ends earlier has lost lines. */
const Heads = z.object({
  workspace: z.string(),
  machine: z.string(),
  /** The folder as this machine knew it. A copy has another place and another number. */
  path: z.string(),
  identity: z.string(),
  n: z.int(),
  hash: z.string(),
})
export type Heads = z.output<typeof Heads>

export const writeHeads = (folder: WorkspaceFolder, heads: Heads): Promise<void> =>
  folder.replace(layout.heads, toEnveloped(format, heads))

/** Undefined where missing or damaged; the journal itself then says whose it is. */
export const readHeads = async (disk: Disk, folder: string): Promise<Heads | undefined> => {
  const bytes = await ifThere(readWhole(disk, inside(folder, layout.heads)))
  if (bytes === undefined) return undefined
  try {
    return Heads.parse(fromEnveloped(format, bytes, layout.heads))
  } catch {
    return undefined
  }
}
