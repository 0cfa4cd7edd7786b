import { beforeEach, describe, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import { best, bestBut, fill, score } from '../../support/scoring.ts'
import { shippedSet } from '../../support/packs.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { found } from '../../support/found.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

let council: SittingCouncil
let dossier: DossierId

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder(), { whoScores: 'assigned' })
  await council.sit('Cô Thư')
  dossier = (await council.call('dossiers.add', aProduct('TH-HT-01-2026'))).id
  await council.sit('Anh Ba')
})

const choose = (criterion: string, option: number | null) =>
  council.call('sheet.choose', { dossier, criterion, choice: option === null ? null : { option } })

describe('a member scores a product', () => {
  it('opens an empty sheet without writing anything', async () => {
    const opened = await council.call('sheet.open', { dossier })
    expect(opened.state.rev).toBe(0)
    expect(opened.state.totals).toMatchObject({ scored: 0, of: 32, total: 0 })
    expect(opened.closedBecause).toBeNull()
    expect(council.program.store().ids('draft')).toEqual([])
  })

  it('pins the pack with the first choice of anyone', async () => {
    expect((await council.call('dossiers.read', { id: dossier })).dossier.pack).toBeNull()
    await choose('1.1', 0)
    expect((await council.call('dossiers.read', { id: dossier })).dossier.pack?.id).toBe('qd-26-2026')
  })

  it('writes nothing when the same choice is made again', async () => {
    const first = await choose('1.1', 1)
    const again = await choose('1.1', 1)
    expect(again).toEqual(first)
  })

  it('refuses what the table does not have', async () => {
    expect((await council.refusal('sheet.choose', { dossier, criterion: '99', choice: { option: 0 } })).code).toBe(
      'unknown-criterion',
    )
    expect((await council.refusal('sheet.choose', { dossier, criterion: '1.1', choice: { option: 30 } })).code).toBe(
      'unknown-option',
    )
  })

  it('locks 5.2 while 5.1 has no points, and does not score it again when the lock opens', async () => {
    await choose('5.1', 1)
    await choose('5.2', 1)
    const locked = await choose('5.1', 0)
    expect(locked.totals.locked).toEqual({ '5.2': '5.1' })
    expect(await council.refusal('sheet.choose', { dossier, criterion: '5.2', choice: { option: 1 } })).toEqual({
      code: 'criterion-locked',
      detail: { criterion: '5.2', by: '5.1' },
    })
    const opened = await choose('5.1', 1)
    expect(opened.totals.locked).toEqual({})
    expect(opened.totals.unscored).toContain('5.2')
  })

  it('keeps a note at a criterion and the opinion; an empty note is gone', async () => {
    await council.call('sheet.note', { dossier, criterion: '1.1', note: 'Xem hồ sơ trang 12' })
    const noted = await council.call('sheet.opinion', { dossier, opinion: 'Đề nghị hoàn thiện bao bì' })
    expect(noted.draft).toMatchObject({ notes: { '1.1': 'Xem hồ sơ trang 12' }, opinion: 'Đề nghị hoàn thiện bao bì' })
    expect((await council.call('sheet.note', { dossier, criterion: '1.1', note: '' })).draft.notes).toEqual({})
  })

  it('takes calls on one sheet in turn, however fast they come', async () => {
    const codes = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.1', '2.2']
    await Promise.all(codes.map((code) => choose(code, 0)))
    const { state } = await council.call('sheet.open', { dossier })
    expect(codes.map((code) => state.draft.choices[code])).toEqual(codes.map(() => ({ option: 0 })))
  })
})

describe('undo and redo', () => {
  it('goes back change by change and forth again, until something new is chosen', async () => {
    await choose('1.1', 0)
    await choose('1.1', 1)
    await council.call('sheet.note', { dossier, criterion: '1.1', note: 'ghi chú' })
    await council.call('sheet.undo', { dossier })
    const undone = await council.call('sheet.undo', { dossier })
    expect(undone.draft).toMatchObject({ choices: { '1.1': { option: 0 } }, notes: {} })
    expect(undone).toMatchObject({ canUndo: true, canRedo: true })
    const redone = await council.call('sheet.redo', { dossier })
    expect(redone.draft.choices['1.1']).toEqual({ option: 1 })
    await choose('1.2', 0)
    expect((await council.call('sheet.open', { dossier })).state.canRedo).toBe(false)
    expect((await council.refusal('sheet.redo', { dossier })).code).toBe('nothing-to-undo')
  })

  it('undoes down to the empty sheet and no further', async () => {
    await choose('1.1', 0)
    const empty = await council.call('sheet.undo', { dossier })
    expect(empty.totals.scored).toBe(0)
    expect(empty.canUndo).toBe(false)
    expect((await council.refusal('sheet.undo', { dossier })).code).toBe('nothing-to-undo')
    expect((await council.call('sheet.redo', { dossier })).draft.choices['1.1']).toEqual({ option: 0 })
  })

  it('brings back what a lock took away', async () => {
    await choose('5.1', 1)
    await choose('5.2', 1)
    await choose('5.1', 0)
    const undone = await council.call('sheet.undo', { dossier })
    expect(undone.draft.choices).toMatchObject({ '5.1': { option: 1 }, '5.2': { option: 1 } })
  })

  it('stops at a hand-in: a correction starts with nothing to undo', async () => {
    await score(council, dossier, 6)
    expect((await council.refusal('sheet.undo', { dossier })).code).toBe('sheet-handed-in')
    const corrected = await council.call('sheet.correct', { dossier, reason: 'Nhầm dòng 1.1' })
    expect(corrected.canUndo).toBe(false)
    expect((await council.refusal('sheet.undo', { dossier })).code).toBe('nothing-to-undo')
    await choose('1.1', 0)
    expect((await council.call('sheet.undo', { dossier })).draft.version).toBe(2)
  })
})

