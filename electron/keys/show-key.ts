import { Fault } from '../../shared/fault.ts'
import { readCouncil } from '../council/read-council.ts'
import { certificateOf, readTrust, type KeyDesk } from './council-keys.ts'
import { samplePassphrase } from './passphrase.ts'

/**
 * Before a person's own sheets are shown on a shared machine: whoever has a valid certificate and their key here shows that it
 * is them. Everyone else's keys are locked from then on. Faults `key-locked` (a secret is asked for), `wrong-secret`. A key
 * whose certificate was revoked asks nothing: who forgot their PIN makes a new one. Sample keys open by themselves.
 */
export const showKey = async (desk: KeyDesk, secret: string | null): Promise<void> => {
  const { acting, cabinet } = desk
  if (acting !== null && (await mustShow(desk)) && cabinet.open(acting) === null) await unlock(desk, secret)
  cabinet.lock(acting)
}

const mustShow = async ({ store, cabinet, acting }: KeyDesk): Promise<boolean> => {
  if (acting === null || !(await cabinet.holders()).people.includes(acting)) return false
  const { value: council } = await readCouncil(store)
  return certificateOf((await readTrust({ store }, council)).trust, acting) !== null
}

const unlock = async ({ store, cabinet, acting }: KeyDesk, secret: string | null): Promise<void> => {
  if (acting === null) return
  if (secret !== null) return cabinet.unlock(acting, secret)
  const { value: council } = await readCouncil(store)
  if (!council.sample) throw new Fault('key-locked')
  try {
    await cabinet.unlock(acting, samplePassphrase)
  } catch (error) {
    throw error instanceof Fault && error.code === 'wrong-secret' ? new Fault('key-locked') : error
  }
}
