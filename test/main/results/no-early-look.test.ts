import { beforeEach, describe, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

/** The chair scores like everyone: no act of theirs opens the others' figures before their own sheet is in. */

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

describe('who owed no sheet and saw the figures lets themself score no more', () => {
  const others = ['Ông Phó', 'Anh Ba', 'Chị Tư']

  it('by an assignment, nor by taking one back', async () => {
    await council.call('dossiers.assign', assign(...others))
    expect((await council.refusal('dossiers.assign', assign('Bà Chủ', ...others))).code).toBe('figures-seen')
    expect((await council.refusal('dossiers.assign', { id: dossier, members: null })).code).toBe('figures-seen')
    expect((await council.refusal('acts.undo', {})).code).toBe('figures-seen')
    await council.sit('Cô Thư')
    await council.call('dossiers.assign', assign('Bà Chủ', ...others))
  })

  it('nor in the roster', async () => {
    const save = async (name: string) => {
      const { rev, council: now, session } = await council.call('council.read', {})
      const { level, place, decision, rules, pack } = now
      const roster = now.roster.map((member) => (member.name === name ? { ...member, scores: true } : member))
      const entry = { name: now.name, level, place, decision, rules, roster, packId: pack.id }
      const { mode, day } = session
      return { rev, reason: 'Bổ sung người chấm', council: { ...entry, session: { name: session.name, mode, day } } }
    }
    await council.sit('Cô Thư')
    expect((await council.refusal('council.save', await save('Cô Thư'))).code).toBe('figures-seen')
    await council.sit('Bà Chủ')
    await council.call('council.save', await save('Cô Thư'))
  })
})
