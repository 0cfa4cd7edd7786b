import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/ipc/contract.ts'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { asTyped, forget, leaveUnmanaged } from '../../support/roster-changes.ts'
import { aCouncilEntry, aProduct, aSittingCouncil, aWorkplace } from '../../support/workplace.ts'

describe('setting a council up', () => {
  it('pins the newest revision of the pack and opens the first session', async () => {
    const { council } = await aSittingCouncil(await temporaryFolder())
    expect(council.pack).toMatchObject({ id: 'qd-26-2026' })
    expect(council.sample).toBe(false)
    expect(new Set(council.roster.map(({ id }) => id)).size).toBe(6)
  })

  it('gives members ids of its own, whatever a window sends', async () => {
    const place = await aWorkplace(await temporaryFolder())
    const entry = aCouncilEntry()
    const roster = entry.roster.map((member) => ({ ...member, id: 'toitudat00000000' }))
    await place.call('council.create', { council: { ...entry, roster }, folder: join(place.folder, 'hd') })
    const { council } = await place.call('council.read', {})
    expect(council.roster.map(({ id }) => id)).not.toContain('toitudat00000000')
  })

  it('refuses a pack that is not there, and a cancelled dialog leaves nothing behind', async () => {
    const place = await aWorkplace(await temporaryFolder())
    const create = { council: { ...aCouncilEntry(), packId: 'qd-0-1999' }, folder: join(place.folder, 'hd') }
    expect((await place.refusal('council.create', create)).code).toBe('unknown-pack')
    expect((await place.refusal('council.create', { council: aCouncilEntry(), folder: null })).code).toBe('cancelled')
    expect((await place.refusal('council.read', {})).code).toBe('no-workspace')
  })

  it('proposes a folder in plain letters, numbered where one stands', async () => {
    const place = await aWorkplace(await temporaryFolder())
    const name = 'Hội đồng đánh giá OCOP tỉnh Thanh Hóa – 2026'
    const { folder } = await place.call('council.proposeFolder', { name })
    expect(folder).toBe(join(place.folder, 'Documents/Cham Sao/hoi-dong-danh-gia-ocop-tinh-thanh-hoa-2026'))
    await mkdir(folder, { recursive: true })
    expect(await place.call('council.proposeFolder', { name })).toEqual({ folder: `${folder}-2` })
  })
})

describe('changing the council', () => {
  it('asks a reason for a changed rule and keeps it', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const input = await asTyped(council)
    const rules = { ...input.council.rules, spreadLimit: 15 }
    const changed = { ...input, council: { ...input.council, rules } }
    expect((await council.refusal('council.save', changed)).code).toBe('reason-required')
    await council.call('council.save', { ...changed, reason: 'Sửa Quy chế, Điều 7' })
    const store = council.program.store()
    const history = await store.history('council', store.ids('council')[0] ?? '')
    expect(history.map(({ act, reason }) => [act, reason])).toEqual([
      ['council.create', ''],
      ['council.save', 'Sửa Quy chế, Điều 7'],
    ])
  })

  it.each([
    ['the level', { level: 'commune' }],
    ['the pack', { packId: 'qd-148-2023' }],
    ['the day of the session', { session: { name: 'Đợt 2 năm 2026', mode: 'meeting', day: '2026-12-01' } }],
    ['the way of the session', { session: { name: 'Đợt 2 năm 2026', mode: 'written', day: '2026-11-24' } }],
  ] satisfies [string, Partial<Input<'council.save'>['council']>][])(
    'asks a reason for changing %s once the first sheet was begun, not before',
    async (_, change) => {
      const council = await aSittingCouncil(await temporaryFolder())
      await council.sit('Cô Thư')
      const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
      const first = await asTyped(council)
      await council.call('council.save', { ...first, council: { ...first.council, ...change } })
      await council.call('council.save', { ...first, rev: (await asTyped(council)).rev })
      await council.sit('Anh Ba')
      await council.call('sheet.choose', { dossier: id, criterion: '1.1', choice: { option: 0 } })
      await council.sit('Cô Thư')
      const then = await asTyped(council)
      const changed = { ...then, council: { ...then.council, ...change } }
      expect((await council.refusal('council.save', changed)).code).toBe('reason-required')
      await council.call('council.save', { ...then, council: { ...then.council, name: 'Hội đồng đổi tên' } })
      await council.call('council.save', {
        ...changed,
        rev: (await asTyped(council)).rev,
        reason: 'Quyết định sửa đổi',
      })
    },
  )

  it('keeps members who have sheets, by name, in the roster and among those who score', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
    await council.sit('Anh Ba')
    await score(council, id, 6)
    await council.sit('Cô Thư')
    const input = await asTyped(council)
    const without = (name: string) => ({
      ...input,
      council: { ...input.council, roster: input.council.roster.filter((member) => member.name !== name) },
    })
    const refused = { code: 'member-has-sheets', detail: { members: ['Anh Ba'] } }
    expect(await council.refusal('council.save', without('Anh Ba'))).toEqual(refused)
    const silent = input.council.roster.map((member) => ({ ...member, scores: false }))
    expect(await council.refusal('council.save', { ...input, council: { ...input.council, roster: silent } })).toEqual(
      refused,
    )
    await council.call('council.save', without('Ông Năm'))
    expect((await council.call('board.read', {})).members.map(({ name }) => name)).not.toContain('Ông Năm')
  })

  it('refuses to save over a council that changed meanwhile', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const input = await asTyped(council)
    const renamed = (name: string) => ({ ...input, council: { ...input.council, name } })
    await council.call('council.save', renamed('Hội đồng mới'))
    expect((await council.refusal('council.save', renamed('Hội đồng khác'))).code).toBe('outdated')
  })

  it('who leaves the roster is no longer acting', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const input = await asTyped(council)
    await council.sit('Bà Chủ')
    const roster = input.council.roster.filter(({ name }) => name !== 'Bà Chủ')
    await council.call('council.save', { ...input, council: { ...input.council, roster } })
    expect((await council.refusal('dossiers.add', aProduct('TH-HT-01-2026'))).code).toBe('no-acting-member')
    expect(await council.call('acting.read', {})).toEqual({ member: null })
  })

  it('who was taken out by an earlier program is not told as acting either', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    await council.sit('Bà Chủ')
    await forget(council, 'Bà Chủ')
    expect(await council.call('acting.read', {})).toEqual({ member: null })
  })
})

