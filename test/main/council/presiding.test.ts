import { describe, expect, test } from 'vitest'
import { cellOf, type PaperBlock } from '../../../shared/domain/paper-document.ts'
import { bestBut } from '../../support/scoring.ts'
import { aPresentCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import type { SittingCouncil } from '../../support/workplace.ts'

type Council = Awaited<ReturnType<typeof aPresentCouncil>>

/** The chair's sheet is in; they are not at the meeting. */
const withoutChair = async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const present = council.council.roster.filter(({ role }) => role !== 'chair').map(({ id }) => id)
  await council.call('session.present', { present })
  return council
}

const withChairRecused = async (council: Council, code = 'TH-HT-01-2026') => {
  const id = await scoredByAll(council, code, 6)
  await council.sit('Cô Thư')
  await council.call('dossiers.recuse', { id, member: council.who('Bà Chủ'), reason: 'Góp vốn', recused: true })
  return id
}

const signers = (blocks: readonly PaperBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'signatures' ? block.places.map(({ title, name }) => [title, name]) : []))

const said = (blocks: readonly PaperBlock[]) =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text]
      if (block.kind === 'list') return [...block.items]
      if (block.kind === 'table')
        return block.groups.flat().map(({ cells }) => cells.map((cell) => cellOf(cell).text).join(' | '))
      return []
    })
    .join('\n')

const deputySigns = [
  ['THƯ KÝ', 'Cô Thư'],
  ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'Ông Phó'],
]
const chairSigns = [
  ['THƯ KÝ', 'Cô Thư'],
  ['CHỦ TỊCH HỘI ĐỒNG', 'Bà Chủ'],
]

const read = async (
  { call }: Pick<SittingCouncil, 'call'>,
  paper: Parameters<typeof call<'papers.read'>>[1]['paper'],
) => (await call('papers.read', { paper })).document.blocks

