import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { bestBut, score } from '../../support/scoring.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

/** Two products of set 6: three members scored the first in full, of whom two read 1.6 as none; the second has one sheet. */
const aScoredCouncil = async () => {
  const place = await aSittingCouncil(await temporaryFolder())
  await place.sit('Cô Thư')
  const { id } = await place.call('dossiers.add', aProduct('TH-01', 6, 'Bánh gai Tứ Trụ'))
  const { id: other } = await place.call('dossiers.add', aProduct('TH-02', 6, 'Miến dong'))
  const dissent = bestBut({ '1.6': 0 })
  for (const [name, pick] of [
    ['Bà Chủ', dissent],
    ['Anh Ba', dissent],
    ['Chị Tư', undefined],
  ] as const) {
    await place.sit(name)
    await score(place, id, 6, pick)
  }
  await place.sit('Bà Chủ')
  await score(place, other, 6)
  return { place, id, other }
}

describe('the results of a session', () => {
  test('show stars, the exact mean and what is missing, as the engine says', async () => {
    const { place, id } = await aScoredCouncil()
    await place.sit('Cô Thư')
    const [first] = await place.call('results.list', {})
    const result = first?.result
    const { leave } = await showScreen(bridgeInto(place), '/results')
    const row = within(await screen.findByRole('row', { name: /Bánh gai Tứ Trụ/ }))
    expect(result).toMatchObject({ id, status: 'rated', counted: 3, stars: 3, starsByTotal: 5 })
    expect(row.getByText('3 sao')).toBeDefined()
    expect(row.getByText('98,00')).toBeDefined()
    expect(row.getByText('Đủ điểm cho 4 sao')).toBeDefined()
    const waiting = within(screen.getByRole('row', { name: /Miến dong/ }))
    expect(waiting.getByText('Chưa xếp hạng được')).toBeDefined()
    leave()
  })

  test('near a threshold promise the points of the next star, not the star: a minimum may be missing besides', async () => {
    const place = await aSittingCouncil(await temporaryFolder())
    await place.sit('Cô Thư')
    const { id } = await place.call('dossiers.add', aProduct('TH-01', 6, 'Bánh gai Tứ Trụ'))
    const less = bestBut({ '4.1': 3, '4.2': 0, '4.3': 0, '6.2': 0, '6.3': 0 })
    for (const [name, pick] of [
      ['Bà Chủ', less],
      ['Anh Ba', less],
      ['Chị Tư', undefined],
    ] as const) {
      await place.sit(name)
      await score(place, id, 6, pick)
    }
    await place.sit('Cô Thư')
    const [first] = await place.call('results.list', {})
    expect(first?.result?.next).toMatchObject({ stars: 5, missingSum: 2, minimaMissing: ['4.1'], flipOnOneSheet: 2 })
    const { leave } = await showScreen(bridgeInto(place), '/results')
    const row = within(await screen.findByRole('row', { name: /Bánh gai Tứ Trụ/ }))
    expect(row.getByTitle('Điểm đạt mức 5 sao nếu một phiếu tăng 2 điểm')).toBeDefined()
    leave()
  })

  test('hide a product from a member whose own sheet is due, and lead to it', async () => {
    const { place, id } = await aScoredCouncil()
    await place.sit('Ông Năm')
    const { leave } = await showScreen(bridgeInto(place), '/results')
    const row = within(await screen.findByRole('row', { name: /Bánh gai Tứ Trụ/ }))
    expect(row.getByText(/Phiếu của bạn cho sản phẩm này chưa nộp/)).toBeDefined()
    expect(row.queryByText('98,00')).toBeNull()
    expect(row.getByRole('link', { name: 'Chấm sản phẩm này' }).getAttribute('href')).toContain(`/sheet/${id}`)
    leave()
  })

  test.each([
    ['the list of results', '/results', /hiện khi phiên họp kết thúc/],
    ['the result', '/results/$id', /hiện khi phiên họp kết thúc/],
    ['the board', '/board', 'Bánh gai Tứ Trụ'],
  ])('%s tells who handed in no sheet how a product ended, and no figure', async (_, address, words) => {
    const { place, id } = await aScoredCouncil()
    await place.sit('Cô Thư')
    await place.call('dossiers.return', { id, outcome: 'returned', reason: 'Thiếu giấy ATTP' })
    await place.sit('Ông Năm')
    const { leave } = await showScreen(bridgeInto(place), address.replace('$id', id))
    await screen.findByText(words)
    expect(screen.getAllByText(/^Đã trả/).length).toBeGreaterThan(0)
    expect(screen.queryByText('98,00')).toBeNull()
    expect(screen.queryByRole('link', { name: 'Chấm sản phẩm này' })?.getAttribute('href') ?? '').not.toContain(id)
    leave()
  })

  test('say so while there is nothing, and lead to the product list', async () => {
    const place = await aSittingCouncil(await temporaryFolder())
    const { leave } = await showScreen(bridgeInto(place), '/results')
    expect(await screen.findByRole('link', { name: 'Nhập danh sách sản phẩm' })).toBeDefined()
    leave()
  })
})

