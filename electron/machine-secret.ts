import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { safeStorage } from 'electron'

/**
 * A random secret of this machine and account, kept encrypted by the system's own store where there is one. A stolen key file
 * with a short PIN is of no use without it. Lost with the account: the person's key is then made anew.
 */
export const machineSecret = (folder: string) => async (): Promise<string> => {
  const file = join(folder, 'machine-secret')
  const kept = await readFile(file).catch(() => null)
  if (kept !== null) return opened(kept)
  const secret = randomBytes(32).toString('base64')
  await writeFile(file, sealed(secret), { flag: 'wx', mode: 0o600, flush: true })
  return secret
}

/** The first byte says whether the system encrypted the rest. */
const sealed = (secret: string): Buffer =>
  safeStorage.isEncryptionAvailable()
    ? Buffer.concat([Buffer.from([1]), safeStorage.encryptString(secret)])
    : Buffer.concat([Buffer.from([0]), Buffer.from(secret)])

const opened = (kept: Buffer): string =>
  kept[0] === 1 ? safeStorage.decryptString(kept.subarray(1)) : kept.subarray(1).toString('utf8')
