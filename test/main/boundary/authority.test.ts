import { beforeEach, describe, expect, it } from 'vitest'
import { contract, type CallName, type Input } from '../../../shared/ipc/contract.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aCouncilEntry, aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

let council: SittingCouncil
let dossier: DossierId

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  dossier = (await council.call('dossiers.add', aProduct('TH-HT-01-2026'))).id
})

const code = async <N extends CallName>(name: N, input: Input<N>) => (await council.refusal(name, input)).code

describe('no call lets a member act as another', () => {
  it('a sheet call takes no member: one sent along is dropped, the sheet is the acting member’s', async () => {
    await council.sit('Anh Ba')
    const reply = await council.reply('sheet.choose', {
      dossier,
      member: council.who('Chị Tư'),
      acting: council.who('Chị Tư'),
      criterion: '1.1',
      choice: { option: 0 },
    })
    expect(reply.ok).toBe(true)
    expect(council.program.store().ids('draft')).toEqual([`${dossier}.${council.who('Anh Ba')}`])
  })

  it('a choice that still waits for the disk stays with who made it when the next person sits down', async () => {
    await council.sit('Anh Ba')
    await Promise.all([
      council.call('sheet.choose', { dossier, criterion: '1.1', choice: { option: 0 } }),
      council.call('sheet.choose', { dossier, criterion: '1.2', choice: { option: 0 } }),
      council.sit('Chị Tư'),
      council.call('sheet.choose', { dossier, criterion: '1.3', choice: { option: 0 } }),
    ])
    const scored = async (name: string) => {
      await council.sit(name)
      const { draft } = (await council.call('sheet.open', { dossier })).state
      return Object.keys(draft.choices).filter((criterion) => draft.choices[criterion] !== null)
    }
    expect(await scored('Anh Ba')).toEqual(['1.1', '1.2'])
    expect(await scored('Chị Tư')).toEqual(['1.3'])
  })

  it('no sheet call names a member in its input', () => {
    const named = Object.entries(contract)
      .filter(([name]) => name.startsWith('sheet.'))
      .filter(([, { input }]) => 'shape' in input && 'member' in input.shape)
    expect(named).toEqual([])
  })

  it('the journal says who acted, whatever a window sends', async () => {
    await council.sit('Anh Ba')
    await council.reply('sheet.choose', { dossier, actor: 'Bà Chủ', criterion: '1.1', choice: { option: 0 } })
    const [last] = await council.program.store().acts(1)
    expect(last?.actor).toBe(council.who('Anh Ba'))
  })

  it('nobody can be chosen who is not in the roster', async () => {
    expect(await code('acting.choose', { member: 'khach00000000000' })).toBe('not-found')
  })
})

describe('members only score', () => {
  beforeEach(() => council.sit('Anh Ba'))

  it('they manage neither council, session nor dossiers; the fault names who may', async () => {
    const { rev } = await council.call('council.read', {})
    const needs = { code: 'not-allowed', detail: { needs: ['chair', 'secretary'] } }
    const entry = aCouncilEntry()
    expect(await council.refusal('council.save', { rev, council: entry, reason: 'x' })).toEqual(needs)
    expect(await council.refusal('session.present', { present: [] })).toEqual(needs)
    expect(await council.refusal('dossiers.add', aProduct('TH-HT-09-2026'))).toEqual(needs)
    expect(await council.refusal('dossiers.assign', { id: dossier, members: null })).toEqual(needs)
    expect(await code('dossiers.return', { id: dossier, outcome: 'returned', reason: 'x' })).toBe('not-allowed')
    expect(await code('intake.add', { rows: [] })).toBe('not-allowed')
    expect(await code('evidence.attach', { dossier, criterion: null })).toBe('not-allowed')
  })

  it('they step aside themselves, but put nobody else aside and lift no recusal', async () => {
    const reason = 'Người nhà của chủ thể'
    const aside = (name: string, recused: boolean) => ({ id: dossier, member: council.who(name), reason, recused })
    expect(await code('dossiers.recuse', aside('Chị Tư', true))).toBe('not-allowed')
    await council.call('dossiers.recuse', aside('Anh Ba', true))
    expect(await code('dossiers.recuse', aside('Anh Ba', false))).toBe('not-allowed')
  })
})