describe('one result', () => {
  test('writes its figures as the language of the screen does', async () => {
    const { place, id } = await aScoredCouncil()
    await place.sit('Cô Thư')
    const { leave } = await showScreen(bridgeInto(place), `/results/${id}`, 'en')
    await screen.findByText(/98\.00 .*294 points/)
    expect(document.body.textContent).not.toMatch(/\d,\d\d/)
    leave()
  })

  test('gives its reasons in words, the sheets and the criteria', async () => {
    const { place, id } = await aScoredCouncil()
    await place.sit('Cô Thư')
    const { leave } = await showScreen(bridgeInto(place), `/results/${id}`)
    const why = within(await screen.findByRole('region', { name: 'Vì sao có kết quả này' }))
    why.getByText('Điểm trung bình 98,00 (294 điểm của 3 phiếu), từ 90 điểm là 5 sao.')
    why.getByText('Điểm đủ cho 5 sao, nhưng điều kiện tối thiểu ở tiêu chí 1.6 giữ sản phẩm ở 3 sao.')
    why.getByText(/Tiêu chí 1\.6 chưa đạt điều kiện 4 sao .*: 1 trong 3 phiếu đạt, cần quá nửa\./)
    why.getByText(/^Điều kiện 4 sao ở tiêu chí 1\.6 sẽ đạt nếu một trong các phiếu sau chấm khác: (Bà Chủ|Anh Ba), /)
    const sheets = within(screen.getByRole('region', { name: 'Phiếu của các thành viên' }))
    expect(sheets.getAllByRole('row')).toHaveLength(4)
    const criterion = within(screen.getByRole('row', { name: /^1\.6 / }))
    expect(criterion.getByText('4 sao: chưa đạt')).toBeDefined()
    leave()
  })

  test('a lone dissent is marked as read', async () => {
    const { place, id } = await aScoredCouncil()
    await place.sit('Cô Thư')
    const { user, leave } = await showScreen(bridgeInto(place), `/results/${id}`)
    await user.click(await screen.findByRole('button', { name: /^Đánh dấu đã xem: 1\.6/ }))
    await screen.findByText('Đã xem')
    const { dossier } = await place.call('dossiers.read', { id })
    expect(dossier.dissentsRead).toMatchObject([{ criterion: '1.6', stars: 4 }])
    leave()
  })

  test('lets the secretary record that the chair accepts the spread, with the minutes it stands in', async () => {
    const { place, id } = await aScoredCouncil()
    await place.sit('Ông Năm')
    await score(place, id, 6, bestBut({ '1.1': 1, '4.1': 3, '7': 0, '5.1': 1 }))
    await place.sit('Cô Thư')
    const { user, leave } = await showScreen(bridgeInto(place), `/results/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Chấp nhận độ chênh…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(/^Lý do/), 'Thành viên giữ ý kiến')
    await user.click(dialog.getByRole('button', { name: 'Chấp nhận độ chênh' }))
    await dialog.findByText('Ghi số và ngày của biên bản có kết luận này.')
    await user.type(dialog.getByLabelText(/^Theo kết luận của người chủ trì/), '12/BB')
    await user.click(dialog.getByRole('button', { name: 'Chấp nhận độ chênh' }))
    await screen.findByText(/Thành viên giữ ý kiến/)
    const { dossier } = await place.call('dossiers.read', { id })
    expect(dossier.spreadOverride).toMatchObject({ by: place.who('Cô Thư'), onBehalf: '12/BB' })
    leave()
  })
})