describe('handing in', () => {
  it('refuses a sheet with unscored criteria and names them in the table’s order', async () => {
    await fill(council, dossier, 6)
    await choose('2.1', null)
    await choose('1.3', null)
    expect(await council.refusal('sheet.handIn', { dossier })).toEqual({
      code: 'sheet-incomplete',
      detail: { unscored: ['1.3', '2.1'] },
    })
  })

  it('freezes effective choices with what was judged, and handing in again changes nothing', async () => {
    await fill(council, dossier, 6, bestBut({ '5.1': 0 }))
    await council.call('sheet.handIn', { dossier })
    await council.call('sheet.handIn', { dossier })
    const store = council.program.store()
    const ids = store.ids('sheet')
    expect(ids).toHaveLength(1)
    const sheet = (await store.read('sheet', ids[0] ?? ''))?.value
    expect(ids[0]).toMatch(new RegExp(`^${dossier}\\.${council.who('Anh Ba')}\\.r1\\.v1\\.[0-9a-f]{8}$`))
    expect(sheet?.choices['5.2']).toEqual({ none: true })
    expect(Object.keys(sheet?.choices ?? {})).toHaveLength(32)
    expect(sheet?.judged).toMatchObject({ pack: { id: 'qd-26-2026' }, set: 6 })
  })

  it('closes the sheet', async () => {
    await score(council, dossier, 6)
    expect((await council.call('sheet.open', { dossier })).closedBecause).toBe('handed-in')
    expect((await council.refusal('sheet.choose', { dossier, criterion: '1.1', choice: null })).code).toBe(
      'sheet-handed-in',
    )
  })

  it('corrects only with a reason; version 1 counts until version 2 is handed in', async () => {
    await score(council, dossier, 6)
    expect((await council.refusal('sheet.correct', { dossier, reason: '  ' })).code).toBe('reason-required')
    const open = await council.call('sheet.correct', { dossier, reason: 'Nhầm dòng 1.1' })
    expect(open.draft).toMatchObject({ version: 2, state: 'open', correction: 'Nhầm dòng 1.1' })
    await choose('1.1', 0)
    const between = await council.call('results.read', { id: dossier })
    expect(between.sheets.map(({ version, status, total }) => [version, status, total])).toEqual([
      [1, 'submitted', 100],
    ])
    await council.call('sheet.handIn', { dossier })
    const after = await council.call('results.read', { id: dossier })
    expect(after.sheets.map(({ version, status }) => [version, status])).toEqual([
      [1, 'superseded'],
      [2, 'submitted'],
    ])
  })

  it('gives a correction up in one act: the sheet stands as it was handed in, and can be corrected again', async () => {
    const { draft: handedIn } = await score(council, dossier, 6)
    await council.call('sheet.correct', { dossier, reason: 'Nhầm dòng 1.1' })
    await choose('1.1', 0)
    await council.call('sheet.note', { dossier, criterion: '1.2', note: 'Xem lại hợp đồng' })
    const back = await council.call('sheet.giveUp', { dossier })
    expect(back).toMatchObject({ draft: handedIn, canUndo: false, totals: { total: 100 } })
    expect((await council.call('sheet.open', { dossier })).closedBecause).toBe('handed-in')
    expect(await council.call('sheet.giveUp', { dossier })).toEqual(back)
    const [act] = await council.program.store().acts(1)
    expect(act).toMatchObject({ act: 'sheet.giveUp', actor: council.who('Anh Ba') })
    const again = await council.call('sheet.correct', { dossier, reason: 'Nhầm dòng 1.2' })
    expect(again.draft).toMatchObject({ version: 2, state: 'open', correction: 'Nhầm dòng 1.2' })
    await choose('1.1', 0)
    await council.call('sheet.handIn', { dossier })
    const { sheets } = await council.call('results.read', { id: dossier })
    expect(sheets.map(({ version, status }) => [version, status])).toEqual([
      [1, 'superseded'],
      [2, 'submitted'],
    ])
  })

  it('gives up the second correction only: the first one, handed in, stands', async () => {
    await score(council, dossier, 6)
    await council.call('sheet.correct', { dossier, reason: 'Nhầm dòng 1.1' })
    await choose('1.1', 0)
    const { draft: second } = await council.call('sheet.handIn', { dossier })
    await council.call('sheet.correct', { dossier, reason: 'Nhầm dòng 1.2' })
    await choose('1.2', 0)
    const back = await council.call('sheet.giveUp', { dossier })
    expect(back.draft).toEqual(second)
    expect(back.draft).toMatchObject({ version: 2, state: 'handed-in', choices: { '1.1': { option: 0 } } })
  })

  it('has nothing to give up on a sheet that was never handed in', async () => {
    await choose('1.1', 0)
    expect((await council.refusal('sheet.giveUp', { dossier })).code).toBe('nothing-to-undo')
    expect((await council.call('sheet.open', { dossier })).state.draft.choices['1.1']).toEqual({ option: 0 })
  })
})

