import { beforeEach, describe, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import { bestBut, fill, score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { found } from '../../support/found.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

let council: SittingCouncil

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
})

const add = async (set: number): Promise<DossierId> =>
  (await council.call('dossiers.add', aProduct(`TH-HT-${set}-2026`, set))).id

describe('a member stops the assessment', () => {
  let dossier: DossierId
  const stop = () =>
    council.call('sheet.stop', { dossier, kind: 'knockout', criterion: '1.1', ground: 'Nguyên liệu nhập khẩu toàn bộ' })
  const decide = async (status: 'decided' | 'rejected', reason = 'Đã thảo luận') => {
    const { findings } = (await council.call('dossiers.read', { id: dossier })).dossier
    const id = found(findings[0]?.id, 'a finding')
    return council.call('dossiers.decide', { id: dossier, finding: { id }, status, reason, onBehalf: '' })
  }

  beforeEach(async () => {
    dossier = await add(6)
    await council.sit('Anh Ba')
    await council.call('sheet.choose', { dossier, criterion: '1.1', choice: { option: 0 } })
  })

  it('hands the half-filled sheet in at once and proposes the finding in the same act', async () => {
    const before = council.program.store()
    const acts = (await before.acts(100)).length
    expect((await stop()).draft.state).toBe('stopped')
    expect((await before.acts(100)).length).toBe(acts + 1)
    const { dossier: read } = await council.call('dossiers.read', { id: dossier })
    expect(read.findings).toMatchObject([
      { kind: 'knockout', criterion: '1.1', status: 'proposed', proposedBy: council.who('Anh Ba') },
    ])
    expect((await council.call('sheet.open', { dossier })).closedBecause).toBe('handed-in')
    await stop()
    expect((await council.call('dossiers.read', { id: dossier })).dossier.findings).toHaveLength(1)
  })

  it('gets the sheet back when the finding is rejected, with a reason', async () => {
    await stop()
    await council.sit('Bà Chủ')
    await expect(decide('rejected', '')).rejects.toThrow('reason-required')
    await decide('rejected')
    await council.sit('Anh Ba')
    const { state, closedBecause } = await council.call('sheet.open', { dossier })
    expect(closedBecause).toBeNull()
    expect(state.draft.choices['1.1']).toEqual({ option: 0 })
    expect(state.canUndo).toBe(false)
  })

  it('takes the product out once decided: no rating', async () => {
    await stop()
    await council.sit('Bà Chủ')
    await decide('decided')
    await council.sit('Cô Thư')
    expect((await council.call('results.read', { id: dossier })).named.result).toMatchObject({
      status: 'knocked-out',
      stars: null,
    })
  })
})

it('is proposed by nobody who stepped aside from the product', async () => {
  const dossier = await add(6)
  await council.sit('Anh Ba')
  const member = council.who('Anh Ba')
  await council.call('dossiers.recuse', { id: dossier, member, reason: 'Người nhà của chủ thể', recused: true })
  const proposal = { id: dossier, kind: 'knockout', criterion: null, ground: 'Hồ sơ giả' } as const
  expect((await council.refusal('dossiers.propose', proposal)).code).toBe('recused')
  expect((await council.call('dossiers.read', { id: dossier })).dossier.findings).toEqual([])
})

describe('a stop that sheets of set 16 derive', () => {
  it('is listed with whose sheets read 0 there, and decided by its criterion', async () => {
    const dossier = await add(16)
    for (const name of ['Bà Chủ', 'Ông Phó', 'Anh Ba']) {
      await council.sit(name)
      await score(council, dossier, 16, bestBut(name === 'Anh Ba' ? { '6.2': 0 } : {}))
    }
    await council.sit('Cô Thư')
    const read = async () => (await council.call('results.read', { id: dossier })).named.result
    expect((await read())?.openFindings).toMatchObject([
      { id: null, kind: 'stop', criterion: '6.2', derived: true, sheetsOf: [council.who('Anh Ba')] },
    ])
    await council.sit('Bà Chủ')
    const about = { id: dossier, finding: { derivedAt: '6.2' }, reason: 'Đủ hồ sơ, ghi nhầm', onBehalf: '' }
    await council.call('dossiers.decide', { ...about, status: 'rejected' })
    expect((await read())?.openFindings).toEqual([])
    expect((await read())?.status).toBe('rated')
    await council.call('dossiers.decide', { ...about, status: 'decided' })
    expect((await read())?.status).toBe('stopped')
    const { findings } = (await council.call('dossiers.read', { id: dossier })).dossier
    expect(findings).toMatchObject([{ derived: true, criterion: '6.2', status: 'decided' }])
  })

  it('that no sheet derives cannot be decided', async () => {
    const dossier = await add(16)
    await council.sit('Bà Chủ')
    await fill(council, dossier, 16)
    await council.call('sheet.handIn', { dossier })
    const refusal = await council.refusal('dossiers.decide', {
      id: dossier,
      finding: { derivedAt: '6.1' },
      status: 'decided',
      reason: 'x',
      onBehalf: '',
    })
    expect(refusal.code).toBe('not-found')
  })
})

describe('a waiver of a criterion’s minima', () => {
  it('is proposed only where the table allows it, and lifts the minimum once decided', async () => {
    const dossier = await add(21)
    const waiver = (criterion: string | null) => ({
      id: dossier,
      kind: 'waiver' as const,
      criterion,
      ground: 'Không thuộc diện áp dụng',
    })
    expect((await council.refusal('dossiers.propose', waiver('1.1'))).code).toBe('unknown-criterion')
    expect((await council.refusal('dossiers.propose', waiver(null))).code).toBe('unknown-criterion')
    const { finding } = await council.call('dossiers.propose', waiver('8'))
    expect(await council.call('dossiers.propose', waiver('8'))).toEqual({ finding })
    for (const name of ['Bà Chủ', 'Ông Phó', 'Anh Ba', 'Chị Tư', 'Ông Năm']) {
      await council.sit(name)
      await score(council, dossier, 21, bestBut({ '8': 0 }))
    }
    const unmet = async () =>
      (await council.call('results.read', { id: dossier })).named.result?.unmet.map((m) => m.criterion)
    expect(await unmet()).toContain('8')
    await council.sit('Bà Chủ')
    await council.call('dossiers.decide', {
      id: dossier,
      finding: { id: finding },
      status: 'decided',
      reason: '',
      onBehalf: '',
    })
    expect(await unmet()).not.toContain('8')
  })
})
