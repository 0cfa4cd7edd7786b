import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { userData } from './app.ts'

/** The machine's secret: a file beside the settings here, where Electron asks the system's key ring. */
const machineKey = () => {
  const file = join(userData(), 'stand-in.key')
  if (!existsSync(file)) {
    mkdirSync(userData(), { recursive: true })
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file)
}

export const safeStorage: Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> = {
  isEncryptionAvailable: () => true,
  encryptString: (plain) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', machineKey(), nonce)
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  },
  decryptString: (sealed) => {
    const decipher = createDecipheriv('aes-256-gcm', machineKey(), sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
  },
}
