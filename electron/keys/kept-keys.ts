import { join } from 'node:path'
import { z } from '../../shared/zod.ts'
import { keptJson, type KeptJson } from '../workspace/kept-json.ts'
import type { StoreDeps } from '../storage/store-context.ts'
import { KeyFile } from './key-file.ts'

/**
 * The private keys of one council on this machine, each wrapped with its own secret. They lie in the program's own folder, never in
 * the workspace: a copied workspace or a backup carries no key. `machine` keys need this machine's secret besides the PIN. Root keys
 * stand by the fingerprint of their certificate: one whose certificate was never recorded (the power failed in between), or that an
 * older backup knows nothing of, neither stands in the way of another nor is lost to it.
 */
export const KeptKeys = z
  .object({
    authorities: z.record(z.string(), KeyFile).readonly().default({}),
    people: z
      .record(z.string(), z.object({ file: KeyFile, boundTo: z.enum(['machine', 'passphrase']) }).readonly())
      .readonly(),
  })
  .readonly()
export type KeptKeys = z.output<typeof KeptKeys>

/** Where the command line keeps the keys of a sample council, whose passphrase is published: in the sample's own folder. */
export const sampleKeysIn = (workspace: string): string => join(workspace, 'sample-keys')

/** Opens the keys of a council below `folder`. */
export const keptKeys = (folder: string, council: string, deps: StoreDeps): KeptJson<KeptKeys> =>
  keptJson(folder, `keys-${council}`, KeptKeys, { authorities: {}, people: {} }, deps)
