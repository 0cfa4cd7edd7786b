import type { Council } from '../../shared/domain/council.ts'
import type { RandomBytes } from '../../shared/domain/id.ts'
import type { Trust } from '../../shared/domain/trust.ts'
import { Fault } from '../../shared/fault.ts'
import { manager, manages } from '../council/authority.ts'
import { readCouncil } from '../council/read-council.ts'
import { councilAuthority, fingerprint } from './certificate.ts'
import { readTrust, saveTrust, subjectOf, yearOf, type KeyDesk } from './council-keys.ts'
import { freshKeyPair } from './key-pair.ts'
import { proposePassphrase } from './passphrase.ts'

/** Whoever sets the council up holds no key and is perhaps no member: they make its root key before anybody sits down. */
const setsUp = ({ settingUp, acting }: KeyDesk): boolean => settingUp && acting === null

/** Whether whoever is at the machine may make the root key now: none is there yet, and they set up, or are chair or secretary. */
export const mayFound = (desk: KeyDesk, council: Council, trust: Trust): boolean =>
  trust.authority === null && (setsUp(desk) || manages(council, desk.acting))

/** What a root key is made from. Faults `no-acting-member`, `not-allowed`, `authority-exists`. */
const founding = async (desk: KeyDesk) => {
  const { value: council } = await readCouncil(desk.store)
  const by = setsUp(desk) ? null : manager(council, desk.acting).id
  const { trust, rev } = await readTrust(desk, council)
  if (trust.authority !== null) throw new Fault('authority-exists')
  return { council, by, trust, rev }
}

const freshAuthority = (desk: KeyDesk, council: Council) => {
  const keys = freshKeyPair()
  const certificate = councilAuthority(subjectOf(council, `${council.name} – khoá gốc`), keys, yearOf(desk))
  return { certificate, key: keys.privateKey }
}

/**
 * Makes a root key (khoá gốc) with a passphrase, in memory only: out go the passphrase, shown this once, and the fingerprint that
 * belongs to it. Whoever leaves it at that leaves nothing behind. Faults `no-acting-member`, `not-allowed`, `authority-exists`.
 */
export const proposeAuthority = async (
  desk: KeyDesk,
  random: RandomBytes,
): Promise<{ passphrase: string; fingerprint: string }> => {
  const { council } = await founding(desk)
  const proposed = { ...freshAuthority(desk, council), passphrase: proposePassphrase(random) }
  desk.cabinet.propose(proposed)
  return { passphrase: proposed.passphrase, fingerprint: fingerprint(proposed.certificate) }
}

/** The root key that was shown; one that nobody was shown is made here. Fault `wrong-secret`: another passphrase was shown with it. */
const shownOrFresh = (desk: KeyDesk, council: Council, passphrase: string) => {
  const proposed = desk.cabinet.proposed()
  if (proposed === null) return freshAuthority(desk, council)
  if (proposed.passphrase !== passphrase) throw new Fault('wrong-secret')
  return proposed
}

/**
 * Gives the council its root key (khoá gốc), once: the key is kept here under the passphrase first, then its certificate recorded. When
 * the power fails in between, the council has none yet and is given another. Faults `no-acting-member`, `not-allowed`,
 * `authority-exists`, `wrong-secret`, `weak-secret`.
 */
export const foundAuthority = async (desk: KeyDesk, passphrase: string): Promise<void> => {
  const { council, by, trust, rev } = await founding(desk)
  const { certificate, key } = shownOrFresh(desk, council, passphrase)
  await desk.cabinet.keepAuthority(fingerprint(certificate), key, passphrase, council.sample)
  const authority = { certificate: certificate.raw.toString('base64'), by, at: desk.clock.now() }
  await saveTrust(desk, 'keys.foundAuthority', by ?? 'set-up', { trust: { ...trust, authority }, rev })
}
