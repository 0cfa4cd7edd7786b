import { beforeEach, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import { recordKinds } from '../../../shared/record/records.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aCouncilEntry, aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

/** As pasted from a PDF on a Mac by someone who means no good: NFD, half a character, marks nobody sees, turned direction. */
const pasted = (text: string) => `${text.normalize('NFD')}\u202egnp\u2066\u200b\u0085\ud800\ufeff\r\nx\u0000\ufffe`

let council: SittingCouncil
let dossier: DossierId

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  dossier = (await council.call('dossiers.add', aProduct('TH-HT-01-2026'))).id
})

const pastedProduct = () => {
  const { applicant, ...entry } = aProduct(pasted('TH-ĐỘ'))
  const told = { name: 'Hợp tác xã', representative: 'Lê Tám', address: 'Thôn Đồng', commune: 'Hoằng', phone: '0912' }
  const words = Object.fromEntries(Object.entries(told).map(([field, text]) => [field, pasted(text)]))
  return { ...entry, product: pasted('Nước mắm'), applicant: { ...applicant, ...words } }
}

const saveCouncilWith = async (articles: unknown) => {
  const { rev, council: now, session } = await council.call('council.read', {})
  const roster = now.roster.map((member) => ({ ...member, unit: pasted('Sở Công Thương'), position: pasted('Phó') }))
  const { mode, day } = session
  return council.reply('council.save', {
    rev,
    reason: pasted('Sửa lý lịch'),
    council: {
      ...aCouncilEntry(),
      name: pasted('Hội đồng'),
      place: { province: pasted('Thanh Hóa'), commune: pasted('Xã'), formerDistrict: pasted('Hoằng') },
      decision: { number: pasted('12/QĐ'), day: '2026-10-01' },
      roster,
      rules: { ...now.rules, articles },
      session: { name: pasted('Đợt'), mode, day },
    },
  })
}

const typeEverywhere = async () => {
  await council.call('dossiers.add', pastedProduct())
  await council.call('intake.add', {
    rows: [{ product: pasted('Chè lam'), applicant: pasted('HTX Phủ Quảng'), set: '6', commune: pasted('Phú Lâm') }],
  })
  const { finding } = await council.call('dossiers.propose', {
    id: dossier,
    kind: 'knockout',
    criterion: null,
    ground: pasted('Căn cứ'),
  })
  await council.call('dossiers.decide', {
    id: dossier,
    finding: { id: finding },
    status: 'rejected',
    reason: pasted('Lý do'),
    onBehalf: pasted('Biên bản số 3'),
  })
  const member = council.who('Ông Năm')
  await council.call('dossiers.recuse', { id: dossier, member, reason: pasted('Người nhà'), recused: true })
  await council.call('dossiers.return', { id: dossier, outcome: 'returned', reason: pasted('Thiếu giấy tờ') })
  await council.call('dossiers.return', { id: dossier, outcome: 'reopened', reason: pasted('Đã đủ') })
  expect(await saveCouncilWith({ spreadLimit: pasted('khoản 3 Điều 8') })).toMatchObject({ ok: true })
  await council.call('acting.choose', { member: council.who('Anh Ba') })
  await council.call('sheet.note', { dossier, criterion: '1.1', note: pasted('Ghi chú') })
  await council.call('sheet.opinion', { dossier, opinion: pasted('Ý kiến') })
  await council.call('sheet.stop', { dossier, kind: 'stop', criterion: null, ground: pasted('Dừng') })
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
}

const allTexts = async () => {
  const store = council.program.store()
  const names = recordKinds.flatMap((kind) => store.ids(kind).map((id) => [kind, id] as const))
  const values = await Promise.all(names.map(([kind, id]) => store.read(kind, id)))
  const histories = await Promise.all(names.map(([kind, id]) => store.history(kind, id)))
  const reasons = histories.flat().map(({ reason }) => reason)
  return [...values.flatMap((stored) => textsIn(stored?.value)), ...reasons]
}

// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\u2066\ufeff\ufffe]/

it('whatever is pasted into whichever field, every record and reason holds clean text', async () => {
  await typeEverywhere()
  const texts = await allTexts()
  expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([])
  expect(texts.filter((text) => !text.isWellFormed() || unseen.test(text))).toEqual([])
  expect(texts.filter((text) => text.startsWith('Căn cứ')).length).toBeGreaterThan(0)
  expect(council.bugs).toEqual([])
})

it('rules take articles by the name of a rule, no more than there are rules', async () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`rule${'x'.repeat(at)}`, 'Điều 1']))
  for (const articles of [{ 'a/b': 'Điều 1' }, { ['x'.repeat(50)]: 'Điều 1' }, many])
    expect(await saveCouncilWith(articles)).toMatchObject({ ok: false, code: 'invalid-input' })
})

it('the half-filled form keeps the text of its fields as typed, and nothing else', async () => {
  await council.call('dossiers.keepDraft', { draft: { product: ' Mắm\ud800' } })
  expect(await council.call('dossiers.readDraft', {})).toEqual({ product: ' Mắm\ufffd' })
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`field${'x'.repeat(at)}`, '']))
  for (const draft of [{ product: 'x'.repeat(5000) }, { product: { deep: [] } }, { 'a/b': '' }, many])
    expect(await council.reply('dossiers.keepDraft', { draft })).toMatchObject({ ok: false, code: 'invalid-input' })
  expect(council.bugs).toEqual([])
})
