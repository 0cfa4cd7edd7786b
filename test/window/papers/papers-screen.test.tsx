import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { vi as vietnamese } from '../../../renderer/text/catalogue.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { aPresentCouncil, scoredByAll } from '../../support/signing-council.ts'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct } from '../../support/workplace.ts'

// jsdom decodes no pictures
HTMLImageElement.prototype.decode = () => Promise.resolve()

let leave: () => void = () => undefined
afterEach(() => leave())

const shown = async (council: Parameters<typeof bridgeInto>[0], address: string) => {
  const window = await showScreen(bridgeInto(council), address)
  leave = window.leave
  return window
}

test('products that are ready close, the others are named with what is in the way', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  const ready = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  await council.call('dossiers.add', aProduct('TH-HT-02-2026', 6))
  const { user } = await shown(council, '/papers')
  await user.type(await screen.findByLabelText(/Theo kết luận của người chủ trì/), 'Biên bản số 05/BB-HĐ')
  await user.click(screen.getByRole('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' }))
  await screen.findByText(/Chưa kết thúc được/)
  expect(screen.getByText('TH-HT-02-2026', { selector: 'strong' }).closest('li')?.textContent).toContain(
    'chưa xếp hạng được',
  )

  expect((await council.call('dossiers.read', { id: ready })).dossier.state.kind).toBe('closed')
  expect(await screen.findByText('Đã kết thúc 1 trong 2 hồ sơ.')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Kết thúc phiên họp' }).disabled).toBe(true)
})

test('a product that waits for the sheet of who closes is named, and the ones after it close', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const { id: waiting } = await council.call('dossiers.add', aProduct('TH-HT-01-2026', 6))
  for (const name of ['Ông Phó', 'Anh Ba', 'Chị Tư', 'Ông Năm']) {
    await council.sit(name)
    await score(council, waiting, 6)
  }
  const ready = await scoredByAll(council, 'TH-HT-02-2026', 6)
  await council.sit('Bà Chủ')
  const { user } = await shown(council, '/papers')
  await user.click(await screen.findByRole('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' }))
  await screen.findByText(/Chưa kết thúc được/)
  expect(screen.getByText('TH-HT-01-2026', { selector: 'strong' }).closest('li')?.textContent).toContain(
    'Bạn còn phải nộp phiếu của mình',
  )
  expect((await council.call('dossiers.read', { id: waiting })).dossier.state.kind).toBe('open')
  expect((await council.call('dossiers.read', { id: ready })).dossier.state.kind).toBe('closed')
})

test('a product whose counted sheet is being corrected does not close, and who corrects is named', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Chị Tư')
  await council.call('sheet.correct', { dossier: id, reason: 'Đọc nhầm dòng' })
  await council.sit('Bà Chủ')
  const { user, go } = await shown(council, '/papers')
  await user.click(await screen.findByRole('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' }))
  await screen.findByText(/Chưa kết thúc được/)
  const words = 'phiếu đã nộp đang được sửa, chờ nộp lại hoặc bỏ bản chỉnh sửa: Chị Tư'
  expect(screen.getByText('TH-HT-01-2026', { selector: 'strong' }).closest('li')?.textContent).toContain(words)
  expect((await council.call('dossiers.read', { id })).dossier.state.kind).toBe('open')
  await go(`/results/${id}`)
  expect(await screen.findByText(words)).toBeTruthy()
})

