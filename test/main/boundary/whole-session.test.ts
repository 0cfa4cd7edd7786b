import { expect, it } from 'vitest'
import { bestBut, fill, none, score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { found } from '../../support/found.ts'
import { aSittingCouncil } from '../../support/workplace.ts'

const list = [
  ['Tên sản phẩm', 'Chủ thể', 'Xã', 'Bộ sản phẩm'],
  ['Mắm tôm Hoằng Thanh', 'HTX Hoằng Thanh', 'Hoằng Thanh', '6'],
  ['Tinh dầu sả', 'Hộ kinh doanh Lê Thị Sả', 'Như Xuân', '16'],
  ['Du lịch cộng đồng Pù Luông', 'Hợp tác xã Pù Luông', 'Pù Luông', '26'],
]

it('a whole session by calls only: list, sheets, recusal, finding, spread, results, scorecard', async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  const { call, sit, who } = council
  expect((await call('board.read', {})).next.kind).toBe('make-authority')
  const { passphrase } = await call('keys.proposeAuthority', {})
  await call('keys.foundAuthority', { passphrase })
  expect((await call('board.read', {})).next.kind).toBe('choose-acting')

  await sit('Cô Thư')
  await call('session.present', { present: council.council.roster.map(({ id }) => id) })
  expect((await call('board.read', {})).next.kind).toBe('add-products')
  const { table, mapping } = await call('intake.parse', { text: list.map((row) => row.join('\t')).join('\n') })
  const rows = table.rows.map((row) =>
    Object.fromEntries(mapping.flatMap((field, column) => (field === null ? [] : [[field, row[column] ?? '']]))),
  )
  expect((await call('intake.check', { rows })).flatMap(({ problems }) => problems)).toEqual([])
  expect(await call('intake.add', { rows })).toEqual({ added: 3 })
  const listed = await call('dossiers.list', {})
  const of = (set: number) => found(listed.find((one) => one.set === set)?.id, `a dossier of set ${set}`)
  const [fishSauce, oil, travel] = [of(6), of(16), of(26)]

  await call('dossiers.recuse', { id: fishSauce, member: who('Ông Năm'), reason: 'Góp vốn vào HTX', recused: true })
  for (const name of ['Bà Chủ', 'Ông Phó', 'Anh Ba', 'Chị Tư']) {
    await sit(name)
    expect((await call('board.read', {})).next).toMatchObject({ kind: 'score', count: 3 })
    await score(
      council,
      fishSauce,
      6,
      name === 'Chị Tư' ? bestBut({ '1.2': 0, '2.1': 0, '4.1': 0, '5.3': 0 }) : undefined,
    )
    await score(council, travel, 26)
    if (name !== 'Chị Tư') await score(council, oil, 16, bestBut({ '1.1': 0 }))
  }
  await fill(council, oil, 16, none)
  await call('sheet.stop', { dossier: oil, kind: 'knockout', criterion: null, ground: 'Giấy kiểm nghiệm giả' })
  await sit('Ông Năm')
  expect((await call('sheet.open', { dossier: fishSauce })).closedBecause).toBe('recused')
  await score(council, travel, 26)
  await score(council, oil, 16)

  await sit('Bà Chủ')
  const board = await call('board.read', {})
  expect(board.progress).toEqual({ handedIn: 13, due: 14 })
  expect(board.next.kind).toBe('decide-findings')
  const proposed = found((await call('dossiers.read', { id: oil })).dossier.findings[0], 'a finding')
  await call('dossiers.decide', {
    id: oil,
    finding: { id: proposed.id },
    status: 'decided',
    reason: 'Đã xác minh với đơn vị kiểm nghiệm',
    onBehalf: '',
  })
  expect((await call('board.read', {})).next.kind).toBe('discuss-spread')
  await call('dossiers.overrideSpread', { id: fishSauce, reason: 'Đã thảo luận, giữ nguyên điểm' })

  const results = await call('results.list', {})
  const status = Object.fromEntries(results.map(({ id, result }) => [id, [result?.status, result?.stars]]))
  expect(status).toMatchObject({ [oil]: ['knocked-out', null], [travel]: ['rated', 5] })
  const sauce = results.find(({ id }) => id === fishSauce)
  expect(sauce?.result).toMatchObject({ counted: 4, spreadExceeded: true, status: 'rated' })
  expect(sauce?.reasons.map(({ kind }) => kind)).toContain('spread-overridden')
  const card = await call('papers.scorecard', { id: travel })
  expect(card.members.map(({ name, total }) => [name, total])).toEqual([
    ['Bà Chủ', 100],
    ['Ông Phó', 100],
    ['Anh Ba', 100],
    ['Chị Tư', 100],
    ['Ông Năm', 100],
  ])
  expect(card.notOfficialBecause).toContain('not-closed')
  expect(council.bugs).toEqual([])
})