type Roster = Input<'council.save'>['council']['roster']

/** A roster in which nobody is chair or secretary. */
const unmanaged = (roster: Roster): Roster =>
  roster.map((member) => ({ ...member, role: member.role === 'deputy' ? member.role : 'member' }))

describe('a council with neither chair nor secretary', () => {
  it('is not set up', async () => {
    const place = await aWorkplace(await temporaryFolder())
    const entry = aCouncilEntry()
    const council = { ...entry, roster: unmanaged(entry.roster) }
    const refused = await place.refusal('council.create', { council, folder: join(place.folder, 'hd') })
    expect(refused.code).toBe('no-manager')
    expect((await place.refusal('council.read', {})).code).toBe('no-workspace')
  })

  it('is not saved; with either of them it is', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const input = await asTyped(council)
    const { roster } = input.council
    const refused = { ...input, council: { ...input.council, roster: unmanaged(roster) } }
    expect((await council.refusal('council.save', refused)).code).toBe('no-manager')
    const withoutChair = roster.filter(({ role }) => role !== 'chair')
    await council.call('council.save', { ...input, council: { ...input.council, roster: withoutChair } })
    expect((await asTyped(council)).council.roster).toHaveLength(5)
  })

  it('is given one by anyone of the roster, who changes nothing else; then it is managed as any other', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    const { roster } = (await asTyped(council)).council
    await leaveUnmanaged(council)
    const input = await asTyped(council)
    const managed = { ...input, council: { ...input.council, roster } }
    expect((await council.refusal('council.save', managed)).code).toBe('no-acting-member')
    await council.sit('Anh Ba')
    expect((await council.refusal('council.save', input)).code).toBe('no-manager')
    for (const change of [
      { level: 'commune' },
      { packId: 'qd-148-2023' },
      { rules: { ...input.council.rules, minSheets: 1 } },
      { session: { ...input.council.session, mode: 'written' } },
    ] satisfies Partial<Input<'council.save'>['council']>[]) {
      const more = { ...managed, reason: 'lý do', council: { ...managed.council, ...change } }
      expect((await council.refusal('council.save', more)).code).toBe('not-allowed')
    }
    await council.call('council.save', managed)
    const then = await asTyped(council)
    expect(then.council.roster.map(({ role }) => role)).toContain('secretary')
    expect((await council.refusal('council.save', then)).code).toBe('not-allowed')
    await council.sit('Cô Thư')
    await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
  })

  it('is given one where its session is closed, too: nobody could open it again', async () => {
    const council = await aSittingCouncil(await temporaryFolder())
    const { roster } = (await asTyped(council)).council
    await leaveUnmanaged(council)
    const { session } = await council.call('council.read', {})
    await council.program
      .store()
      .commit({ name: 'session.close', actor: 'earlier-program' }, [
        { kind: 'session', id: session.id, value: { ...session, state: 'closed' } },
      ])
    await council.sit('Anh Ba')
    const input = await asTyped(council)
    expect((await council.refusal('council.save', input)).code).toBe('no-manager')
    await council.call('council.save', { ...input, council: { ...input.council, roster } })
    await council.sit('Cô Thư')
    expect((await council.refusal('council.save', await asTyped(council))).code).toBe('session-closed')
  })
})