describe('the deputy presides over a meeting that the chair is absent from', () => {
  test('and signs its papers in the chair’s place; the minutes nowhere speak of what the chair concluded', async () => {
    const council = await withoutChair()
    const low = bestBut({ '1.2': 0, '2.1': 0, '4.1': 0, '5.3': 0 })
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6, (name) => (name === 'Chị Tư' ? low : undefined))
    await council.sit('Cô Thư')
    const onBehalf = 'biên bản số 05/BB-HĐ'
    await council.call('dossiers.overrideSpread', { id, reason: 'Đã thảo luận', onBehalf })
    const { finding } = await council.call('dossiers.propose', {
      id,
      kind: 'condition',
      criterion: null,
      ground: 'Thiếu ảnh',
    })
    await council.call('dossiers.decide', { id, finding: { id: finding }, status: 'decided', reason: 'Đúng', onBehalf })
    for (const kind of ['minutes', 'summary', 'higher-level'] as const)
      expect(signers(await read(council, { kind })), kind).toEqual(deputySigns)
    expect(signers(await read(council, { kind: 'advice', dossier: id }))).toEqual(deputySigns)
    expect((await council.call('papers.scorecard', { id })).deputy).toBe('Ông Phó')
    const minutes = said(await read(council, { kind: 'minutes' }))
    expect(minutes).toContain('Chủ trì: Ông Phó – Phó Chủ tịch Hội đồng.')
    expect(minutes).toContain(`theo kết luận của người chủ trì: ${onBehalf}`)
    expect(minutes).toContain(`theo kết luận của người chủ trì (${onBehalf})`)
    expect(minutes).not.toContain('kết luận của Chủ tịch')
  })

  test('they decide, read dissents and close, product by product and the session; a member does not', async () => {
    const council = await withoutChair()
    const low = bestBut({ '1.2': 0, '2.1': 0, '4.1': 0, '5.3': 0 })
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6, (name) => (name === 'Chị Tư' ? low : undefined))
    await council.sit('Cô Thư')
    await council.call('dossiers.recuse', { id, member: council.who('Bà Chủ'), reason: 'Vắng mặt', recused: true })
    await council.sit('Anh Ba')
    const needs = { code: 'not-allowed', detail: { needs: ['deputy', 'secretary'] } }
    expect(await council.refusal('dossiers.close', { id, onBehalf: '' })).toEqual(needs)
    expect(await council.refusal('session.close', { onBehalf: '' })).toEqual(needs)
    await council.sit('Ông Phó')
    await council.call('dossiers.overrideSpread', { id, reason: 'Đã thảo luận', onBehalf: '' })
    const { dissents } = await council.call('results.read', { id })
    for (const { criterion, stars } of dissents) await council.call('dossiers.readDissent', { id, criterion, stars })
    await council.call('dossiers.close', { id, onBehalf: '' })
    await council.call('session.close', { onBehalf: '' })
    expect((await council.call('council.read', {})).session.closed?.by).toBe(council.who('Ông Phó'))
  })

  test('a chair who was absent may take a product up again; the deputy of a meeting with the chair may not', async () => {
    const council = await withoutChair()
    const id = await withChairRecused(council)
    await council.sit('Ông Phó')
    await council.call('dossiers.close', { id, onBehalf: '' })
    const again = { id, reason: 'Có khiếu nại', onBehalf: '' }
    await council.sit('Bà Chủ')
    expect(await council.refusal('dossiers.reopen', again)).toMatchObject({ code: 'not-allowed' })
    const other = await scoredByAll(council, 'TH-HT-02-2026', 6)
    await council.sit('Cô Thư')
    await council.call('session.present', { present: council.council.roster.map((member) => member.id) })
    await council.call('dossiers.close', { id: other, onBehalf: 'biên bản số 05/BB-HĐ' })
    await council.sit('Ông Phó')
    expect(await council.refusal('dossiers.reopen', { ...again, id: other })).toMatchObject({ code: 'not-allowed' })
    await council.sit('Cô Thư')
    const present = council.council.roster.filter(({ role }) => role !== 'chair').map((member) => member.id)
    await council.call('session.present', { present })
    await council.sit('Bà Chủ')
    await council.call('dossiers.reopen', { ...again, id: other })
  })

  test('while nobody’s attendance is marked the chair presides', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Cô Thư')
    await council.call('session.present', { present: [] })
    expect(signers(await read(council, { kind: 'minutes' }))).toEqual(chairSigns)
  })
})

describe('the deputy presides over a product that the chair stepped aside from', () => {
  test('and signs its papers; those of the session and of other products stay the chair’s', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await withChairRecused(council)
    const other = await scoredByAll(council, 'TH-HT-02-2026', 6)
    await council.sit('Cô Thư')
    for (const dossier of [id, other]) await council.call('dossiers.close', { id: dossier, onBehalf: 'biên bản số 05' })
    expect(signers(await read(council, { kind: 'advice', dossier: id }))).toEqual(deputySigns)
    expect(signers(await read(council, { kind: 'advice', dossier: other }))).toEqual(chairSigns)
    expect((await council.call('papers.scorecard', { id })).deputy).toBe('Ông Phó')
    expect((await council.call('papers.scorecard', { id: other })).deputy).toBeUndefined()
    const minutes = await read(council, { kind: 'minutes' })
    expect(signers(minutes)).toEqual(chairSigns)
    expect(said(minutes)).toContain(
      'Sản phẩm TH-HT-01-2026 (TH-HT-01-2026): Ông Phó – Phó Chủ tịch Hội đồng chủ trì thay Chủ tịch.',
    )
    expect(said(minutes)).toContain('Thư ký ghi nhận theo kết luận của người chủ trì: biên bản số 05.')
    expect(said(minutes)).toContain('Thư ký ghi nhận theo kết luận của Chủ tịch: biên bản số 05.')
  })
})