test('a plain member is told who closes, and is offered nothing that would be refused', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Bà Chủ')
  await council.call('dossiers.close', { id, onBehalf: '' })
  await council.sit('Anh Ba')
  await shown(council, '/papers')
  expect(await screen.findByText('Chỉ người chủ trì hoặc thư ký kết thúc và mở lại được.')).toBeTruthy()
  for (const name of [/^Kết thúc các sản phẩm/, 'Kết thúc phiên họp', /^Mở lại/])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('nothing closes before the secretary named the minutes; the field says so, and what was typed stays', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  const ready = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  const { user } = await shown(council, '/papers')
  const minutes = await screen.findByLabelText(/^Theo kết luận của người chủ trì/)
  await user.type(minutes, '  ')
  await user.click(screen.getByRole('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' }))
  await screen.findByText('Ghi số và ngày của biên bản có kết luận này.')
  expect(screen.queryByText(vietnamese.fault['reason-required'].what)).toBeNull()
  expect((await council.call('dossiers.read', { id: ready })).dossier.state.kind).toBe('open')
  await user.type(minutes, 'biên bản số 05/BB-HĐ')
  await user.click(screen.getByRole('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' }))
  await screen.findByText('Đã kết thúc 1 trong 1 hồ sơ.')
})

/** A session whose one product is closed, which the secretary ends on the papers screen. */
const ended = async (wishes: Parameters<typeof aPresentCouncil>[1] = {}) => {
  const council = await aPresentCouncil(await temporaryFolder(), wishes)
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  await council.call('dossiers.close', { id, onBehalf: 'Biên bản số 05/BB-HĐ' })
  const { user } = await shown(council, '/papers')
  await user.type(await screen.findByLabelText(/Theo kết luận của người chủ trì/), 'Biên bản số 05/BB-HĐ')
  await user.click(screen.getByRole('button', { name: 'Kết thúc phiên họp' }))
  const kept = async () =>
    (await council.call('papers.list', {})).papers.flatMap(({ paper, kept: isKept }) => (isKept ? [paper.kind] : []))
  return { council, kept, user }
}

const usual = ['advice', 'higher-level', 'minutes', 'scorecard', 'summary']

test('when the session ends its papers are made and kept, without asking where to', async () => {
  const { council, kept } = await ended()
  expect(await screen.findByText(/Đã lập và lưu giữ 5 văn bản/)).toBeTruthy()
  expect((await kept()).sort()).toEqual(usual)
  expect(council.printed).toHaveLength(5)
})

