import { screen, waitFor, within } from '@testing-library/react'
import { DossierId } from '../../../shared/domain/id.ts'
import { describe, expect, test } from 'vitest'
import { fill } from '../../support/scoring.ts'
import { openSheetOf } from './sheet-scene.tsx'

const filled = (set: number) =>
  openSheetOf(set, async (place, dossier) => {
    await fill(place, DossierId.parse(dossier), set)
  })

describe('handing in', () => {
  test('names what is not scored and leads there', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Nộp phiếu chấm' })
    expect(dialog.textContent).toContain('Còn 32 tiêu chí chưa chấm')
    expect(within(dialog).queryByRole('button', { name: /^Nộp phiếu/ })).toBeNull()
    await sheet.user.click(within(dialog).getByRole('button', { name: /^Đến tiêu chí 4\.3/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sheet.at('4.3').isCurrent()).toBe(true)
  })

  test('shows the total once more, then locks the sheet', async () => {
    const sheet = await filled(6)
    await sheet.user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Nộp phiếu chấm' })
    await sheet.user.click(within(dialog).getByRole('button', { name: 'Nộp phiếu 100 điểm' }))
    await screen.findByText(/^Phiếu đã nộp\. Muốn thay đổi/)
    await waitFor(() =>
      expect(
        sheet
          .at('1.1')
          .rows()
          .every(({ disabled }) => disabled),
      ).toBe(true),
    )
    await sheet.user.keyboard('1')
    expect((await sheet.onDisk()).draft.choices['1.1']).toEqual({ option: 2 })
    expect((await sheet.onDisk()).draft.state).toBe('handed-in')
  })

  test('a handed-in sheet is corrected in a new version, with the reason', async () => {
    const sheet = await openSheetOf(6, async (place, dossier) => {
      await fill(place, DossierId.parse(dossier), 6)
      await place.call('sheet.handIn', { dossier })
    })
    await sheet.user.click(screen.getByRole('button', { name: 'Sửa phiếu đã nộp' }))
    const dialog = await screen.findByRole('dialog', { name: 'Sửa phiếu đã nộp' })
    await sheet.user.type(within(dialog).getByRole('textbox'), 'Đọc nhầm hợp đồng')
    await sheet.user.click(within(dialog).getByRole('button', { name: 'Mở bản mới để sửa' }))
    await screen.findByText('Đang sửa phiếu đã nộp (bản 2). Lý do: Đọc nhầm hợp đồng')
    await waitFor(() =>
      expect(
        sheet
          .at('1.1')
          .rows()
          .some(({ disabled }) => disabled),
      ).toBe(false),
    )
  })

  test('a correction says what counts meanwhile, and can be given up', async () => {
    const sheet = await openSheetOf(6, async (place, dossier) => {
      await fill(place, DossierId.parse(dossier), 6)
      await place.call('sheet.handIn', { dossier })
      await place.call('sheet.correct', { dossier, reason: 'Đọc nhầm hợp đồng' })
      await place.call('sheet.choose', { dossier, criterion: '1.1', choice: { option: 0 } })
    })
    await screen.findByText(/^Bản 1 đã nộp \(100 điểm\) vẫn được tính/)
    await sheet.user.click(screen.getByRole('button', { name: 'Bỏ bản chỉnh sửa' }))
    const dialog = await screen.findByRole('dialog', { name: 'Bỏ bản chỉnh sửa?' })
    await sheet.user.click(within(dialog).getByRole('button', { name: 'Bỏ bản chỉnh sửa' }))
    await screen.findByText(/^Phiếu đã nộp\. Muốn thay đổi/)
    await waitFor(() => expect(sheet.at('1.1').row(2).checked).toBe(true))
    expect(sheet.total()).toContain('100')
    expect(screen.queryByRole('button', { name: 'Bỏ bản chỉnh sửa' })).toBeNull()
    expect((await sheet.onDisk()).draft).toMatchObject({ state: 'handed-in', version: 1 })
  })

  test('giving a correction up waits for what was just chosen: nothing of it is refused afterwards', async () => {
    const sheet = await openSheetOf(6, async (place, dossier) => {
      await fill(place, DossierId.parse(dossier), 6)
      await place.call('sheet.handIn', { dossier })
      await place.call('sheet.correct', { dossier, reason: 'Đọc nhầm hợp đồng' })
    })
    const gate = Promise.withResolvers<undefined>()
    sheet.line.intercept = (name) => (name === 'sheet.choose' ? gate.promise : undefined)
    await sheet.user.keyboard('1')
    await sheet.user.click(screen.getByRole('button', { name: 'Bỏ bản chỉnh sửa' }))
    const dialog = await screen.findByRole('dialog', { name: 'Bỏ bản chỉnh sửa?' })
    await sheet.user.click(within(dialog).getByRole('button', { name: 'Bỏ bản chỉnh sửa' }))
    expect(sheet.line.calls).not.toContain('sheet.giveUp')
    gate.resolve(undefined)
    await screen.findByText(/^Phiếu đã nộp\. Muốn thay đổi/)
    await waitFor(() => expect(sheet.at('1.1').says('3/3 điểm')).toBe(true))
    expect((await sheet.onDisk()).draft).toMatchObject({ state: 'handed-in', version: 1 })
  })

  test('a first sheet has no correction to give up', async () => {
    await filled(6)
    expect(screen.queryByRole('button', { name: 'Bỏ bản chỉnh sửa' })).toBeNull()
  })

  test('a correction that was left open says which version counts on a product that ended', async () => {
    await openSheetOf(6, async (place, dossier) => {
      await fill(place, DossierId.parse(dossier), 6)
      await place.call('sheet.handIn', { dossier })
      await place.call('sheet.correct', { dossier, reason: 'Đọc nhầm hợp đồng' })
      await place.call('sheet.choose', { dossier, criterion: '1.1', choice: { option: 0 } })
      await place.sit('Bà Chủ')
      const reason = 'Chủ thể xin rút'
      await place.call('dossiers.return', { id: DossierId.parse(dossier), outcome: 'withdrawn', reason })
      await place.sit('Anh Ba')
    })
    await screen.findByText(/chưa nộp nên không được tính; phiếu được tính là bản 1 đã nộp, 100 điểm/)
    expect(screen.queryByRole('button', { name: 'Bỏ bản chỉnh sửa' })).toBeNull()
  })

  test('a sheet handed in with a proposed stop offers no correction that would be refused', async () => {
    await openSheetOf(6, async (place, dossier) => {
      const ground = 'Giấy kiểm nghiệm giả'
      await place.call('sheet.stop', { dossier: DossierId.parse(dossier), kind: 'stop', criterion: null, ground })
    })
    await screen.findByText(/^Phiếu đã nộp kèm đề nghị dừng hoặc loại/)
    expect(screen.queryByRole('button', { name: 'Sửa phiếu đã nộp' })).toBeNull()
  })

  test('a knock-out is proposed with its ground, and the sheet is handed in with it', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.click(within(sheet.at('2.1').card).getByRole('button', { name: 'Đề nghị…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Đề nghị dừng đánh giá hoặc loại hồ sơ' })
    expect(
      within(dialog).getByRole<HTMLInputElement>('radio', { name: /Tiêu chí 2\.1: Loại nếu giống hệt/ }).checked,
    ).toBe(true)
    await sheet.user.type(within(dialog).getByRole('textbox'), 'Trùng sản phẩm xã bên')
    await sheet.user.click(within(dialog).getByRole('button', { name: 'Nộp đề nghị và khoá phiếu' }))
    await screen.findByText(/không tính vào kết quả\. Nếu đề nghị bị bác/)
    const { dossier } = await sheet.place.call('dossiers.read', { id: sheet.dossier })
    expect(dossier.findings.map(({ kind, criterion, status }) => ({ kind, criterion, status }))).toEqual([
      { kind: 'knockout', criterion: '2.1', status: 'proposed' },
    ])
    expect(dossier.findings[0]?.ground).toContain('Trùng sản phẩm xã bên')
  })

  test('set 16: a 0 at the senses shows the stop that it proposes', async () => {
    const sheet = await openSheetOf(16)
    expect(sheet.at('6.2').says(/là một đề nghị dừng đánh giá/)).toBe(false)
    await sheet.user.click(sheet.at('6.2').row(0))
    await waitFor(() => expect(sheet.at('6.2').says(/là một đề nghị dừng đánh giá/)).toBe(true))
  })
})
