import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

it('whoever manages a meeting is led to mark who is present; members are not', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  const next = async () => (await council.call('board.read', {})).next.kind
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: 'sen lua bien song nui' })
  await council.call('dossiers.add', aProduct('TH-01-2026'))
  await council.call('session.present', { present: [council.who('Bà Chủ')] })
  expect(await next()).toBe('mark-present')
  await council.sit('Anh Ba')
  expect(await next()).toBe('score')
  await council.sit('Cô Thư')
  await council.call('session.present', { present: council.council.roster.map(({ id }) => id) })
  expect(await next()).toBe('wait-for-sheets')
})