describe('cases of set 26', () => {
  const cased = shippedSet('qd-26-2026', 26)
    .parts.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria))
    .find(({ code }) => code === '8')

  it('an option brings its case; another case takes the choice back', async () => {
    await council.sit('Cô Thư')
    dossier = (await council.call('dossiers.add', aProduct('TH-HT-02-2026', 26))).id
    await council.sit('Anh Ba')
    const second = cased?.options.findIndex((option) => option.case?.no === 2) ?? -1
    const chosen = await council.call('sheet.choose', { dossier, criterion: '8', choice: { option: second } })
    expect(chosen.draft.cases['8']).toBe(2)
    const switched = await council.call('sheet.pickCase', { dossier, criterion: '8', case: 1 })
    expect(switched.draft).toMatchObject({ cases: { '8': 1 }, choices: { '8': null } })
    expect((await council.refusal('sheet.pickCase', { dossier, criterion: '8', case: 7 })).code).toBe('unknown-option')
    expect((await council.refusal('sheet.pickCase', { dossier, criterion: '1.1', case: 1 })).code).toBe(
      'unknown-option',
    )
  })
})

it('leads on to the next product the member scores, past those they are not assigned to or recused from', async () => {
  await council.sit('Cô Thư')
  const [second, third, fourth] = [
    await council.call('dossiers.add', aProduct('TH-HT-02-2026')),
    await council.call('dossiers.add', aProduct('TH-HT-03-2026')),
    await council.call('dossiers.add', aProduct('TH-HT-10-2026')),
  ]
  await council.call('dossiers.assign', { id: second.id, members: [council.who('Chị Tư')] })
  const member = council.who('Anh Ba')
  await council.call('dossiers.recuse', { id: third.id, member, reason: 'Người nhà của chủ thể', recused: true })
  await council.sit('Anh Ba')
  expect((await council.call('sheet.open', { dossier })).neighbours).toEqual({ previous: null, next: fourth.id })
})

describe('who may fill a sheet', () => {
  it('not the secretary who does not score, nor the recused, nor who is not assigned, nor on a returned dossier', async () => {
    const refused = async () =>
      (await council.refusal('sheet.choose', { dossier, criterion: '1.1', choice: best(firstCriterion) })).code
    const firstCriterion = found(shippedSet('qd-26-2026', 6).parts[0]?.sections[0]?.criteria[0], 'a value')
    await council.sit('Cô Thư')
    expect(await refused()).toBe('not-assigned')
    await council.call('dossiers.assign', { id: dossier, members: [council.who('Chị Tư')] })
    await council.sit('Anh Ba')
    expect(await refused()).toBe('not-assigned')
    await council.sit('Chị Tư')
    await council.call('dossiers.recuse', {
      id: dossier,
      member: council.who('Chị Tư'),
      reason: 'Em gái của chủ thể',
      recused: true,
    })
    expect(await refused()).toBe('recused')
    await council.sit('Cô Thư')
    await council.call('dossiers.assign', { id: dossier, members: null })
    await council.call('dossiers.return', { id: dossier, outcome: 'returned', reason: 'Thiếu giấy ATTP' })
    await council.sit('Anh Ba')
    expect(await refused()).toBe('dossier-closed')
    await council.sit(null)
    expect(await refused()).toBe('no-acting-member')
  })
})
