import type { KeyObject, X509Certificate } from 'node:crypto'
import { Fault } from '../../shared/fault.ts'
import type { KeptJson } from '../workspace/kept-json.ts'
import type { KeptKeys } from './kept-keys.ts'
import { unwrapKey, wrapKey } from './key-file.ts'
import { passphraseProblem, pinProblem } from './passphrase.ts'

/** Which secret wraps a person's key: a PIN together with the machine's own secret, or a passphrase alone. */
export type SecretKind = 'pin' | 'passphrase'

/** A root key that was made and shown with its passphrase, but is kept nowhere: until a person confirms, nothing trusts it. */
export interface ProposedAuthority {
  readonly certificate: X509Certificate
  readonly key: KeyObject
  readonly passphrase: string
}

/** A council's private keys: kept wrapped, held open in memory only from unlocking to locking. They never leave main. */
export interface KeyCabinet {
  /** Whose keys are kept here; root keys by the fingerprint of their certificate. */
  holders(): Promise<{ readonly authorities: readonly string[]; readonly people: readonly string[] }>
  /** The last root key proposed, in memory only; null: none, or it was kept meanwhile. */
  proposed(): ProposedAuthority | null
  propose(authority: ProposedAuthority): void
  /** Fault `weak-secret`. */
  keepAuthority(fingerprint: string, key: KeyObject, passphrase: string, sample: boolean): Promise<void>
  /** Faults `authority-missing`, `wrong-secret`. */
  authority(fingerprint: string, passphrase: string): Promise<KeyObject>
  /** Faults `weak-secret`. The key is unlocked from then on. */
  keepPerson(member: string, key: KeyObject, secret: string, kind: SecretKind, sample: boolean): Promise<void>
  /** Faults `key-missing`, `wrong-secret`. */
  unlock(member: string, secret: string): Promise<void>
  /** Locks every key, or every key but this person's. */
  lock(but?: string | null): void
  /** The open key, or null while it is locked. */
  open(member: string): KeyObject | null
}

export const createCabinet = (kept: KeptJson<KeptKeys>, machineSecret: () => Promise<string>): KeyCabinet => {
  const opened = new Map<string, KeyObject>()
  let proposed: ProposedAuthority | null = null
  const withMachine = async (secret: string, boundTo: 'machine' | 'passphrase') =>
    boundTo === 'machine' ? `${secret}\n${await machineSecret()}` : secret
  return {
    holders: async () => {
      const { authorities, people } = await kept.read()
      return { authorities: Object.keys(authorities), people: Object.keys(people) }
    },
    proposed: () => proposed,
    propose: (authority) => {
      proposed = authority
    },
    keepAuthority: async (fingerprint, key, passphrase, sample) => {
      refuseWeak('passphrase', passphrase, sample)
      const file = await wrapKey(key, passphrase)
      await kept.change((now) => ({ ...now, authorities: { ...now.authorities, [fingerprint]: file } }))
      proposed = null
    },
    authority: async (fingerprint, passphrase) => {
      const file = (await kept.read()).authorities[fingerprint]
      if (file === undefined) throw new Fault('authority-missing')
      return (await unwrapKey(file, passphrase)) ?? wrong()
    },
    keepPerson: async (member, key, secret, kind, sample) => {
      refuseWeak(kind, secret, sample)
      const boundTo = kind === 'pin' ? 'machine' : 'passphrase'
      const file = await wrapKey(key, await withMachine(secret, boundTo))
      await kept.change((now) => ({ ...now, people: { ...now.people, [member]: { file, boundTo } } }))
      opened.set(member, key)
    },
    unlock: async (member, secret) => {
      const person = (await kept.read()).people[member]
      if (person === undefined) throw new Fault('key-missing')
      opened.set(member, (await unwrapKey(person.file, await withMachine(secret, person.boundTo))) ?? wrong())
    },
    lock: (but = null) => {
      for (const member of opened.keys()) if (member !== but) opened.delete(member)
    },
    open: (member) => opened.get(member) ?? null,
  }
}

const wrong = (): never => {
  throw new Fault('wrong-secret')
}

/** The sample's published passphrase is good for samples alone. */
const refuseWeak = (kind: SecretKind, secret: string, sample: boolean): void => {
  const problem = kind === 'pin' ? pinProblem(secret) : passphraseProblem(secret)
  if (problem !== null && !(sample && problem === 'published')) throw new Fault('weak-secret', { problem })
}
