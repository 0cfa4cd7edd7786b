import { expect, test } from 'vitest'
import { cellOf } from '../../../shared/domain/paper-document.ts'
import { asTyped } from '../../support/roster-changes.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

/** What the minutes say of the session, and each name with how they took part. */
const attendanceIn = async ({ call }: SittingCouncil) => {
  const { blocks } = (await call('papers.read', { paper: { kind: 'minutes' } })).document
  const said = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n')
  const seats = blocks.flatMap((block) =>
    block.kind === 'table' && block.caption === 'Thành phần Hội đồng' ? block.groups.flat() : [],
  )
  const rows = seats.map(({ cells }) => cells.map((cell) => cellOf(cell).text))
  return { said, seats: rows.map((row) => [row[1], row.at(-1)]) }
}

test('the minutes of a meeting name who was absent, and say that too few sat', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const present = ['Bà Chủ', 'Cô Thư', 'Anh Ba'].map(council.who)
  await council.call('session.present', { present })
  const { said, seats } = await attendanceIn(council)
  expect(seats).toEqual([
    ['Bà Chủ', 'Có mặt'],
    ['Ông Phó', 'Vắng mặt'],
    ['Cô Thư', 'Có mặt'],
    ['Anh Ba', 'Có mặt'],
    ['Chị Tư', 'Vắng mặt'],
    ['Ông Năm', 'Vắng mặt'],
  ])
  expect(said).toContain('Hình thức: họp trực tiếp.')
  expect(said).toContain('Có mặt 2/5 thành viên (cần ít nhất 4), chưa đủ điều kiện tiến hành phiên họp.')
  expect(said).toContain('Chủ trì: Bà Chủ – Chủ tịch Hội đồng.')
})

test('the minutes of opinions taken in writing call nobody present or absent', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const typed = await asTyped(council)
  const session = { ...typed.council.session, mode: 'written' as const }
  await council.call('council.save', { ...typed, council: { ...typed.council, session } })
  const { said, seats } = await attendanceIn(council)
  expect(seats.map(([, took]) => took)).toEqual(council.council.roster.map(() => 'Bằng văn bản'))
  expect(said).toContain('Hình thức: lấy ý kiến bằng văn bản.')
  expect(said).toContain('các phiếu nộp đúng hạn được tính')
  expect(said).not.toContain('Có mặt')
})