const propose = async () =>
  (await council.call('dossiers.propose', { id: dossier, kind: 'knockout', criterion: null, ground: 'Hồ sơ giả' }))
    .finding

const decision = async (onBehalf = '') => ({
  id: dossier,
  finding: { id: await propose() },
  status: 'decided' as const,
  reason: 'Kết luận',
  onBehalf,
})

describe('the chair decides', () => {
  it('the secretary records a conclusion of the chair only with its minutes, and the record says so', async () => {
    expect(await council.refusal('dossiers.decide', await decision())).toEqual({
      code: 'reason-required',
      detail: { field: 'onBehalf' },
    })
    await council.call('dossiers.decide', await decision('theo kết luận của Chủ tịch, biên bản số 3'))
    const { dossier: read } = await council.call('dossiers.read', { id: dossier })
    expect(read.findings[0]?.decision).toMatchObject({
      by: council.who('Cô Thư'),
      onBehalf: 'theo kết luận của Chủ tịch, biên bản số 3',
    })
  })

  it('neither a member nor the deputy decides while the chair can', async () => {
    const input = await decision()
    await council.sit('Anh Ba')
    expect(await council.refusal('dossiers.decide', input)).toEqual({
      code: 'not-allowed',
      detail: { needs: ['chair', 'secretary'] },
    })
    await council.sit('Ông Phó')
    expect(await code('dossiers.decide', input)).toBe('not-allowed')
  })

  it('where the chair is recused the deputy decides, and not the chair', async () => {
    const input = await decision()
    await council.sit('Bà Chủ')
    const member = council.who('Bà Chủ')
    await council.call('dossiers.recuse', { id: dossier, member, reason: 'Cổ đông', recused: true })
    expect(await council.refusal('dossiers.decide', input)).toEqual({
      code: 'not-allowed',
      detail: { needs: ['deputy', 'secretary'] },
    })
    await council.sit('Ông Phó')
    await council.call('dossiers.decide', input)
  })

  it('a spread above the limit is let pass by the chair alone', async () => {
    expect(await code('dossiers.overrideSpread', { id: dossier, reason: 'x' })).toBe('reason-required')
    await council.sit('Anh Ba')
    expect(await code('dossiers.overrideSpread', { id: dossier, reason: 'x' })).toBe('not-allowed')
  })
})

/** What the person at the machine sees of the product, on every screen. */
const seen = async () => {
  const board = await council.call('board.read', {})
  const read = await council.call('results.read', { id: dossier })
  const [named] = await council.call('results.list', {})
  return {
    result: board.rows[0]?.result?.stars ?? null,
    totals: board.rows[0]?.cells.map(({ total }) => total).filter((total) => total !== null),
    named: named?.result?.stars ?? null,
    sheets: read.sheets.length,
    sums: read.criteria.length,
  }
}

describe('peers are hidden', () => {
  beforeEach(async () => {
    for (const name of ['Ông Phó', 'Anh Ba', 'Chị Tư']) {
      await council.sit(name)
      await score(council, dossier, 6)
    }
  })

  const hidden = { result: null, totals: [], named: null, sheets: 0, sums: 0 }
  const shown = { result: 5, totals: [100, 100, 100], named: 5, sheets: 3, sums: 32 }

  it('from the chair whose own sheet is due, on the board, in the list, in the result and on paper', async () => {
    await council.sit('Bà Chủ')
    expect(await seen()).toEqual(hidden)
    expect(await code('papers.scorecard', { id: dossier })).toBe('own-sheet-due')
    await score(council, dossier, 6)
    expect((await seen()).named).toBe(5)
  })

  it('not from the secretary who does not score, nor from who has handed in', async () => {
    await council.sit('Cô Thư')
    expect(await seen()).toEqual(shown)
    await council.sit('Anh Ba')
    expect(await seen()).toEqual(shown)
  })

  it('from an empty chair, while anyone’s sheet is due', async () => {
    await council.sit(null)
    expect(await seen()).toEqual(hidden)
  })

  it('choices of others are for those who preside and for the secretary', async () => {
    const chosen = async () =>
      (await council.call('results.read', { id: dossier })).sheets.map(({ choices }) => Object.keys(choices).length)
    await council.sit('Anh Ba')
    expect(await chosen()).toEqual([0, 32, 0])
    await council.sit('Cô Thư')
    expect(await chosen()).toEqual([32, 32, 32])
  })
})
