import { z } from '../../shared/zod.ts'
import { keptJson, type KeptJson } from '../workspace/kept-json.ts'
import type { StoreDeps } from '../storage/store-context.ts'
import { KeyFile } from './key-file.ts'

/**
 * The private keys of one council on this machine, each wrapped with its own secret. They lie in the program's own folder, never in
 * the workspace: a copied workspace or a backup carries no key. `machine` keys need this machine's secret besides the PIN.
 */
export const KeptKeys = z
  .object({
    authority: KeyFile.nullable(),
    people: z
      .record(z.string(), z.object({ file: KeyFile, boundTo: z.enum(['machine', 'passphrase']) }).readonly())
      .readonly(),
  })
  .readonly()
export type KeptKeys = z.output<typeof KeptKeys>

/** Opens the keys of a council below `folder`. */
export const keptKeys = (folder: string, council: string, deps: StoreDeps): KeptJson<KeptKeys> =>
  keptJson(folder, `keys-${council}`, KeptKeys, { authority: null, people: {} }, deps)
