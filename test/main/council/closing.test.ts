import { describe, expect, test } from 'vitest'
import { Moment } from '../../../shared/domain/day.ts'
import type { Trust } from '../../../shared/domain/trust.ts'
import { bestBut, score } from '../../support/scoring.ts'
import { aPresentCouncil, aSigningCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, type SittingCouncil } from '../../support/workplace.ts'
import { found } from '../../support/found.ts'

const blockersOf = async (council: Pick<SittingCouncil, 'call'>, id: Parameters<typeof score>[1]) =>
  (await council.call('results.read', { id })).named.result?.notOfficialBecause

describe('closing a product', () => {
  test('a real council that did everything has nothing left against its result', async () => {
    const council = await aSigningCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Bà Chủ')
    expect(await blockersOf(council, id)).toEqual(['recomputation-missing', 'not-closed'])
    await council.call('dossiers.close', { id, onBehalf: '' })
    expect(await blockersOf(council, id)).toEqual([])
    const { dossier } = await council.call('dossiers.read', { id })
    expect(dossier.state).toMatchObject({ kind: 'closed', by: council.who('Bà Chủ'), recomputed: true })
    expect(await council.refusal('dossiers.close', { id, onBehalf: '' })).toMatchObject({ code: 'dossier-closed' })
  })

  test('without keys the product closes, and its papers stay drafts for want of signatures', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Bà Chủ')
    await council.call('dossiers.close', { id, onBehalf: '' })
    expect(await blockersOf(council, id)).toEqual(['signatures-missing'])
  })

  test('the secretary names the conclusion of the chair; a member may not close', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Anh Ba')
    expect(await council.refusal('dossiers.close', { id, onBehalf: '' })).toMatchObject({ code: 'not-allowed' })
    await council.sit('Cô Thư')
    expect(await council.refusal('dossiers.close', { id, onBehalf: '' })).toMatchObject({ code: 'reason-required' })
    await council.call('dossiers.close', { id, onBehalf: 'Biên bản số 05/BB-HĐ' })
    const { dossier, history } = await council.call('dossiers.read', { id })
    expect(dossier.state).toMatchObject({ by: council.who('Cô Thư'), onBehalf: 'Biên bản số 05/BB-HĐ' })
    expect(history.find(({ act }) => act === 'dossiers.close')?.reason).toBe('Biên bản số 05/BB-HĐ')
  })

  test('what is in the way is named: a spread until it is overridden, a dissent until it is read', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const low = bestBut({ '1.2': 0, '2.1': 0, '4.1': 0, '5.3': 0 })
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6, (name) => (name === 'Chị Tư' ? low : undefined))
    await council.sit('Bà Chủ')
    const refused = await council.refusal('dossiers.close', { id, onBehalf: '' })
    expect(refused).toMatchObject({ code: 'not-closable', detail: { code: 'TH-HT-01-2026' } })
    expect(refused.detail).toMatchObject({ blockers: expect.arrayContaining(['spread']) })
    await council.call('dossiers.overrideSpread', { id, reason: 'Đã thảo luận, giữ nguyên điểm' })
    const { dissents } = await council.call('results.read', { id })
    for (const { criterion, stars } of dissents) await council.call('dossiers.readDissent', { id, criterion, stars })
    await council.call('dossiers.close', { id, onBehalf: '' })
    expect(await blockersOf(council, id)).toEqual(['signatures-missing'])
  })

  test('too few sheets keep a product open; one that is knocked out closes without any', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const { id } = await council.call('dossiers.add', aProduct('TH-HT-02-2026', 6))
    await council.sit('Bà Chủ')
    await score(council, id, 6)
    expect(await council.refusal('dossiers.close', { id, onBehalf: '' })).toMatchObject({
      code: 'not-closable',
      detail: { blockers: ['not-rated', 'product-quorum'] },
    })
    const { finding } = await council.call('dossiers.propose', {
      id,
      kind: 'knockout',
      criterion: null,
      ground: 'Giấy kiểm nghiệm giả',
    })
    const decision = { id, finding: { id: finding }, status: 'decided', reason: 'Đã xác minh', onBehalf: '' } as const
    await council.call('dossiers.decide', decision)
    await council.call('dossiers.close', { id, onBehalf: '' })
    expect((await council.call('results.read', { id })).named.result?.status).toBe('knocked-out')
  })

  test('nothing closes over a sheet that is being corrected: who corrects is named, until it is handed in or given up', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    const next = async () => (await council.call('board.read', {})).next
    await council.sit('Chị Tư')
    await council.call('sheet.correct', { dossier: id, reason: 'Đọc nhầm dòng' })
    expect(await next()).toEqual({ kind: 'finish-correction', count: 1, dossier: id })
    await council.sit('Bà Chủ')
    const before = await council.call('results.read', { id })
    expect(before.correcting).toEqual(['Chị Tư'])
    expect(await next()).toEqual({ kind: 'wait-for-corrections', count: 1, dossier: null })
    const { rows } = await council.call('board.read', {})
    expect(rows[0]?.cells.filter(({ correcting }) => correcting)).toMatchObject([
      { member: council.who('Chị Tư'), state: 'submitted', total: 100 },
    ])
    expect(await council.refusal('dossiers.close', { id, onBehalf: '' })).toEqual({
      code: 'not-closable',
      detail: { code: 'TH-HT-01-2026', blockers: [], correcting: ['Chị Tư'] },
    })
    await council.sit('Chị Tư')
    await council.call('sheet.giveUp', { dossier: id })
    await council.sit('Bà Chủ')
    expect((await council.call('results.read', { id })).named).toEqual(before.named)
    expect(await next()).toEqual({ kind: 'close-products', count: 1, dossier: null })
    await council.call('dossiers.close', { id, onBehalf: '' })
  })

  test('a correction keeps nothing open that counts no sheet: its member recused, or the product knocked out', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const rated = await scoredByAll(council, 'TH-HT-01-2026', 6)
    const fallen = await scoredByAll(council, 'TH-HT-02-2026', 6)
    await council.sit('Chị Tư')
    for (const dossier of [rated, fallen]) await council.call('sheet.correct', { dossier, reason: 'Đọc nhầm dòng' })
    await council.sit('Bà Chủ')
    await council.call('dossiers.recuse', {
      id: rated,
      member: council.who('Chị Tư'),
      reason: 'Em của chủ thể',
      recused: true,
    })
    await council.call('dossiers.close', { id: rated, onBehalf: '' })
    const ground = 'Giấy kiểm nghiệm giả'
    const { finding } = await council.call('dossiers.propose', {
      id: fallen,
      kind: 'knockout',
      criterion: null,
      ground,
    })
    const decision = { status: 'decided', reason: 'Đã xác minh', onBehalf: '' } as const
    await council.call('dossiers.decide', { id: fallen, finding: { id: finding }, ...decision })
    await council.call('dossiers.close', { id: fallen, onBehalf: '' })
    await council.sit('Chị Tư')
    expect(await council.call('sheet.open', { dossier: fallen })).toMatchObject({
      closedBecause: 'dossier-closed',
      counted: { version: 1, total: 100 },
    })
  })

  test('reopening needs a reason; sheets may be corrected again, and the recomputation is due anew', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Bà Chủ')
    await council.call('dossiers.close', { id, onBehalf: '' })
    const correction = { dossier: id, reason: 'Đọc nhầm dòng' }
    expect(await council.refusal('sheet.correct', correction)).toMatchObject({ code: 'dossier-closed' })
    expect(await council.refusal('dossiers.reopen', { id, reason: '', onBehalf: '' })).toMatchObject({
      code: 'reason-required',
    })
    await council.call('dossiers.reopen', { id, reason: 'Có khiếu nại', onBehalf: '' })
    expect(await blockersOf(council, id)).toEqual(['signatures-missing', 'recomputation-missing', 'not-closed'])
    await council.call('sheet.correct', correction)
  })

  test('a signature that does not fit its sheet is as good as none', async () => {
    const council = await aSigningCouncil(await temporaryFolder(), {}, ['Bà Chủ', 'Ông Phó', 'Chị Tư', 'Ông Năm'])
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    const store = council.program.store()
    const sheetOf = (name: string) =>
      found(
        store.ids('sheet', id).find((sheet) => sheet.includes(council.who(name))),
        `the sheet of ${name}`,
      )
    const another = found((await store.read('signature', sheetOf('Chị Tư')))?.value, 'a signature')
    await store.commit({ name: 'forged', actor: council.who('Anh Ba') }, [
      { kind: 'signature', id: sheetOf('Anh Ba'), value: another },
    ])
    await council.sit('Bà Chủ')
    await council.call('dossiers.close', { id, onBehalf: '' })
    expect(await blockersOf(council, id)).toEqual(['signatures-missing'])
  })

  test('a sheet counts as signed by its own member only, and not with a certificate revoked before', async () => {
    const council = await aSigningCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Bà Chủ')
    const store = council.program.store()
    const trustId = found(store.ids('trust')[0], 'the certificates of the council')
    const { certificates, ...trust } = found((await store.read('trust', trustId))?.value, 'the certificates')
    const signedWith = async (changed: Trust['certificates']) => {
      const value = { ...trust, certificates: changed }
      await store.commit({ name: 'forged', actor: council.who('Anh Ba') }, [{ kind: 'trust', id: trustId, value }])
      return !(await blockersOf(council, id))?.includes('signatures-missing')
    }
    const revokedAt = (at: string) =>
      certificates.map((one) => ({ ...one, revoked: { at: Moment.parse(at), reason: 'mất máy' } }))
    expect(await signedWith(certificates.map((one) => ({ ...one, member: council.who('Anh Ba') })))).toBe(false)
    expect(await signedWith(revokedAt('2026-11-24T00:00:00.000Z'))).toBe(false)
    expect(await signedWith(revokedAt('2027-11-24T00:00:00.000Z'))).toBe(true)
  })
})

