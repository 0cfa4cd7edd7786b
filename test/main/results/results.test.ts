import { beforeEach, describe, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Criterion } from '../../../shared/domain/criteria-pack.ts'
import type { Choice } from '../../../shared/domain/sheet.ts'
import { fingerprint } from '../../../electron/scoring/fingerprint.ts'
import { bestBut, fill, score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { found } from '../../support/found.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

const everyone = ['Bà Chủ', 'Ông Phó', 'Anh Ba', 'Chị Tư', 'Ông Năm']

let council: SittingCouncil
let dossier: DossierId

const setUp = async (minimaPolicy: 'majority' | 'every') => {
  council = await aSittingCouncil(await temporaryFolder(), { minimaPolicy })
  await council.sit('Cô Thư')
  await council.call('session.present', { present: council.council.roster.map(({ id }) => id) })
  dossier = (await council.call('dossiers.add', aProduct('TH-HT-01-2026'))).id
}

const scoredBy = async (names: readonly string[], picks: Record<string, (criterion: Criterion) => Choice> = {}) => {
  for (const name of names) {
    await council.sit(name)
    await score(council, dossier, 6, picks[name])
  }
  await council.sit('Cô Thư')
}

describe('a result', () => {
  beforeEach(() => setUp('every'))

  it('has sums by criterion over the counted sheets, and total sums that agree with them', async () => {
    await scoredBy(everyone, { 'Anh Ba': bestBut({ '1.1': 1, '7': 0 }) })
    const { named, criteria } = await council.call('results.read', { id: dossier })
    expect(criteria.find(({ code }) => code === '1.1')).toEqual({ code: '1.1', max: 3, sum: 13, counted: 5 })
    expect(criteria.reduce((sum, one) => sum + one.sum, 0)).toBe(named.result?.sum)
    expect(named.result?.sum).toBe(500 - 2 - 5)
  })

  it('tells nobody the running total of a sheet that another is still filling', async () => {
    await scoredBy(['Bà Chủ', 'Ông Phó', 'Chị Tư'])
    await council.sit('Anh Ba')
    await fill(council, dossier, 6)
    const totalOf = async (viewer: string) => {
      await council.sit(viewer)
      const { rows } = await council.call('board.read', {})
      return rows[0]?.cells.find(({ member }) => member === council.who('Anh Ba'))?.total
    }
    expect(await totalOf('Anh Ba')).toBe(100)
    expect(await totalOf('Cô Thư')).toBeNull()
    expect(await totalOf('Bà Chủ')).toBeNull()
  })

  it('names the lone dissent, and is read by the secretary once', async () => {
    await scoredBy(everyone, { 'Anh Ba': bestBut({ '4.1': 3 }) })
    const read = async () => (await council.call('results.read', { id: dossier })).dissents
    expect(await read()).toEqual([{ criterion: '4.1', stars: 5, members: ['Anh Ba'], read: false }])
    expect((await council.call('board.read', {})).next).toMatchObject({ kind: 'read-dissents', dossier })
    await council.call('dossiers.readDissent', { id: dossier, criterion: '4.1', stars: 5 })
    const again = await council.call('dossiers.readDissent', { id: dossier, criterion: '4.1', stars: 5 })
    expect(again.rev).toBe((await council.call('dossiers.read', { id: dossier })).rev)
    expect((await read())[0]?.read).toBe(true)
    expect((await council.call('board.read', {})).next.kind).toBe('close-products')
    const wrong = await council.refusal('dossiers.readDissent', { id: dossier, criterion: '1.1', stars: 3 })
    expect(wrong.code).toBe('not-found')
  })

  it('loses a sheet whose member is recused after hand-in, and gets it back', async () => {
    await scoredBy(everyone)
    const counted = async () => (await council.call('results.read', { id: dossier })).named.result?.counted
    const recusal = { id: dossier, member: council.who('Anh Ba'), reason: 'Cổ đông của chủ thể' }
    await council.call('dossiers.recuse', { ...recusal, recused: true })
    expect(await counted()).toBe(4)
    const { rows } = await council.call('board.read', {})
    expect(rows[0]?.cells.map(({ state }) => state)).toEqual([
      'submitted',
      'submitted',
      'recused',
      'submitted',
      'submitted',
    ])
    await council.call('dossiers.recuse', { ...recusal, reason: 'Đã thoái vốn', recused: false })
    expect(await counted()).toBe(5)
  })

  it('changes with a rule of the council at once', async () => {
    await scoredBy(everyone, { 'Anh Ba': bestBut({ '4.1': 3 }) })
    const stars = async () => (await council.call('results.read', { id: dossier })).named.result?.stars
    expect(await stars()).toBe(4)
    const { council: now, session, rev } = await council.call('council.read', {})
    const { name, mode, day } = session
    const entry = { ...now, roster: [...now.roster], packId: now.pack.id, session: { name, mode, day } }
    const rules = { ...now.rules, minimaPolicy: 'majority' as const }
    await council.call('council.save', { rev, council: { ...entry, rules }, reason: 'Sửa Quy chế' })
    expect(await stars()).toBe(5)
  })
})

describe('two versions of one sheet', () => {
  it('brought together from two machines block the product until a person chooses one', async () => {
    await setUp('majority')
    await scoredBy(everyone)
    const store = council.program.store()
    const ofThird = (id: string) => id.startsWith(`${dossier}.${council.who('Anh Ba')}.`)
    const id = found(store.ids('sheet').find(ofThird), 'a sheet')
    const first = found((await store.read('sheet', id))?.value, 'a sheet')
    const second = { ...first, choices: { ...first.choices, '1.1': { option: 0 } } }
    const otherId = id.replace(/[0-9a-f]{8}$/, fingerprint(second).slice(0, 8))
    await store.commit({ name: 'merge', actor: 'merge' }, [{ kind: 'sheet', id: otherId, value: second }])
    const read = async () => (await council.call('results.read', { id: dossier })).named.result
    expect(await read()).toMatchObject({ status: 'blocked', conflicts: [council.who('Anh Ba')] })
    expect((await council.call('board.read', {})).next.kind).toBe('resolve-conflicts')
    const choice = { id: dossier, member: council.who('Anh Ba') }
    const elsewhere = { ...choice, sheet: fingerprint('none') }
    expect((await council.refusal('dossiers.chooseSheet', elsewhere)).code).toBe('not-found')
    await council.call('dossiers.chooseSheet', { ...choice, sheet: fingerprint(second) })
    expect(await read()).toMatchObject({ status: 'rated', counted: 5, sum: 498 })
  })
})
