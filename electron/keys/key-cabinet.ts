import type { KeyObject } from 'node:crypto'
import { Fault } from '../../shared/fault.ts'
import type { KeptJson } from '../workspace/kept-json.ts'
import type { KeptKeys } from './kept-keys.ts'
import { unwrapKey, wrapKey } from './key-file.ts'
import { passphraseProblem, pinProblem } from './passphrase.ts'

/** Which secret wraps a person's key: a PIN together with the machine's own secret, or a passphrase alone. */
export type SecretKind = 'pin' | 'passphrase'

/** A council's private keys: kept wrapped, held open in memory only from unlocking to locking. They never leave main. */
export interface KeyCabinet {
  /** Whose keys are kept here. */
  holders(): Promise<{ readonly authority: boolean; readonly people: readonly string[] }>
  /** Faults `weak-secret`, `authority-exists`. */
  keepAuthority(key: KeyObject, passphrase: string, sample: boolean): Promise<void>
  /** Faults `authority-missing`, `wrong-secret`. */
  authority(passphrase: string): Promise<KeyObject>
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
  const withMachine = async (secret: string, boundTo: 'machine' | 'passphrase') =>
    boundTo === 'machine' ? `${secret}\n${await machineSecret()}` : secret
  return {
    holders: async () => {
      const { authority, people } = await kept.read()
      return { authority: authority !== null, people: Object.keys(people) }
    },
    keepAuthority: async (key, passphrase, sample) => {
      refuseWeak('passphrase', passphrase, sample)
      const file = await wrapKey(key, passphrase)
      await kept.change((now) => {
        if (now.authority !== null) throw new Fault('authority-exists')
        return { ...now, authority: file }
      })
    },
    authority: async (passphrase) => {
      const { authority } = await kept.read()
      if (authority === null) throw new Fault('authority-missing')
      return (await unwrapKey(authority, passphrase)) ?? wrong()
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
