import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'
import { score } from '../../support/scoring.ts'

const pin = '135790'

/** A council that was created a moment ago; nobody sat down at the machine yet. */
const aNewCouncil = async () => aSittingCouncil(await temporaryFolder())

const propose = (council: SittingCouncil) => council.call('keys.proposeAuthority', {})
const keysOf = (council: SittingCouncil) => council.call('keys.read', {})
const refused = async (council: SittingCouncil) => [
  (await council.refusal('keys.proposeAuthority', {})).code,
  (await council.refusal('keys.foundAuthority', { passphrase: 'sen lua bien song nui' })).code,
]
const next = async (council: SittingCouncil) => (await council.call('board.read', {})).next.kind

/** Closed and opened again, as after a restart of the program. */
const restarted = async (council: SittingCouncil) => {
  await council.call('workspace.close', {})
  await council.call('workspace.open', { folder: join(council.folder, 'hoi-dong') })
}

const issuedTo = async (council: SittingCouncil, name: string, authorityPassphrase: string) => {
  await council.sit(name)
  return council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
}

describe('whoever sets the council up makes its root key, holding no key and being nobody in particular', () => {
  test('the key kept is the one whose fingerprint was shown, under the passphrase that was shown', async () => {
    const council = await aNewCouncil()
    expect(await keysOf(council)).toMatchObject({ authority: null, mayFound: true })
    const { passphrase, fingerprint } = await propose(council)
    expect(passphrase.split(' ')).toHaveLength(5)
    await council.call('keys.foundAuthority', { passphrase })
    expect(await keysOf(council)).toMatchObject({ authority: { fingerprint, here: true }, mayFound: false })
    const store = council.program.store()
    const [last] = await store.acts(1)
    expect(last).toMatchObject({ act: 'keys.foundAuthority', actor: 'set-up' })
    expect((await store.read('trust', council.council.id))?.value.authority?.by).toBeNull()
    expect(await issuedTo(council, 'Anh Ba', passphrase)).toEqual({ issued: true })
  })

  test('the passphrase is written nowhere', async () => {
    const council = await aNewCouncil()
    const { passphrase } = await propose(council)
    await council.call('keys.foundAuthority', { passphrase })
    const files = execFileSync('find', [council.folder, '-type', 'f'], { encoding: 'utf8' }).trim().split('\n')
    expect(files.some((file) => file.includes('keys-'))).toBe(true)
    for (const file of files) expect(readFileSync(file).includes(passphrase), file).toBe(false)
  })

  test('a second one cannot be made: not by whoever sets up, not by chair or secretary', async () => {
    const council = await aNewCouncil()
    const { passphrase, fingerprint } = await propose(council)
    await council.call('keys.foundAuthority', { passphrase })
    for (const name of [null, 'Bà Chủ', 'Cô Thư']) {
      await council.sit(name)
      expect(await refused(council)).toEqual(['authority-exists', 'authority-exists'])
    }
    expect(await keysOf(council)).toMatchObject({ authority: { fingerprint }, mayFound: false })
  })

  test('another passphrase than the one shown makes no key', async () => {
    const council = await aNewCouncil()
    const shown = [await propose(council), await propose(council)]
    expect(shown[0]).not.toEqual(shown[1])
    for (const passphrase of [shown[0]?.passphrase ?? '', 'sen lua bien song nui'])
      expect((await council.refusal('keys.foundAuthority', { passphrase })).code).toBe('wrong-secret')
    expect((await keysOf(council)).authority).toBeNull()
    await council.call('keys.foundAuthority', { passphrase: shown[1]?.passphrase ?? '' })
    expect((await keysOf(council)).authority?.fingerprint).toBe(shown[1]?.fingerprint)
  })
})

