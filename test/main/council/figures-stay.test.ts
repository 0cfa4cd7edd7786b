import { beforeEach, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

/** Nobody moves a result by moving people or packs about. */

let council: SittingCouncil
let dossier: DossierId

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder(), { whoScores: 'assigned' })
  await council.sit('Cô Thư')
  dossier = (await council.call('dossiers.add', aProduct('TH-HT-01-2026'))).id
})

const handsIn = async (name: string) => {
  await council.sit(name)
  await score(council, dossier, 6)
}

const assigned = (...names: string[]) => ({ id: dossier, members: names.map((name) => council.who(name)) })

it('a member who handed in is not assigned away: only a recusal, with its reason, takes a sheet out', async () => {
  await handsIn('Anh Ba')
  await council.sit('Bà Chủ')
  expect(await council.refusal('dossiers.assign', assigned('Bà Chủ', 'Ông Phó', 'Chị Tư'))).toEqual({
    code: 'member-has-sheets',
    detail: { members: ['Anh Ba'] },
  })
  await council.call('dossiers.assign', assigned('Bà Chủ', 'Ông Phó', 'Anh Ba'))
})

it('nor by taking an assignment back', async () => {
  await handsIn('Ông Phó') // the pack is pinned: later marks leave the dossier as it is
  await council.sit('Bà Chủ')
  await council.call('dossiers.assign', assigned('Bà Chủ', 'Ông Phó'))
  await council.call('dossiers.assign', { id: dossier, members: null })
  await handsIn('Anh Ba')
  await council.sit('Bà Chủ')
  expect((await council.refusal('acts.undo', {})).code).toBe('member-has-sheets')
})

it('nobody lifts their own recusal after a look at the others’ figures', async () => {
  const recusal = { id: dossier, member: council.who('Bà Chủ'), reason: 'Cổ đông của chủ thể' }
  await council.sit('Bà Chủ')
  await council.call('dossiers.recuse', { ...recusal, recused: true })
  const back = { ...recusal, reason: 'Nhầm', recused: false }
  expect((await council.refusal('dossiers.recuse', back)).code).toBe('figures-seen')
  await council.sit('Cô Thư')
  await council.call('dossiers.recuse', back)
})

const withPack = async (packId: string): Promise<Input<'council.save'>> => {
  const { rev, council: now, session } = await council.call('council.read', {})
  const { name, level, place, decision, roster, rules } = now
  const { mode, day } = session
  const entry = {
    name,
    level,
    place,
    decision,
    roster: [...roster],
    rules,
    packId,
    session: { name: session.name, mode, day },
  }
  return { rev, council: entry, reason: 'Chấm theo quyết định cũ' }
}

it('the council does not go over to a pack that has no table for one of its products', async () => {
  await council.call('dossiers.add', aProduct('TH-HT-02-2026', 7))
  expect(await council.refusal('council.save', await withPack('qd-148-2023'))).toEqual({
    code: 'unknown-set',
    detail: { pack: 'qd-148-2023', set: 7 },
  })
  await council.call('acts.undo', {})
  await council.call('council.save', await withPack('qd-148-2023'))
  expect((await council.call('board.read', {})).rows).toHaveLength(1)
})

it('nobody is assigned where every member scores every product; the rule set back ends the assignments of open products', async () => {
  const other = await (async () => {
    await council.sit('Cô Thư')
    return (await council.call('dossiers.add', aProduct('TH-HT-02-2026'))).id
  })()
  await council.call('dossiers.assign', assigned('Bà Chủ', 'Ông Phó', 'Anh Ba'))
  await council.call('dossiers.assign', { id: other, members: [council.who('Anh Ba')] })
  await council.call('dossiers.assign', { id: other, members: null })
  const entry = await withPack('qd-26-2026')
  const everyone = {
    ...entry,
    reason: 'Quy chế sửa đổi',
    council: { ...entry.council, rules: { ...entry.council.rules, whoScores: 'everyone' as const } },
  }
  await council.call('council.save', everyone)
  expect((await council.call('dossiers.read', { id: dossier })).dossier.assigned).toBeNull()
  const refused = { code: 'everyone-scores' }
  expect(await council.refusal('dossiers.assign', assigned('Bà Chủ', 'Ông Phó'))).toMatchObject(refused)
  await council.call('dossiers.assign', { id: dossier, members: null })
  expect(await council.call('acts.undoable', {})).toBeNull()
  expect(await council.refusal('acts.undo', {})).toMatchObject(refused)
})
