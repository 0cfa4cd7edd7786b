import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { shippedSet } from '../../support/packs.ts'
import { score } from '../../support/scoring.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aCouncilEntry, aProduct, aSittingCouncil } from '../../support/workplace.ts'

// jsdom draws no pictures.
HTMLImageElement.prototype.decode = () => Promise.resolve()

const aRatedProduct = async () => {
  const place = await aSittingCouncil(await temporaryFolder())
  await place.sit('Cô Thư')
  const { id } = await place.call('dossiers.add', aProduct('TH-01', 6, 'Bánh gai Tứ Trụ'))
  for (const name of ['Bà Chủ', 'Anh Ba', 'Chị Tư']) {
    await place.sit(name)
    await score(place, id, 6)
  }
  return { place, id }
}

describe('the scorecard of a product', () => {
  test('has the head of an official paper, the figures of the engine and every criterion', async () => {
    const { place, id } = await aRatedProduct()
    await place.sit('Cô Thư')
    const { leave } = await showScreen(bridgeInto(place), `/papers/scorecard/${id}`)
    const paper = within(await screen.findByRole('article'))
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'PHIẾU KẾT QUẢ ĐÁNH GIÁ SẢN PHẨM',
      'Hội đồng thành lập theo Quyết định 12/QĐ-UBND ngày 01/10/2026',
      'Bánh gai Tứ Trụ',
      'TH-01',
      '5 sao',
    ])
      expect(paper.getByText(words)).toBeDefined()
    expect(paper.getByText('Điểm trung bình 100,00 (300 điểm của 3 phiếu), từ 90 điểm là 5 sao.')).toBeDefined()
    for (const { code } of criteriaOf(shippedSet('qd-26-2026', 6)))
      expect(paper.getByRole('rowheader', { name: code })).toBeDefined()
    await waitFor(() => expect(document.documentElement.dataset['paper']).toBe('ready'))
    leave()
  })

  test('stays Vietnamese, with comma decimals, on a screen in English', async () => {
    const { place, id } = await aRatedProduct()
    await place.sit('Cô Thư')
    const { leave } = await showScreen(bridgeInto(place), `/papers/scorecard/${id}`, 'en')
    await screen.findByRole('button', { name: 'Save PDF' })
    const paper = within(await screen.findByRole('article'))
    expect(paper.getByRole('heading', { level: 1 }).textContent).toBe('PHIẾU KẾT QUẢ ĐÁNH GIÁ SẢN PHẨM')
    expect(paper.getByText('Điểm trung bình 100,00 (300 điểm của 3 phiếu), từ 90 điểm là 5 sao.')).toBeDefined()
    expect(paper.getAllByText('100,00').length).toBeGreaterThan(0)
    leave()
  })

  test('says that it is a draft, and why', async () => {
    const { place, id } = await aRatedProduct()
    await place.sit('Cô Thư')
    const { leave } = await showScreen(bridgeInto(place), `/papers/scorecard/${id}`)
    const paper = within(await screen.findByRole('article'))
    expect(paper.getByText('BẢN NHÁP')).toBeDefined()
    expect(paper.getByText('còn phiếu chưa có chữ ký của thành viên')).toBeDefined()
    expect(paper.getByText('sản phẩm chưa kết thúc đánh giá')).toBeDefined()
    leave()
  })

  test('has the council’s own texts in its head, and tells that the criteria are not in force on the day of the session', async () => {
    const { place, id } = await aRatedProduct()
    await place.sit('Cô Thư')
    const { rev, council } = await place.call('council.read', {})
    const entry = aCouncilEntry()
    const session = { ...entry.session, day: '2026-05-01' }
    await place.call('council.save', {
      rev,
      reason: 'Họp thử',
      council: { ...entry, roster: [...council.roster], session },
    })
    const { texts } = await place.call('papers.texts', {})
    await place.call('papers.saveTexts', {
      texts: { ...texts, issuer: 'Hội đồng OCOP khu vực biển', place: 'Sầm Sơn' },
    })
    const { leave } = await showScreen(bridgeInto(place), `/papers/scorecard/${id}`)
    const paper = within(await screen.findByRole('article'))
    expect(paper.getByText('Hội đồng OCOP khu vực biển')).toBeDefined()
    expect(paper.getByText('Sầm Sơn, ngày 01 tháng 5 năm 2026')).toBeDefined()
    expect(paper.getByText(/^Lưu ý: Quyết định số 26.*, sau ngày họp 01\/05\/2026/)).toBeDefined()
    leave()
  })

  test('is saved where the person wants it', async () => {
    const { place, id } = await aRatedProduct()
    await place.sit('Cô Thư')
    const { user, leave } = await showScreen(bridgeInto(place), `/papers/scorecard/${id}`)
    await screen.findByRole('article')
    await user.click(screen.getByRole('button', { name: 'Lưu PDF' }))
    // The dialog was left: no message of success, none of failure, and the paper stays.
    await waitFor(() => expect(screen.getByRole('button', { name: 'Lưu PDF' })).toHaveProperty('disabled', false))
    expect(screen.queryByRole('alert')).toBeNull()
    leave()
  })

  test('is kept from a member whose own sheet is due, and the printer is told', async () => {
    const { place, id } = await aRatedProduct()
    await place.sit('Ông Năm')
    Object.assign(window, { bridge: bridgeInto(place) })
    const shown = showScreen(bridgeInto(place), `/papers/scorecard/${id}`).catch(() => undefined)
    await screen.findByText('Bạn còn phải nộp phiếu của mình cho sản phẩm này.')
    expect(document.documentElement.dataset['paper']).toBe('failed')
    expect(screen.queryByRole('article')).toBeNull()
    void shown
  })
})
