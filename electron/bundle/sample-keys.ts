import { readCouncil } from '../council/read-council.ts'
import { foundAuthority } from '../keys/council-authority.ts'
import { makeOwnKey, readTrust, type KeyDesk } from '../keys/council-keys.ts'
import { samplePassphrase } from '../keys/passphrase.ts'
import { sheetSignature } from '../keys/signing.ts'
import { Fault } from '../../shared/fault.ts'
import type { Change } from '../storage/record-store.ts'

/**
 * Gives a sample council the keys a real one would have made: its authority, a key a person, and every handed-in sheet signed.
 * All under the published passphrase; the certificates say "MẪU – không có giá trị". Fault `not-allowed` for a real council.
 */
export const signSample = async (deskOf: (acting: KeyDesk['acting']) => KeyDesk): Promise<void> => {
  const desk = deskOf(null)
  const { value: council } = await readCouncil(desk.store)
  if (!council.sample) throw new Fault('not-allowed', { needs: ['sample'] })
  const secretary = council.roster.find(({ role }) => role === 'secretary' || role === 'chair')
  if (secretary === undefined) throw new Fault('no-acting-member')
  const { trust } = await readTrust(desk, council)
  if (trust.authority === null) await foundAuthority(deskOf(secretary.id), samplePassphrase)
  for (const { id } of council.roster) await openOrMake(deskOf(id))
  await signSheets(desk)
}

const openOrMake = async (desk: KeyDesk): Promise<void> => {
  const { acting, cabinet } = desk
  if (acting === null) throw new Fault('no-acting-member')
  if (cabinet.open(acting) !== null) return
  if ((await cabinet.holders()).people.includes(acting)) return unlock(desk, acting)
  await makeOwnKey(desk, { secret: samplePassphrase, secretKind: 'passphrase', authorityPassphrase: samplePassphrase })
}

/** A key that someone made in the sample with a secret of their own stays locked: its owner opens it. */
const unlock = async ({ cabinet }: KeyDesk, member: string): Promise<void> => {
  try {
    await cabinet.unlock(member, samplePassphrase)
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'wrong-secret')) throw error
  }
}

const signSheets = async (desk: KeyDesk): Promise<void> => {
  const { value: council } = await readCouncil(desk.store)
  const changes: Change[] = []
  for (const id of desk.store.ids('sheet')) {
    const sheet = await desk.store.read('sheet', id)
    if (sheet === undefined || (await desk.store.read('signature', id)) !== undefined) continue
    const value = await sheetSignature(desk, council, sheet.value)
    if (value !== null) changes.push({ kind: 'signature', id, value })
  }
  if (changes.length > 0) await desk.store.commit({ name: 'sample.sign', actor: council.roster[0]?.id ?? '' }, changes)
}
