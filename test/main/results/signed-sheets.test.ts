import { expect, it } from 'vitest'
import { readCouncil } from '../../../electron/council/read-council.ts'
import { allSigned, readSigners } from '../../../electron/results/signed-sheets.ts'
import { fingerprint } from '../../../electron/scoring/fingerprint.ts'
import type { RecordStore } from '../../../electron/storage/record-store.ts'
import { aSealingCouncil } from '../../support/sealing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'

it('a sheet is signed as long as its signature is there, in the revision that was checked; revoking its key later takes nothing back', async () => {
  const council = await aSealingCouncil(await temporaryFolder(), ['TH-01', 'TH-02'])
  const real = council.program.store()
  const [dossier] = council.dossiers
  if (dossier === undefined) throw new Error('no dossier')
  const [id = ''] = real.ids('sheet', dossier)
  const [other = ''] = real.ids('signature', council.dossiers[1])
  const sheet = (await real.read('sheet', id))?.value
  const strange = await real.read('signature', other)
  if (sheet === undefined || strange === undefined) throw new Error('no signed sheets')

  /** What became of the signature's record since it was checked. */
  let now: 'as it was' | 'replaced' | 'gone' = 'as it was'
  const store: RecordStore = {
    ...real,
    list: (kind, prefix) => {
      const listed = real.list(kind, prefix)
      if (kind !== 'signature' || now === 'as it was') return listed
      return now === 'gone' ? [] : listed.map((one) => ({ ...one, rev: one.rev + 1 }))
    },
    read: (kind, of) =>
      kind === 'signature' && of === id && now === 'replaced' ? real.read(kind, other) : real.read(kind, of),
  }
  const signed = async () => {
    const signers = await readSigners(real, (await readCouncil(real)).value)
    return allSigned(store, signers, dossier, new Map([[id, { sha256: fingerprint(sheet), sheet }]]))
  }
  expect(await signed()).toBe(true)
  now = 'replaced'
  expect(await signed()).toBe(false)
  now = 'gone'
  expect(await signed()).toBe(false)
  now = 'as it was'
  expect(await signed()).toBe(true)
  await council.call('keys.revoke', { member: sheet.member, reason: 'mất máy', authorityPassphrase: null })
  expect(await signed()).toBe(true) // signed before the revocation
})
