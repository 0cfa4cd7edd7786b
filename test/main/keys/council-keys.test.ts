import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDetached } from '../../../electron/bundle/cms.ts'
import { canonicalBytes } from '../../../electron/bundle/json-entry.ts'
import { fingerprint } from '../../../electron/keys/certificate.ts'
import { samplePassphrase } from '../../../electron/keys/passphrase.ts'
import { fill, score } from '../../support/scoring.ts'
import { takeOut } from '../../support/roster-changes.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

const authorityPassphrase = 'sen lua bien song nui'
const pin = '135790'

const withAuthority = async (folder: string, dialogs = {}) => {
  const council = await aSittingCouncil(folder, {}, dialogs)
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
  return council
}

const makeKey = async (council: SittingCouncil, name: string, passphrase: string | null = authorityPassphrase) => {
  await council.sit(name)
  return council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase: passphrase })
}

const person = async (council: SittingCouncil, name: string) =>
  (await council.call('keys.read', {})).people.find((one) => one.name === name)

describe('the authority of the council', () => {
  test('is made once, by chair or secretary, with a passphrase that is hard to guess', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    await council.sit('Anh Ba')
    expect(await council.refusal('keys.foundAuthority', { passphrase: authorityPassphrase })).toMatchObject({
      code: 'not-allowed',
    })
    await council.sit('Bà Chủ')
    expect(await council.refusal('keys.foundAuthority', { passphrase: 'ngắn quá' })).toMatchObject({
      code: 'weak-secret',
    })
    expect(await council.refusal('keys.foundAuthority', { passphrase: samplePassphrase })).toMatchObject({
      code: 'weak-secret',
      detail: { problem: 'published' },
    })
    await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
    expect((await council.call('keys.read', {})).authority?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(await council.refusal('keys.foundAuthority', { passphrase: authorityPassphrase })).toMatchObject({
      code: 'authority-exists',
    })
  })

  test('its certificate is saved as a file that openssl reads', async () => {
    const folder = await temporaryFolder()
    const council = await withAuthority(folder, { saveFile: () => Promise.resolve(join(folder, 'khoa-goc.pem')) })
    const { file } = await council.call('keys.saveAuthorityCertificate', {})
    const certificate = new X509Certificate(readFileSync(file))
    expect(certificate.ca).toBe(true)
    expect(fingerprint(certificate)).toBe((await council.call('keys.read', {})).authority?.fingerprint)
  })
})

