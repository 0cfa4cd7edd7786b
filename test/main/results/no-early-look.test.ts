import { beforeEach, describe, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

/** The chair scores like everyone: no act of theirs opens the others' figures before their own sheet is in. */

type Entry = Input<'council.save'>['council']

let council: SittingCouncil
let dossier: DossierId

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder(), { whoScores: 'assigned' })
  await council.sit('Cô Thư')
  dossier = (await council.call('dossiers.add', aProduct('TH-HT-01-2026'))).id
  for (const name of ['Ông Phó', 'Anh Ba', 'Chị Tư']) {
    await council.sit(name)
    await score(council, dossier, 6)
  }
  await council.sit('Bà Chủ')
})

const assign = (...names: string[]) => ({ id: dossier, members: names.map((name) => council.who(name)) })

/** What the board, the result and the papers say of the product to who sits there. */
const seen = async () => {
  const { rows } = await council.call('board.read', {})
  const [row] = rows
  const { named, sheets, criteria } = await council.call('results.read', { id: dossier })
  const card = await council.reply('papers.scorecard', { id: dossier })
  return {
    ended: [row?.ended, named.ended],
    figures: [row?.result, named.result, ...(row?.cells.map(({ total }) => total) ?? [])].filter((one) => one !== null),
    rest: [sheets.length, criteria.length, named.reasons.length, card.ok],
  }
}
const nothing = (ended: string) => ({ ended: [ended, ended], figures: [], rest: [0, 0, 0, false] })

const returned = (outcome: 'returned' | 'withdrawn' | 'reopened') =>
  council.call('dossiers.return', { id: dossier, outcome, reason: 'Thiếu giấy ATTP' })

it.each(['returned', 'withdrawn'] as const)(
  '%s by the chair, the product shows how it ended and no figure',
  async (outcome) => {
    await returned(outcome)
    expect(await seen()).toEqual(nothing(outcome))
    await council.sit('Ông Phó')
    expect((await seen()).figures.length).toBeGreaterThan(1)
  },
)

describe('knocked out by the chair', () => {
  beforeEach(async () => {
    const ground = { id: dossier, kind: 'knockout', criterion: null, ground: 'Hồ sơ giả' } as const
    await council.call('dossiers.propose', ground)
    const [finding] = (await council.call('dossiers.read', { id: dossier })).dossier.findings
    if (finding === undefined) throw new Error('nothing was proposed')
    const decision = { id: dossier, finding: { id: finding.id }, reason: '', onBehalf: '', vote: null }
    await council.call('dossiers.decide', { ...decision, status: 'decided' })
  })

  it('the product shows its end and no figure, closed too, until the session is closed', async () => {
    expect(await seen()).toEqual(nothing('knocked-out'))
    await council.call('session.present', { present: council.council.roster.map(({ id }) => id) })
    await council.call('dossiers.close', { id: dossier, onBehalf: '' })
    expect(await seen()).toEqual(nothing('knocked-out'))
    await council.call('session.close', { onBehalf: '' })
    expect((await seen()).figures.length).toBeGreaterThan(1)
  })
})

const save = async (change: (now: Entry) => Partial<Entry>) => {
  const { rev, council: now, session } = await council.call('council.read', {})
  const { name, level, place, decision, rules, pack } = now
  const { mode, day } = session
  const about = { name, level, place, decision, rules, packId: pack.id }
  const entry: Entry = { ...about, roster: [...now.roster], session: { name: session.name, mode, day } }
  return { rev, reason: 'Quy chế sửa đổi', council: { ...entry, ...change(entry) } }
}

describe('who owed no sheet and saw the figures lets themself score no more', () => {
  const others = ['Ông Phó', 'Anh Ba', 'Chị Tư']

  it('by an assignment, nor by taking one back', async () => {
    await council.call('dossiers.assign', assign(...others))
    expect((await council.refusal('dossiers.assign', assign('Bà Chủ', ...others))).code).toBe('figures-seen')
    expect((await council.refusal('dossiers.assign', { id: dossier, members: null })).code).toBe('figures-seen')
    expect(await council.call('acts.undoable', {})).toBeNull()
    expect((await council.refusal('acts.undo', {})).code).toBe('figures-seen')
    await council.sit('Cô Thư')
    await council.call('dossiers.assign', assign('Bà Chủ', ...others))
  })

  it('nor by the rule that everyone scores', async () => {
    await council.call('dossiers.assign', assign(...others))
    const everyone = await save(({ rules }) => ({ rules: { ...rules, whoScores: 'everyone' } }))
    expect((await council.refusal('council.save', everyone)).code).toBe('figures-seen')
    await council.sit('Cô Thư')
    await council.call('council.save', everyone)
  })

  it('nor in the roster', async () => {
    const secretaryScores = await save(({ roster }) => ({
      roster: roster.map((member) => (member.name === 'Cô Thư' ? { ...member, scores: true } : member)),
    }))
    await council.sit('Cô Thư')
    expect((await council.refusal('council.save', secretaryScores)).code).toBe('figures-seen')
    await council.sit('Bà Chủ')
    await council.call('council.save', secretaryScores)
  })
})