test('how far they are made is seen from a window opened meanwhile, and can be stopped and gone on with', async () => {
  const printer = Promise.withResolvers<void>()
  const { council, kept } = await ended({
    printing: (route) => (route.includes('scorecard') ? printer.promise : Promise.resolve()),
  })
  expect(await screen.findByText('Đang lập 6/7: Phiếu kết quả · TH-HT-01-2026')).toBeTruthy()
  leave()
  const { user } = await shown(council, '/papers')
  expect(await screen.findByText('Đang lập 6/7: Phiếu kết quả · TH-HT-01-2026')).toBeTruthy()
  expect(screen.getByRole('progressbar', { name: 'Tiến độ' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Dừng' }))
  const left = await screen.findByRole('alert', { name: /Còn 2 văn bản chưa lập/ })
  expect((await kept()).sort()).toEqual(['higher-level', 'minutes', 'summary'])
  printer.resolve()
  await user.click(within(left).getByRole('button', { name: 'Lập tiếp ngay' }))
  expect(await screen.findByText(/Đã lập và lưu giữ 5 văn bản/)).toBeTruthy()
})

test('a paper that cannot be made is named; the session is closed and the other papers are kept', async () => {
  const { council, kept } = await ended({ unprintable: (route) => route.includes('scorecard') })
  const alert = await screen.findByRole('alert', { name: /Còn 1 văn bản chưa lập/ })
  expect(within(alert).getByText(/^Phiếu kết quả · TH-HT-01-2026 \(PDF\): /)).toBeTruthy()
  expect((await council.call('council.read', {})).session.state).toBe('closed')
  expect((await kept()).sort()).toEqual(usual.filter((kind) => kind !== 'scorecard'))
})

test('papers of the session and of each product are there to be previewed', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  await shown(council, '/papers')
  expect(await screen.findByRole('link', { name: 'Biên bản phiên họp' })).toBeTruthy()
  expect(screen.getByText(/Văn bản của phiên còn là bản nháp vì/).textContent).toContain(
    'phiên họp hoặc có sản phẩm chưa kết thúc',
  )
  const row = screen.getByRole('row', { name: /Sản phẩm TH-HT-01-2026/ })
  for (const name of ['Phiếu trắng', 'Phiếu kết quả', 'Khuyến nghị', 'Chị Tư'])
    expect(within(row).getByText(name)).toBeTruthy()
})

test('the preview of the minutes is the paper itself: head, title, tables, and why it is a draft', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  await shown(council, '/papers/minutes')
  expect(await screen.findByRole('heading', { level: 1, name: 'BIÊN BẢN' })).toBeTruthy()
  expect(screen.getByText('Độc lập - Tự do - Hạnh phúc')).toBeTruthy()
  expect(screen.getByRole('table', { name: 'Thành phần Hội đồng' }).textContent).toContain('Bà Chủ')
  expect(screen.getByText(/Vì sao đây là bản nháp/).textContent).toContain('chưa kết thúc đánh giá')
  await vi.waitFor(() => expect(document.documentElement.dataset['paper']).toBe('ready'))
})

test('the council writes its own place on its papers and takes the proposed words again', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const { user } = await shown(council, '/papers/texts')
  const place = await screen.findByLabelText('Địa danh')
  await user.clear(place)
  await user.type(place, 'Hạc Thành')
  await user.click(screen.getByRole('button', { name: 'Lưu mẫu' }))
  expect(await screen.findByText('Đang dùng lời của Hội đồng')).toBeTruthy()
  expect((await council.call('papers.texts', {})).texts.place).toBe('Hạc Thành')
  await user.click(screen.getByRole('button', { name: 'Lấy lại lời đề xuất' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Lấy lại lời đề xuất' }))
  expect(await screen.findByText('Đang dùng lời đề xuất')).toBeTruthy()
})

const closeAll = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' })

test('who presides closes, and is offered to: the deputy in place of an absent chair, no other member', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  await council.call('dossiers.recuse', { id, member: council.who('Bà Chủ'), reason: 'Vắng mặt', recused: true })
  const present = council.council.roster.filter(({ role }) => role !== 'chair').map((member) => member.id)
  await council.call('session.present', { present })
  await council.sit('Anh Ba')
  await shown(council, '/papers')
  expect(await screen.findByText('Chỉ người chủ trì hoặc thư ký kết thúc và mở lại được.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' })).toBeNull()
  leave()
  await council.sit('Ông Phó')
  const { user } = await shown(council, '/papers')
  await vi.waitFor(async () => expect((await closeAll()).disabled).toBe(false))
  await user.click(await closeAll())
  await screen.findByText('Đã kết thúc 1 trong 1 hồ sơ.')
  await user.click(screen.getByRole('button', { name: 'Kết thúc phiên họp' }))
  await screen.findByText('Phiên họp đã kết thúc.')
})

test('a product that the chair stepped aside from is left to the deputy, the chair’s others close', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await scoredByAll(council, 'TH-HT-02-2026', 6)
  await council.sit('Cô Thư')
  await council.call('dossiers.recuse', { id, member: council.who('Bà Chủ'), reason: 'Góp vốn', recused: true })
  await council.sit('Bà Chủ')
  const { user } = await shown(council, '/papers')
  expect(await screen.findByText('Do người khác chủ trì, bạn không kết thúc được: TH-HT-01-2026.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' }))
  await screen.findByText('Đã kết thúc 1 trong 2 hồ sơ.')
  expect((await council.call('dossiers.read', { id })).dossier.state.kind).toBe('open')
})

test('the scorecard of that product has the deputy’s place to sign', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  await council.call('dossiers.recuse', { id, member: council.who('Bà Chủ'), reason: 'Góp vốn', recused: true })
  await shown(council, `/papers/scorecard/${id}`)
  const title = await screen.findByText('KT. CHỦ TỊCH')
  expect(title.closest('div')?.textContent).toContain('PHÓ CHỦ TỊCH(Ký, ghi rõ họ tên)Ông Phó')
  expect(screen.queryByText('CHỦ TỊCH HỘI ĐỒNG')).toBeNull()
})
