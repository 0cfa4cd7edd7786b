import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/ipc/contract.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { found } from '../../support/found.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

let council: SittingCouncil

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
})

const rows = (count: number): Input<'intake.add'>['rows'] =>
  Array.from({ length: count }, (_, at) => ({
    product: `Sản phẩm số ${at + 1}`,
    applicant: `Hợp tác xã số ${at + 1}`,
    commune: 'Hoằng Thanh',
    set: '6',
  }))

const codes = async () => (await council.call('dossiers.list', {})).map(({ code }) => code)

describe('taking in a list', () => {
  it('adds forty products with proposed codes as one act, and one undo takes all back', async () => {
    expect(await council.call('intake.add', { rows: rows(40) })).toEqual({ added: 40 })
    expect((await codes())[0]).toBe('TH-HT-01-2026')
    expect((await codes())[39]).toBe('TH-HT-40-2026')
    expect(await council.call('acts.undoable', {})).toEqual({ act: 'intake.add', records: 80 })
    expect(await council.call('acts.undo', {})).toEqual({ act: 'intake.add', records: 80 })
    expect(await codes()).toEqual([])
    expect(council.program.store().ids('product')).toEqual([])
    expect(await council.call('acts.undoable', {})).toBeNull()
  })

  it('adds all or none', async () => {
    const list = rows(5).map((row, at) => (at === 3 ? { ...row, set: 'không có bộ này' } : row))
    expect(await council.refusal('intake.add', { rows: list })).toEqual({ code: 'rows-faulty', detail: { rows: [3] } })
    expect(await codes()).toEqual([])
  })

  it('refuses a code that is taken, whatever its case', async () => {
    await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
    expect((await council.refusal('dossiers.add', aProduct('th-ht-01-2026'))).code).toBe('code-taken')
    expect(await council.call('dossiers.proposeCode', { commune: 'Xã Hoằng Thanh' })).toEqual({ code: 'TH-HT-02-2026' })
  })

  it('refuses a set the pack does not have', async () => {
    expect((await council.refusal('dossiers.add', aProduct('TH-HT-01-2026', 88))).code).toBe('unknown-set')
  })
})

describe('undoing an act', () => {
  it('takes back each own act in turn, and leaves acts of others alone', async () => {
    await council.call('dossiers.add', aProduct('A-01-2026'))
    const { id } = await council.call('dossiers.add', aProduct('A-02-2026'))
    await council.call('dossiers.save', { id, rev: 1, entry: aProduct('A-03-2026') })
    await council.call('acts.undo', {})
    expect(await codes()).toEqual(['A-01-2026', 'A-02-2026'])
    await council.sit('Bà Chủ')
    expect((await council.refusal('acts.undo', {})).code).toBe('nothing-to-undo')
    await council.sit('Cô Thư')
    await council.call('acts.undo', {})
    await council.call('acts.undo', {})
    expect(await codes()).toEqual([])
    expect((await council.refusal('acts.undo', {})).code).toBe('nothing-to-undo')
  })

  it('refuses when somebody has scored the product since', async () => {
    await council.call('intake.add', { rows: rows(3) })
    const dossier = found((await council.call('dossiers.list', {}))[0]?.id, 'a dossier')
    await council.sit('Anh Ba')
    await council.call('sheet.choose', { dossier, criterion: '1.1', choice: { option: 0 } })
    await council.sit('Cô Thư')
    expect(await council.call('acts.undoable', {})).toBeNull()
    expect((await council.refusal('acts.undo', {})).code).toBe('outdated')
    expect(await codes()).toHaveLength(3)
  })
})

describe('a dossier', () => {
  it('is not saved over what somebody else saved meanwhile', async () => {
    const { id } = await council.call('dossiers.add', aProduct('A-01-2026'))
    const { rev } = await council.call('dossiers.save', { id, rev: 1, entry: aProduct('A-02-2026') })
    expect(rev).toBe(2)
    expect((await council.refusal('dossiers.save', { id, rev: 1, entry: aProduct('A-03-2026') })).code).toBe('outdated')
  })

  it('keeps its set once somebody scores it', async () => {
    const { id } = await council.call('dossiers.add', aProduct('A-01-2026'))
    await council.sit('Anh Ba')
    await council.call('sheet.choose', { dossier: id, criterion: '1.1', choice: { option: 0 } })
    await council.sit('Cô Thư')
    const { rev } = await council.call('dossiers.read', { id })
    const entry = aProduct('A-01-2026', 7)
    expect((await council.refusal('dossiers.save', { id, rev, entry })).code).toBe('already-scored')
  })

  it('is returned with a reason and the day, taken up again, and its history says who did it', async () => {
    const { id } = await council.call('dossiers.add', aProduct('A-01-2026'))
    expect((await council.refusal('dossiers.return', { id, outcome: 'returned', reason: '' })).code).toBe(
      'reason-required',
    )
    await council.call('dossiers.return', { id, outcome: 'returned', reason: 'Thiếu giấy ATTP' })
    const read = await council.call('dossiers.read', { id })
    expect(read.dossier.state).toEqual({ kind: 'returned', on: '2026-11-24', reason: 'Thiếu giấy ATTP' })
    await council.call('dossiers.return', { id, outcome: 'reopened', reason: 'Đã bổ sung' })
    const { history } = await council.call('dossiers.read', { id })
    expect(history.map(({ actor, act, reason }) => [actor, act, reason])).toEqual([
      ['Cô Thư', 'dossiers.add', ''],
      ['Cô Thư', 'dossiers.returned', 'Thiếu giấy ATTP'],
      ['Cô Thư', 'dossiers.reopened', 'Đã bổ sung'],
    ])
  })

  it('keeps a half-filled form until it is taken away', async () => {
    await council.call('dossiers.keepDraft', { draft: { product: 'Mắm t' } })
    expect(await council.call('dossiers.readDraft', {})).toEqual({ product: 'Mắm t' })
    await council.call('dossiers.keepDraft', { draft: null })
    expect(await council.call('dossiers.readDraft', {})).toBeNull()
  })
})
