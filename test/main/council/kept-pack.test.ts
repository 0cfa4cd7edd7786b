import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import { earlierPacks } from '../../support/earlier-program.ts'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, aWorkplace, seated, type SittingCouncil } from '../../support/workplace.ts'

/** A later program ships another text under the id and revision that a council has scored with. */

let council: SittingCouncil
let scored: DossierId
let unscored: DossierId
let kept: string

beforeEach(async () => {
  const folder = await temporaryFolder()
  const before = await aSittingCouncil(folder, {}, { packFolder: await earlierPacks(folder) })
  kept = before.council.pack.sha256
  await before.sit('Cô Thư')
  scored = (await before.call('dossiers.add', aProduct('TH-HT-01-2026'))).id
  unscored = (await before.call('dossiers.add', aProduct('TH-HT-02-2026'))).id
  await before.sit('Anh Ba')
  await score(before, scored, 6)
  await before.call('workspace.close', {})
  const after = await aWorkplace(folder)
  await after.call('workspace.open', { folder: join(folder, 'hoi-dong') })
  council = await seated(after)
})

const packOf = async (id: DossierId) => (await council.call('dossiers.read', { id })).dossier.pack?.sha256 ?? null

it('the council goes on with the text it keeps: scored dossiers, their results, and new scores', async () => {
  await council.sit('Cô Thư')
  expect(await packOf(scored)).toBe(kept)
  expect((await council.call('results.read', { id: scored })).named.result?.counted).toBe(1)
  await council.sit('Anh Ba')
  await score(council, unscored, 6)
  expect(await packOf(unscored)).toBe(kept)
  expect(council.bugs).toEqual([])
})

it('both texts are listed, each with whose it is', async () => {
  const { packs, refused } = await council.call('packs.list', {})
  expect(refused).toEqual([])
  expect(packs.filter(({ ref }) => ref.id === 'qd-26-2026').map(({ origin, title }) => [origin, title.vi])).toEqual([
    ['program', packs[0]?.title.vi],
    ['council', 'Bộ tiêu chí bản trước'],
  ])
})

it('chosen anew, the pack is the program’s text; what was scored keeps the one of its first score', async () => {
  await council.sit('Cô Thư')
  for (const packId of ['qd-148-2023', 'qd-26-2026']) {
    const { rev, council: now, session } = await council.call('council.read', {})
    const { name, level, place, decision, roster, rules } = now
    const { mode, day } = session
    const entry = { name, level, place, decision, roster: [...roster], rules, packId }
    await council.call('council.save', {
      rev,
      reason: 'Chọn lại bộ tiêu chí',
      council: { ...entry, session: { name: session.name, mode, day } },
    })
  }
  const { packs } = await council.call('packs.list', {})
  const shipped = packs.find(({ ref, origin }) => ref.id === 'qd-26-2026' && origin === 'program')?.ref.sha256
  expect((await council.call('council.read', {})).council.pack.sha256).toBe(shipped)
  expect(await packOf(scored)).toBe(kept)
  await council.sit('Anh Ba')
  await score(council, unscored, 6)
  expect(await packOf(unscored)).toBe(shipped)
})