describe('others are refused', () => {
  test('once somebody sat down the set-up is over: a member may not, and nobody may not either', async () => {
    const council = await aNewCouncil()
    const { passphrase } = await propose(council)
    await council.sit('Anh Ba')
    expect(await refused(council)).toEqual(['not-allowed', 'not-allowed'])
    expect((await council.refusal('keys.foundAuthority', { passphrase })).code).toBe('not-allowed')
    expect(await keysOf(council)).toMatchObject({ authority: null, mayFound: false })
    await council.sit(null)
    expect(await refused(council)).toEqual(['no-acting-member', 'no-acting-member'])
    expect(await keysOf(council)).toMatchObject({ authority: null, mayFound: false })
  })

  test.each(['Ông Phó', 'Chị Tư'])('%s is neither chair nor secretary', async (name) => {
    const council = await aNewCouncil()
    await council.sit(name)
    expect(await refused(council)).toEqual(['not-allowed', 'not-allowed'])
  })

  test('a council that was opened, not made, in this run is nobody’s to set up', async () => {
    const council = await aNewCouncil()
    await restarted(council)
    expect(await refused(council)).toEqual(['no-acting-member', 'no-acting-member'])
    expect(await keysOf(council)).toMatchObject({ authority: null, mayFound: false })
  })
})

describe('put off, or interrupted between the council and its key', () => {
  test('a key that was shown and not confirmed leaves nothing behind', async () => {
    const council = await aNewCouncil()
    const { passphrase } = await propose(council)
    expect(readdirSync(join(council.folder, 'user-data')).filter((name) => name.includes('keys-'))).toEqual([])
    await restarted(council)
    await council.sit('Cô Thư')
    expect((await keysOf(council)).authority).toBeNull()
    const shown = await propose(council)
    expect(shown.passphrase).not.toBe(passphrase)
    await council.call('keys.foundAuthority', { passphrase: shown.passphrase })
    expect((await keysOf(council)).authority?.fingerprint).toBe(shown.fingerprint)
  })

  test('the board leads there whoever may make it, until it is made or the first sheet is in', async () => {
    const council = await aNewCouncil()
    expect(await next(council)).toBe('make-authority')
    await restarted(council)
    expect(await next(council)).toBe('choose-acting')
    await council.sit('Anh Ba')
    expect(await next(council)).toBe('add-products')
    await council.sit('Cô Thư')
    expect(await next(council)).toBe('make-authority')
    const { id } = await council.call('dossiers.add', aProduct('TH-01', 26))
    expect(await next(council)).toBe('make-authority')
    await council.sit('Anh Ba')
    await score(council, id, 26)
    await council.sit('Cô Thư')
    expect(await next(council)).not.toBe('make-authority')
    await council.call('keys.foundAuthority', { passphrase: (await propose(council)).passphrase })
    expect((await keysOf(council)).authority).not.toBeNull()
  })

  test('a key kept without its certificate being recorded neither blocks another nor is lost to it', async () => {
    const council = await aNewCouncil()
    const home = join(council.folder, 'hoi-dong')
    await council.call('workspace.close', {})
    await cp(home, `${home}-before`, { recursive: true })
    await council.call('workspace.open', { folder: home })
    await council.sit('Cô Thư')
    const first = await propose(council)
    await council.call('keys.foundAuthority', { passphrase: first.passphrase })
    await council.call('workspace.close', {})
    await rename(home, `${home}-after`)
    await rename(`${home}-before`, home)

    await council.call('workspace.open', { folder: home })
    await council.sit('Cô Thư')
    expect(await keysOf(council)).toMatchObject({ authority: null, mayFound: true })
    const second = await propose(council)
    await council.call('keys.foundAuthority', { passphrase: second.passphrase })
    expect((await keysOf(council)).authority).toMatchObject({ fingerprint: second.fingerprint, here: true })
    await council.call('workspace.close', {})
    await rename(home, `${home}-second`)
    await rename(`${home}-after`, home)

    await council.call('workspace.open', { folder: home })
    expect((await keysOf(council)).authority).toMatchObject({ fingerprint: first.fingerprint, here: true })
    expect(await issuedTo(council, 'Anh Ba', first.passphrase)).toEqual({ issued: true })
    expect(existsSync(`${home}-second`)).toBe(true)
  })
})
