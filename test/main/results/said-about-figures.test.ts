import { beforeEach, expect, it } from 'vitest'
import type { Criterion } from '../../../shared/domain/criteria-pack.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Choice } from '../../../shared/domain/sheet.ts'
import { found } from '../../support/found.ts'
import { bestBut, fill, score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

/** What the chair or the secretary said of figures that change afterwards, and who may hear it. */

let council: SittingCouncil
let dossier: DossierId

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder(), { minimaPolicy: 'every' })
  await council.sit('Cô Thư')
  dossier = (await council.call('dossiers.add', aProduct('TH-HT-01-2026'))).id
})

type Pick = (criterion: Criterion) => Choice

const scores = async (name: string, pick?: Pick) => {
  await council.sit(name)
  await score(council, dossier, 6, pick)
}

const corrects = async (name: string, pick: Pick) => {
  await council.sit(name)
  await council.call('sheet.correct', { dossier, reason: 'Xem lại minh chứng' })
  await fill(council, dossier, 6, pick)
  await council.call('sheet.handIn', { dossier })
  await council.sit('Bà Chủ')
}

const result = async () =>
  found((await council.call('results.read', { id: dossier })).named.result ?? undefined, 'a result')
const reasons = async () => (await council.call('results.read', { id: dossier })).named.reasons.map(({ kind }) => kind)

const low = bestBut({ '1.1': 1, '4.1': 3, '7': 0, '5.1': 1 })

const spreadLetPass = async () => {
  for (const name of ['Bà Chủ', 'Ông Phó']) await scores(name)
  await scores('Anh Ba', low)
  await council.sit('Bà Chủ')
  await council.call('dossiers.overrideSpread', { id: dossier, reason: 'Đã thảo luận, giữ nguyên điểm' })
}

it('a spread that was let pass is not a greater one that comes later', async () => {
  await spreadLetPass()
  expect((await result()).notOfficialBecause).not.toContain('spread')
  expect(await reasons()).toContain('spread-overridden')
  await corrects('Anh Ba', () => ({ none: true }))
  expect((await result()).notOfficialBecause).toContain('spread')
  expect(await reasons()).toContain('spread-exceeded')
  await council.call('dossiers.overrideSpread', { id: dossier, reason: 'Đã thảo luận lần hai' })
  expect((await result()).notOfficialBecause).not.toContain('spread')
})

it('the secretary records it by the chair’s conclusion, and names the minutes it stands in', async () => {
  await spreadLetPass()
  await council.sit('Cô Thư')
  const again = { id: dossier, reason: 'Đã thảo luận, giữ nguyên điểm' }
  expect((await council.refusal('dossiers.overrideSpread', again)).code).toBe('reason-required')
  await council.call('dossiers.overrideSpread', { ...again, onBehalf: '12/BB ngày 25/11/2026' })
  const { dossier: read, history } = await council.call('dossiers.read', { id: dossier })
  expect(read.spreadOverride).toMatchObject({ by: council.who('Cô Thư'), onBehalf: '12/BB ngày 25/11/2026' })
  expect(history.at(-1)?.reason).toBe('Đã thảo luận, giữ nguyên điểm – 12/BB ngày 25/11/2026')
})

it('a lone dissent that was read is not one of another member that comes later', async () => {
  for (const name of ['Bà Chủ', 'Ông Phó']) await scores(name)
  await scores('Anh Ba', bestBut({ '4.1': 3 }))
  await council.sit('Bà Chủ')
  await council.call('dossiers.readDissent', { id: dossier, criterion: '4.1', stars: 5 })
  expect((await result()).notOfficialBecause).not.toContain('unread-dissents')
  await corrects('Anh Ba', bestBut({}))
  await corrects('Ông Phó', bestBut({ '4.1': 3 }))
  expect((await result()).notOfficialBecause).toContain('unread-dissents')
  const { dissents } = await council.call('results.read', { id: dossier })
  expect(dissents).toEqual([{ criterion: '4.1', stars: 5, members: ['Ông Phó'], read: false }])
})

it('whose own sheet is due does not hear of the spread or of dissents from the dossier either', async () => {
  await spreadLetPass()
  await council.call('dossiers.readDissent', { id: dossier, criterion: '4.1', stars: 5 })
  const heard = async () => {
    const { dossier: read, history } = await council.call('dossiers.read', { id: dossier })
    const acts = history.map(({ act }) => act)
    const minutes = JSON.stringify(await council.call('papers.read', { paper: { kind: 'minutes' } }))
    return {
      minutes: /giữ nguyên điểm/.test(minutes) && /do một phiếu quyết định;/.test(minutes),
      override: read.spreadOverride?.reason ?? null,
      dissents: read.dissentsRead.length,
      acts: acts.filter((act) => act.endsWith('Spread') || act.endsWith('Dissent')).length,
    }
  }
  expect(await heard()).toEqual({ minutes: true, override: 'Đã thảo luận, giữ nguyên điểm', dissents: 1, acts: 2 })
  await council.sit('Chị Tư')
  expect(await heard()).toEqual({ minutes: false, override: null, dissents: 0, acts: 0 })
  await council.sit(null)
  expect(await heard()).toEqual({ minutes: false, override: null, dissents: 0, acts: 0 })
  await scores('Chị Tư')
  expect((await heard()).acts).toBe(2)
})
