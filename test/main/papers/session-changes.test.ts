import { expect, test } from 'vitest'
import { cellOf } from '../../../shared/domain/paper-document.ts'
import { asTyped, takeOut } from '../../support/roster-changes.ts'
import { score } from '../../support/scoring.ts'
import { openedAgain } from '../../support/session-to-end.ts'
import { aPresentCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aCouncilEntry, aProduct, type Workplace } from '../../support/workplace.ts'

const minutesOf = async ({ call }: Pick<Workplace, 'call'>) =>
  (await call('papers.read', { paper: { kind: 'minutes' } })).document.blocks

/** Rows of the section, without the hour; undefined where there is no such section. */
const changesIn = async (place: Pick<Workplace, 'call'>) =>
  (await minutesOf(place)).flatMap((block) =>
    block.kind === 'table' && block.caption === 'Thay đổi trong phiên'
      ? block.groups.flat().map(({ cells }) => cells.slice(1).map((cell) => cellOf(cell).text))
      : [],
  )

const headings = async (place: Pick<Workplace, 'call'>) =>
  (await minutesOf(place)).flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

test('the minutes list what was changed, taken back and corrected during the session: when, who, what and why', async () => {
  const folder = await temporaryFolder()
  const council = await aPresentCouncil(folder)
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  const { id: returned } = await council.call('dossiers.add', aProduct('TH-HT-02-2026', 6))
  expect(await changesIn(council)).toEqual([])
  const { rev, council: now } = await council.call('council.read', {})
  const entry = { ...aCouncilEntry({ spreadLimit: 15, whoScores: 'assigned' }), roster: [...now.roster] }
  await council.call('council.save', { rev, reason: 'Quy chế sửa đổi', council: entry })
  await council.sit('Anh Ba')
  await council.call('sheet.correct', { dossier: id, reason: 'Đọc nhầm dòng' })
  expect(await changesIn(council)).toHaveLength(1)
  await council.call('sheet.handIn', { dossier: id })
  await council.sit('Cô Thư')
  const aside = { id, member: council.who('Ông Năm') }
  await council.call('dossiers.recuse', { ...aside, reason: 'Góp vốn', recused: true })
  await council.call('dossiers.recuse', { ...aside, reason: 'Đã rút vốn', recused: false })
  await council.call('dossiers.return', { id: returned, outcome: 'returned', reason: 'Thiếu giấy' })
  await council.call('dossiers.return', { id: returned, outcome: 'reopened', reason: 'Đã bổ sung' })
  await council.sit('Bà Chủ')
  await council.call('dossiers.close', { id, onBehalf: '' })
  await council.call('dossiers.reopen', { id, reason: 'Có khiếu nại', onBehalf: '' })
  const product = 'Sản phẩm TH-HT-01-2026 (TH-HT-01-2026)'
  const told = [
    [
      'Cô Thư',
      'Quy tắc mới: Tổng điểm các phiếu của một sản phẩm chênh nhau không quá 15 điểm; chênh hơn phải thảo luận. Quy tắc mới: Thành viên chấm sản phẩm theo phân công.',
      'Quy chế sửa đổi',
    ],
    ['Anh Ba', `${product}: nộp lại phiếu đã sửa (lần 2)`, 'Đọc nhầm dòng'],
    ['Cô Thư', `${product}: Cho chấm lại: Ông Năm (đã ghi không tham gia chấm: Góp vốn)`, 'Đã rút vốn'],
    ['Cô Thư', 'Sản phẩm TH-HT-02-2026 (TH-HT-02-2026): Nhận lại hồ sơ (đã trả để bổ sung: Thiếu giấy)', 'Đã bổ sung'],
    ['Bà Chủ', `${product}: Mở lại sản phẩm đã kết thúc đánh giá`, 'Có khiếu nại'],
  ]
  expect(await changesIn(council)).toEqual(told)
  await council.program.close()
  const again = await openedAgain(folder)
  await again.call('acting.choose', { member: council.who('Cô Thư') })
  expect(await changesIn(again)).toEqual(told)
})

test('without a change there is no such section, and the key of the council keeps its number', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: 'sen lua bien song nui' })
  expect((await headings(council)).at(-1)).toBe('VII. Khoá của Hội đồng')
  const { rev, council: now } = await council.call('council.read', {})
  const entry = { ...aCouncilEntry({ spreadLimit: 15 }), roster: [...now.roster] }
  await council.call('council.save', { rev, reason: 'Quy chế sửa đổi', council: entry })
  expect((await headings(council)).slice(-2)).toEqual(['VII. Thay đổi trong phiên', 'VIII. Khoá của Hội đồng'])
})

test('why a sheet was corrected is not told to whose own sheet is due', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026', 6))
  await council.sit('Anh Ba')
  await score(council, id, 6)
  await council.call('sheet.correct', { dossier: id, reason: 'Hai phiếu kia chấm thấp hơn' })
  await council.call('sheet.handIn', { dossier: id })
  expect(await changesIn(council)).toHaveLength(1)
  await council.sit('Chị Tư')
  expect(await changesIn(council)).toEqual([])
})

test('a saving tells that roster, level, way and day of the session changed, under the name of who has left since', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const typed = await asTyped(council)
  const roster = typed.council.roster.filter(({ name }) => name !== 'Ông Năm')
  const session = { ...typed.council.session, mode: 'written' as const, day: '2026-11-25' }
  const changed = { ...typed.council, roster, level: 'commune' as const, session }
  await council.call('council.save', { ...typed, reason: 'Đổi kế hoạch', council: changed })
  await council.sit('Bà Chủ')
  await takeOut(council, 'Cô Thư')
  expect(await changesIn(council)).toEqual([
    ['Cô Thư', 'Đổi danh sách thành viên Hội đồng. Đổi cấp của Hội đồng. Đổi cách họp. Đổi ngày họp.', 'Đổi kế hoạch'],
  ])
})

test('of two who stepped aside only who scores again is named; a withdrawn dossier taken back says what it was', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026', 6))
  const aside = (name: string) => ({ id, member: council.who(name) })
  await council.call('dossiers.recuse', { ...aside('Chị Tư'), reason: 'Em của chủ thể', recused: true })
  await council.call('dossiers.recuse', { ...aside('Ông Năm'), reason: 'Góp vốn', recused: true })
  await council.call('dossiers.recuse', { ...aside('Ông Năm'), reason: 'Đã rút vốn', recused: false })
  await council.call('dossiers.return', { id, outcome: 'withdrawn', reason: 'Chưa kịp nhãn' })
  await council.call('dossiers.return', { id, outcome: 'reopened', reason: 'Đã có nhãn' })
  const product = 'Sản phẩm TH-HT-01-2026 (TH-HT-01-2026)'
  expect(await changesIn(council)).toEqual([
    ['Cô Thư', `${product}: Cho chấm lại: Ông Năm (đã ghi không tham gia chấm: Góp vốn)`, 'Đã rút vốn'],
    ['Cô Thư', `${product}: Nhận lại hồ sơ (chủ thể đã rút: Chưa kịp nhãn)`, 'Đã có nhãn'],
  ])
})