describe('closing the session', () => {
  test('waits for every product, freezes the council, and opens again with a product', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Cô Thư')
    const second = await council.call('dossiers.add', aProduct('TH-HT-02-2026', 6))
    await council.sit('Bà Chủ')
    await council.call('dossiers.close', { id, onBehalf: '' })
    expect(await council.refusal('session.close', { onBehalf: '' })).toEqual({
      code: 'session-not-closable',
      detail: { open: [{ code: 'TH-HT-02-2026', blockers: ['not-closed'] }] },
    })
    await council.call('dossiers.return', { id: second.id, outcome: 'returned', reason: 'Thiếu giấy tờ' })
    await council.call('session.close', { onBehalf: '' })
    const { session } = await council.call('council.read', {})
    expect(session).toMatchObject({ state: 'closed', closed: { by: council.who('Bà Chủ') } })
    expect(await council.refusal('session.present', { present: [] })).toMatchObject({ code: 'session-closed' })
    expect(await council.refusal('dossiers.add', aProduct('TH-HT-03-2026', 6))).toMatchObject({
      code: 'session-closed',
    })
    await council.call('dossiers.reopen', { id, reason: 'Có khiếu nại', onBehalf: '' })
    expect((await council.call('council.read', {})).session.state).toBe('open')
  })
})
