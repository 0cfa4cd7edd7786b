import { join } from 'node:path'
import { expect, it } from 'vitest'
import { score } from '../../support/scoring.ts'
import { aSigningCouncil } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

const scorers = ['Bà Chủ', 'Ông Phó', 'Anh Ba', 'Chị Tư', 'Ông Năm'] as const
const conclusion = { onBehalf: 'biên bản số 05/BB-HĐ' }

it('the board leads to the end of the session: products, session, papers, bundle; and a bundle anew after a product was reopened', async () => {
  const folder = await temporaryFolder()
  const saveFile = () => Promise.resolve(join(folder, 'ket-qua.asice'))
  const printer = Promise.withResolvers<void>()
  const council = await aSigningCouncil(folder, { saveFile, printing: () => printer.promise })
  const { call, sit } = council
  const next = async () => (await call('board.read', {})).next
  await sit('Cô Thư')
  const passphrase = 'sen lua bien song nui'
  await call('keys.makeOwn', { secret: '135790', secretKind: 'pin', authorityPassphrase: passphrase })
  const { id } = await call('dossiers.add', aProduct('TH-01', 26))
  for (const name of scorers) {
    await sit(name)
    await score(council, id, 26)
  }
  expect((await next()).kind).toBe('done') // what ends a session is for chair and secretary
  await council.call('acting.choose', { member: council.who('Cô Thư'), secret: '135790' })
  expect(await next()).toEqual({ kind: 'close-products', count: 1, dossier: null })
  await call('dossiers.close', { id, ...conclusion })
  expect((await next()).kind).toBe('close-session')
  await call('session.close', conclusion)
  expect((await next()).kind).toBe('make-papers')
  printer.resolve()
  await call('papers.keep', {})
  expect((await next()).kind).toBe('seal-bundle')
  await call('bundles.seal', { kind: 'dossiers', dossiers: null, evidence: false, layout: 'one' })
  expect((await next()).kind).toBe('seal-bundle')
  await call('bundles.seal', { kind: 'results', dossiers: null, evidence: false, layout: 'one' })
  expect((await next()).kind).toBe('all-done')
  await call('dossiers.reopen', { id, reason: 'Kiến nghị của chủ thể', ...conclusion })
  await call('dossiers.close', { id, ...conclusion })
  await call('session.close', conclusion)
  await call('papers.keep', {})
  expect((await next()).kind).toBe('seal-bundle')
})

it('the sheet of a member who does not sit in the meeting is not waited for; sheets are counted, not products', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: 'sen lua bien song nui' })
  const dossiers = [
    await council.call('dossiers.add', aProduct('TH-01')),
    await council.call('dossiers.add', aProduct('TH-02')),
  ]
  const present = [...scorers.slice(0, 4), 'Cô Thư'].map((name) => council.who(name))
  await council.call('session.present', { present })
  const next = async () => (await council.call('board.read', {})).next
  expect(await next()).toEqual({ kind: 'wait-for-sheets', count: 8, dossier: null })
  for (const name of scorers.slice(0, 4)) {
    await council.sit(name)
    for (const { id } of dossiers) await score(council, id, 6)
  }
  await council.sit('Cô Thư')
  expect(await next()).toEqual({ kind: 'close-products', count: 2, dossier: null })
})
