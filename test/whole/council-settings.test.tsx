import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bridgeInto, showScreen } from '../support/show-screen.tsx'
import { score } from '../support/scoring.ts'
import { aProduct, aSittingCouncil } from '../support/workplace.ts'
import { leaveUnmanaged } from '../support/roster-changes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const spread = () => screen.findByLabelText<HTMLInputElement>('Độ chênh cho phép giữa các phiếu')

describe("the council's settings", () => {
  test('a changed rule is saved with the reason, which stays in the journal', async () => {
    const council = await aSittingCouncil(folder)
    await council.sit('Cô Thư')
    const { user } = await showScreen(bridgeInto(council), '/council')
    await user.clear(await spread())
    await user.type(await spread(), '8')
    await user.click(await screen.findByRole('button', { name: 'Lưu thay đổi…' }))
    await user.type(await screen.findByLabelText(/^Lý do/), 'Quy chế sửa ngày 20/11')
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }))
    await waitFor(async () => expect((await council.call('council.read', {})).council.rules.spreadLimit).toBe(8))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Lưu thay đổi…' })).toBeNull())
    expect(council.bugs).toEqual([])
  })

  test('a reason left empty saves nothing', async () => {
    const council = await aSittingCouncil(folder)
    await council.sit('Cô Thư')
    const { user } = await showScreen(bridgeInto(council), '/council')
    await user.clear(await spread())
    await user.type(await spread(), '8')
    await user.click(await screen.findByRole('button', { name: 'Lưu thay đổi…' }))
    await user.click(await screen.findByRole('button', { name: 'Lưu thay đổi' }))
    expect(await screen.findByText('Hãy ghi lý do.')).toBeDefined()
    expect((await council.call('council.read', {})).council.rules.spreadLimit).toBe(10)
  })

  test('who is present is saved at each tick, and the quorum follows', async () => {
    const council = await aSittingCouncil(folder)
    await council.sit('Bà Chủ')
    await council.call('session.present', { present: [] })
    const { user } = await showScreen(bridgeInto(council), '/council')
    expect(await screen.findByText(/Chưa có chủ tịch hoặc phó chủ tịch/)).toBeDefined()
    for (const name of [/^Bà Chủ/, /^Ông Phó/, /^Anh Ba/, /^Chị Tư/]) {
      const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name })
      await user.click(tick)
      await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name }).checked).toBe(true))
    }
    expect(await screen.findByText(/Đủ số thành viên để họp/)).toBeDefined()
    expect((await council.call('council.read', {})).session.present).toHaveLength(4)
  })

  test('a sheet of somebody not marked present is said to hold its product back, as it does', async () => {
    const council = await aSittingCouncil(folder)
    await council.sit('Cô Thư')
    const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026', 6))
    for (const name of ['Bà Chủ', 'Ông Phó', 'Anh Ba', 'Chị Tư']) {
      await council.sit(name)
      await score(council, id, 6)
    }
    await council.sit('Cô Thư')
    const present = council.council.roster.filter(({ name }) => name !== 'Anh Ba').map((member) => member.id)
    await council.call('session.present', { present })
    const { counted, notOfficialBecause } = (await council.call('results.read', { id })).named.result ?? {}
    expect([counted, notOfficialBecause?.includes('absent-member-counted')]).toEqual([4, true])
    await showScreen(bridgeInto(council), '/council')
    expect(
      await screen.findByText(
        /sản phẩm có phiếu của người không được ghi có mặt thì chưa kết thúc được, cho đến khi người đó được ghi có mặt hoặc không tham gia chấm/,
      ),
    ).toBeDefined()
    expect(
      await screen.findByText('Sản phẩm có phiếu của người không được ghi có mặt thì chưa kết thúc được.'),
    ).toBeDefined()
    expect(screen.queryByText(/chỉ tính phiếu/i)).toBeNull()
  })

  test('a member sees everything and can change nothing', async () => {
    const council = await aSittingCouncil(folder)
    await council.sit('Anh Ba')
    await showScreen(bridgeInto(council), '/council')
    expect(await screen.findByText(/Chỉ chủ tịch hoặc thư ký sửa được/)).toBeDefined()
    expect((await spread()).closest('fieldset')?.disabled).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Bà Chủ/ }).disabled).toBe(true)
  })

  test('a roster with neither chair nor secretary is not saved: the form says so at the roster, and takes the eye there', async () => {
    const council = await aSittingCouncil(folder)
    await council.sit('Cô Thư')
    const { user } = await showScreen(bridgeInto(council), '/council')
    await user.click(await screen.findByRole('button', { name: 'Bỏ Bà Chủ' }))
    await user.click(screen.getByRole('button', { name: 'Bỏ Cô Thư' }))
    await user.click(await screen.findByRole('button', { name: 'Lưu thay đổi…' }))
    const problem = await screen.findByRole('alert')
    expect(problem.textContent).toContain('Cần ít nhất một chủ tịch hoặc thư ký')
    await waitFor(() => expect(document.activeElement).toBe(problem))
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.selectOptions(screen.getByLabelText('Vai trò, người thứ 1'), 'Chủ tịch')
    await waitFor(() => expect(screen.queryByText(/Cần ít nhất một chủ tịch hoặc thư ký/)).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi…' }))
    expect(await screen.findByRole('dialog')).toBeDefined()
  })

  test('a council left without both is given a secretary by a member, in the roster alone', async () => {
    const council = await aSittingCouncil(folder)
    await leaveUnmanaged(council)
    await council.sit('Anh Ba')
    const { user } = await showScreen(bridgeInto(council), '/council')
    expect(await screen.findByText(/không có chủ tịch, cũng không có thư ký/)).toBeDefined()
    expect((await spread()).closest('fieldset')?.disabled).toBe(true)
    await user.selectOptions(screen.getByLabelText('Vai trò, người thứ 3'), 'Thư ký')
    await user.click(await screen.findByRole('button', { name: 'Lưu thay đổi…' }))
    await user.type(await screen.findByLabelText(/^Lý do/), 'Bầu lại thư ký')
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }))
    expect(await screen.findByText(/Chỉ chủ tịch hoặc thư ký sửa được/)).toBeDefined()
    const { roster } = (await council.call('council.read', {})).council
    expect(roster.find(({ role }) => role === 'secretary')?.name).toBe('Cô Thư')
    expect(council.bugs).toEqual([])
  })

  test('who takes themself out is told so before it is saved; then the head asks for a name again', async () => {
    const council = await aSittingCouncil(folder)
    await council.sit('Cô Thư')
    const { user } = await showScreen(bridgeInto(council), '/council')
    const head = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Người đang làm việc' })
    await waitFor(() => expect(head.value).toMatch(/^Cô Thư/))
    await user.click(await screen.findByRole('button', { name: 'Bỏ Cô Thư' }))
    await user.click(await screen.findByRole('button', { name: 'Lưu thay đổi…' }))
    expect(await screen.findByText(/Bạn đang bỏ chính mình \(Cô Thư\) khỏi danh sách/)).toBeDefined()
    await user.type(await screen.findByLabelText(/^Lý do/), 'Chuyển công tác')
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }))
    await waitFor(() => expect(head.value).toBe(''))
    expect(head.placeholder).toBe('Chọn tên của bạn…')
    expect(await screen.findByText(/Chỉ chủ tịch hoặc thư ký sửa được/)).toBeDefined()
    expect(council.bugs).toEqual([])
  })

  test('taking somebody else out says nothing of the kind', async () => {
    const council = await aSittingCouncil(folder)
    await council.sit('Cô Thư')
    const { user } = await showScreen(bridgeInto(council), '/council')
    await user.click(await screen.findByRole('button', { name: 'Bỏ Ông Năm' }))
    await user.click(await screen.findByRole('button', { name: 'Lưu thay đổi…' }))
    expect(await screen.findByText(/Thay đổi được ghi vào nhật ký/)).toBeDefined()
    expect(screen.queryByText(/bỏ chính mình/)).toBeNull()
  })
})
