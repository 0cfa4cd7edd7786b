import { expect, test } from 'vitest'
import { KeyFile, unwrapKey, wrapKey } from '../../../electron/keys/key-file.ts'
import { freshKeyPair } from '../../../electron/keys/key-pair.ts'

test('a wrapped key opens with its passphrase, composed or decomposed, and with no other', async () => {
  const { privateKey } = freshKeyPair()
  const file = KeyFile.parse(JSON.parse(JSON.stringify(await wrapKey(privateKey, 'biển lúa trăng sông'))))
  expect((await unwrapKey(file, 'biển lúa trăng sông'.normalize('NFD')))?.equals(privateKey)).toBe(true)
  expect(await unwrapKey(file, 'biển lúa trăng sống')).toBeNull()
})

test('a changed key file does not open', async () => {
  const file = await wrapKey(freshKeyPair().privateKey, '123456')
  const data = Buffer.from(file.cipher.data, 'base64')
  data[5] = (data[5] ?? 0) ^ 1
  expect(await unwrapKey({ ...file, cipher: { ...file.cipher, data: data.toString('base64') } }, '123456')).toBeNull()
})

test('the file shows nothing of the key', async () => {
  const { privateKey } = freshKeyPair()
  const secret = privateKey.export({ format: 'jwk' }).d ?? ''
  expect(JSON.stringify(await wrapKey(privateKey, '123456'))).not.toContain(
    Buffer.from(secret, 'base64url').toString('base64').slice(0, 20),
  )
})