describe('a person’s key', () => {
  test('with the authority at hand the certificate is issued at once and the key is open', async () => {
    const council = await withAuthority(await temporaryFolder())
    expect(await makeKey(council, 'Anh Ba')).toEqual({ issued: true })
    expect(await person(council, 'Anh Ba')).toMatchObject({
      here: true,
      unlocked: true,
      certificate: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('a wrong passphrase of the authority makes no key at all', async () => {
    const council = await withAuthority(await temporaryFolder())
    await council.sit('Anh Ba')
    const wish = { secret: pin, secretKind: 'pin', authorityPassphrase: 'sai mat khau nhe' } as const
    expect(await council.refusal('keys.makeOwn', wish)).toMatchObject({ code: 'wrong-secret' })
    expect(await person(council, 'Anh Ba')).toMatchObject({ here: false, certificate: null })
  })

  test.each(['12345', '111111', '123456', '987654', 'abcdef'])('the PIN %s is refused', async (secret) => {
    const council = await withAuthority(await temporaryFolder())
    await council.sit('Anh Ba')
    expect(
      await council.refusal('keys.makeOwn', { secret, secretKind: 'pin', authorityPassphrase: null }),
    ).toMatchObject({ code: 'weak-secret' })
  })

  test('after a restart it is locked until its PIN is typed', async () => {
    const council = await withAuthority(await temporaryFolder())
    await makeKey(council, 'Anh Ba')
    const { folder } = (await council.call('workspace.state', {})).open ?? { folder: '' }
    await council.call('workspace.close', {})
    await council.call('workspace.open', { folder })
    expect(await person(council, 'Anh Ba')).toMatchObject({ here: true, unlocked: false })
    await council.sit('Anh Ba', pin)
    expect(await person(council, 'Anh Ba')).toMatchObject({ unlocked: true })
    await council.call('keys.lock', {})
    expect(await council.refusal('keys.unlock', { secret: '135791' })).toMatchObject({ code: 'wrong-secret' })
    await council.call('keys.unlock', { secret: pin })
    expect(await person(council, 'Anh Ba')).toMatchObject({ unlocked: true })
  })

  test('nobody sits down in the name of a person who has a key here without that person’s PIN', async () => {
    const council = await withAuthority(await temporaryFolder())
    await makeKey(council, 'Anh Ba')
    await council.sit('Cô Thư')
    const member = council.who('Anh Ba')
    expect(await council.refusal('acting.choose', { member })).toMatchObject({ code: 'key-locked' })
    expect(await council.refusal('acting.choose', { member, secret: '999111' })).toMatchObject({ code: 'wrong-secret' })
    expect(await council.call('acting.read', {})).toEqual({ member: council.who('Cô Thư') })
    await council.sit('Anh Ba', pin)
    expect(await council.call('acting.read', {})).toEqual({ member })
  })

  test('who leaves the machine leaves a locked key behind', async () => {
    const council = await withAuthority(await temporaryFolder())
    await makeKey(council, 'Anh Ba')
    await council.sit(null)
    expect(await person(council, 'Anh Ba')).toMatchObject({ unlocked: false })
  })

  test('who leaves the roster leaves a locked key behind', async () => {
    const council = await withAuthority(await temporaryFolder())
    await makeKey(council, 'Cô Thư')
    const { cabinet } = council.program
    expect(cabinet().open(council.who('Cô Thư'))).not.toBeNull()
    await takeOut(council, 'Cô Thư')
    expect(cabinet().open(council.who('Cô Thư'))).toBeNull()
  })

  test('a forgotten PIN: once the certificate is revoked the person sits down without it and makes a new key', async () => {
    const council = await withAuthority(await temporaryFolder())
    await makeKey(council, 'Anh Ba')
    await council.sit('Cô Thư')
    await council.call('keys.revoke', { member: council.who('Anh Ba'), reason: 'quên PIN', authorityPassphrase: null })
    expect(await makeKey(council, 'Anh Ba')).toEqual({ issued: true })
  })

  test('chair and secretary both forgot their PINs: the envelope of the root key alone lets them begin anew', async () => {
    const council = await withAuthority(await temporaryFolder())
    for (const name of ['Cô Thư', 'Bà Chủ', 'Anh Ba']) await makeKey(council, name)
    await council.sit(null)
    const lost = { member: council.who('Bà Chủ'), reason: 'quên PIN, mở phong bì theo biên bản số 07' }
    const code = async (authorityPassphrase: string | null) =>
      (await council.refusal('keys.revoke', { ...lost, authorityPassphrase })).code
    expect(await code(null)).toBe('no-acting-member')
    expect(await code('khong phai mat khau nay')).toBe('wrong-secret')
    await council.sit('Anh Ba', pin)
    expect(await code(null)).toBe('not-allowed')
    await council.sit(null)
    await council.call('keys.revoke', { ...lost, authorityPassphrase })
    expect((await person(council, 'Bà Chủ'))?.revoked?.reason).toBe(lost.reason)
    expect(await makeKey(council, 'Bà Chủ')).toEqual({ issued: true })
    const [act] = await council.program
      .store()
      .acts(20)
      .then((acts) => acts.filter(({ act: name }) => name.startsWith('keys.revoke')))
    expect(act).toMatchObject({ act: 'keys.revokeByRootKey', actor: 'root-key' })
  })

  test('on another machine: request on the stick, certificate back, taken in', async () => {
    const folder = await temporaryFolder()
    const request = join(folder, 'yeu-cau.csr')
    const answers = {
      saveFile: () => Promise.resolve(request),
      chooseFiles: ({ extensions }: { extensions: readonly string[] }) =>
        Promise.resolve([extensions[0] === 'csr' ? request : join(folder, 'yeu-cau.pem')]),
    }
    const council = await withAuthority(folder, answers)
    await makeKey(council, 'Anh Ba', null)
    await council.call('keys.saveRequest', {})
    expect(readFileSync(request, 'utf8')).toContain('BEGIN CERTIFICATE REQUEST')
    await council.sit('Cô Thư')
    const { file } = await council.call('keys.issueFromRequest', { member: council.who('Anh Ba'), authorityPassphrase })
    expect(new X509Certificate(readFileSync(file)).subject).toContain('CN=Anh Ba')
    await council.sit('Anh Ba', pin)
    await council.call('keys.takeCertificate', {})
    await council.sit('Chị Tư')
    await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase: null })
    expect(await council.refusal('keys.takeCertificate', {})).toMatchObject({
      code: 'certificate-refused',
      detail: { problem: 'other-key' },
    })
  })

  test('a request that is a folder, not there, or no page of text is refused in words', async () => {
    const folder = await temporaryFolder()
    const thick = join(folder, 'day.csr')
    writeFileSync(thick, 'x'.repeat(30_000))
    const picks = [folder, join(folder, 'khong-co.csr'), thick]
    const council = await withAuthority(folder, { chooseFiles: () => Promise.resolve(picks.splice(0, 1)) })
    await council.sit('Cô Thư')
    const asked = { member: council.who('Anh Ba'), authorityPassphrase }
    const refused = async () => (await council.refusal('keys.issueFromRequest', asked)).code
    expect([await refused(), await refused(), await refused()]).toEqual([
      'file-unreadable',
      'file-unreadable',
      'file-too-large',
    ])
    expect(council.bugs).toEqual([])
  })

  test('a revoked certificate makes room for another, with the reason kept', async () => {
    const council = await withAuthority(await temporaryFolder())
    await makeKey(council, 'Anh Ba')
    await council.sit('Cô Thư')
    const member = council.who('Anh Ba')
    expect(await council.refusal('keys.revoke', { member, reason: '', authorityPassphrase: null })).toMatchObject({
      code: 'reason-required',
    })
    await council.call('keys.revoke', { member: council.who('Anh Ba'), reason: 'mất máy', authorityPassphrase: null })
    expect(await person(council, 'Anh Ba')).toMatchObject({ certificate: null, revoked: { reason: 'mất máy' } })
    expect(await makeKey(council, 'Anh Ba')).toEqual({ issued: true })
  })
})

const scored = async (council: SittingCouncil) => {
  await council.sit('Cô Thư')
  const { id } = await council.call('dossiers.add', aProduct('TH-01-2026', 26))
  return id
}

describe('handing in', () => {
  test('the sheet is signed over its own bytes by the member’s key, in the same act', async () => {
    const council = await withAuthority(await temporaryFolder())
    const dossier = await scored(council)
    await makeKey(council, 'Anh Ba')
    await score(council, dossier, 26)
    const store = council.program.store()
    const [id = ''] = store.ids('sheet', dossier)
    const sheet = await store.read('sheet', id)
    const signature = await store.read('signature', id)
    const { certificate } = checkDetached(
      Buffer.from(signature?.value.p7s ?? '', 'base64'),
      canonicalBytes(sheet?.value),
      id,
    )
    expect(fingerprint(certificate)).toBe((await person(council, 'Anh Ba'))?.certificate)
    const [last] = await store.acts(1)
    expect(last?.records.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['draft', 'sheet', 'signature']))
  })

  test('with a certificate and a locked key it is refused, and nothing is handed in', async () => {
    const council = await withAuthority(await temporaryFolder())
    const dossier = await scored(council)
    await makeKey(council, 'Anh Ba')
    await fill(council, dossier, 26)
    await council.call('keys.lock', {})
    expect(await council.refusal('sheet.handIn', { dossier })).toMatchObject({ code: 'key-locked' })
    expect(council.program.store().ids('sheet', dossier)).toEqual([])
  })

  test('without a certificate it is handed in unsigned: the result stays a draft', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    const dossier = await scored(council)
    await council.sit('Anh Ba')
    await score(council, dossier, 26)
    expect(council.program.store().ids('signature', dossier)).toEqual([])
  })
})

test('no reply and no file of the workspace holds a private key', async () => {
  const council = await withAuthority(await temporaryFolder())
  await makeKey(council, 'Anh Ba')
  const key = council.program.cabinet().open(council.who('Anh Ba'))
  const secret = Buffer.from(key?.export({ format: 'jwk' }).d ?? '', 'base64url')
  const files = execFileSync('find', [council.folder, '-type', 'f'], { encoding: 'utf8' }).trim().split('\n')
  expect(secret).toHaveLength(32)
  for (const file of files) {
    const bytes = readFileSync(file)
    expect(bytes.includes(secret) || bytes.includes(secret.toString('base64').slice(0, 40)), file).toBe(false)
  }
  expect(files.filter((file) => file.includes('/hoi-dong/') && /key|machine-secret/.test(file))).toEqual([])
})
