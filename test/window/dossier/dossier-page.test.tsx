import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { CouncilRules } from '../../../shared/domain/council-rules.ts'
import { Evidence } from '../../../shared/domain/evidence.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aPresentCouncil, scoredByAll } from '../../support/signing-council.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

// jsdom decodes no pictures
HTMLImageElement.prototype.decode = () => Promise.resolve()

const atDossier = async (sitting: string, rules: Partial<CouncilRules> = {}) => {
  const place = await aSittingCouncil(await temporaryFolder(), rules)
  await place.sit('Cô Thư')
  const { id } = await place.call('dossiers.add', aProduct('TH-01', 16, 'Nước khoáng Vĩnh Lộc'))
  await place.sit(sitting)
  const shown = await showScreen(bridgeInto(place), `/dossiers/${id}`)
  await screen.findByRole('heading', { name: 'Người chấm' })
  return { place, id, ...shown }
}
/** The dossier with a file, put there past the dialog that chooses one. */
const withPhoto = async (place: SittingCouncil, id: DossierId) => {
  const { dossier } = await place.call('dossiers.read', { id })
  const by = place.who('Bà Chủ')
  const photo = Evidence.parse({
    sha256: 'a'.repeat(64),
    type: 'png',
    bytes: 1200,
    name: 'photo.png',
    addedBy: by,
    addedAt: '2026-11-25T01:00:00.000Z',
  })
  const value = { ...dossier, evidence: [photo] }
  await place.program.store().commit({ name: 'evidence.attach', actor: by }, [{ kind: 'dossier', id, value }])
}
const section = (name: string) => within(screen.getByRole('region', { name }))

describe('the page of a dossier', () => {
  test('of a closed product is only read: it says how it is opened again, and offers nothing that is refused', async () => {
    const place = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(place, 'TH-HT-01-2026', 6)
    await place.sit('Bà Chủ')
    await withPhoto(place, id)
    const proposal = { id, criterion: null, ground: 'Giấy kiểm nghiệm giả' }
    await place.call('dossiers.propose', { ...proposal, kind: 'stop' })
    const { finding } = await place.call('dossiers.propose', { ...proposal, kind: 'knockout' })
    const decision = { status: 'decided', reason: 'Đã xác minh', onBehalf: '' } as const
    await place.call('dossiers.decide', { id, finding: { id: finding }, ...decision })
    await place.call('dossiers.close', { id, onBehalf: '' })
    const { leave } = await showScreen(bridgeInto(place), `/dossiers/${id}`)
    await screen.findByText(/^Sản phẩm đã kết thúc đánh giá, hồ sơ chỉ để xem/)
    section('Minh chứng').getByText('photo.png')
    for (const name of ['Sửa thông tin', 'Nêu phát hiện', 'Quyết định', /^Không tham gia chấm/, /^Gỡ /])
      expect(screen.queryByRole('button', { name })).toBeNull()
    expect(screen.getByRole('link', { name: 'Xem phiếu của bạn' })).toBeDefined()
    expect(screen.queryByRole('link', { name: 'Chấm sản phẩm này' })).toBeNull()
    leave()
  })

  test('a member steps aside with a reason, which is shown and recorded', async () => {
    const { place, id, user, leave } = await atDossier('Cô Thư')
    await user.click(section('Người chấm').getByRole('button', { name: 'Không tham gia chấm: Anh Ba' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Không tham gia chấm' }))
    await dialog.findByText('Hãy ghi lý do.')
    await user.type(dialog.getByLabelText(/^Lý do/), 'Em của chủ thể')
    await user.click(dialog.getByRole('button', { name: 'Không tham gia chấm' }))
    await section('Người chấm').findByText('Lý do: Em của chủ thể')
    const { dossier } = await place.call('dossiers.read', { id })
    expect(dossier.recusals).toMatchObject([{ member: place.who('Anh Ba'), reason: 'Em của chủ thể' }])
    await section('Lịch sử hồ sơ').findByText('Ghi nhận không tham gia chấm')
    leave()
  })

  test('only some members are assigned', async () => {
    const { place, id, user, leave } = await atDossier('Cô Thư', { whoScores: 'assigned' })
    await user.click(section('Người chấm').getByRole('button', { name: 'Sửa phân công' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByLabelText(/^Ông Năm/))
    await user.click(dialog.getByRole('button', { name: 'Lưu phân công' }))
    await section('Người chấm').findByText('Phân công 4 trong 5 thành viên.')
    const { dossier } = await place.call('dossiers.read', { id })
    expect(dossier.assigned).not.toContain(place.who('Ông Năm'))
    leave()
  })

  test('where every member scores every product, nothing offers an assignment', async () => {
    const { leave } = await atDossier('Cô Thư')
    section('Người chấm').getByText('Tất cả thành viên chấm sản phẩm này.')
    expect(section('Người chấm').queryByRole('button', { name: 'Sửa phân công' })).toBeNull()
    leave()
  })

  test('a knock-out is raised with a ground of the table, then decided by the chair with a reason', async () => {
    const { place, id, user, leave } = await atDossier('Bà Chủ')
    await user.click(section('Phát hiện').getByRole('button', { name: 'Nêu phát hiện' }))
    const raise = within(await screen.findByRole('dialog'))
    await user.click(raise.getByRole('button', { name: 'Nêu phát hiện' }))
    await raise.findByText('Ghi căn cứ.')
    await user.type(raise.getByLabelText(/^Căn cứ/, { selector: 'textarea' }), 'Giấy chứng nhận giả')
    await user.click(raise.getByRole('button', { name: 'Nêu phát hiện' }))
    await section('Phát hiện').findByText('Giấy chứng nhận giả')
    await user.click(section('Phát hiện').getByRole('button', { name: 'Quyết định' }))
    const decide = within(await screen.findByRole('dialog'))
    await user.type(decide.getByLabelText(/^Lý do/), 'Đã đối chiếu với nơi cấp')
    await user.click(decide.getByRole('button', { name: 'Quyết định' }))
    await section('Phát hiện').findByText('Đã quyết định')
    const { dossier } = await place.call('dossiers.read', { id })
    expect(dossier.findings).toMatchObject([
      { kind: 'knockout', status: 'decided', decision: { reason: 'Đã đối chiếu với nơi cấp' } },
    ])
    leave()
  })

  test('the secretary must name the minutes a decision stands in; the chair is not asked, a member not offered to', async () => {
    const { place, id, leave } = await atDossier('Bà Chủ')
    await place.call('dossiers.propose', { id, kind: 'knockout', criterion: null, ground: 'Hồ sơ giả' })
    leave()
    const chair = await showScreen(bridgeInto(place), `/dossiers/${id}`)
    await chair.user.click(await screen.findByRole('button', { name: /^Quyết định/ }))
    expect(within(await screen.findByRole('dialog')).queryByLabelText(/^Theo kết luận của người chủ trì/)).toBeNull()
    chair.leave()
    await place.sit('Anh Ba')
    const member = await showScreen(bridgeInto(place), `/dossiers/${id}`)
    await screen.findByText('Chờ người chủ trì quyết định, hoặc thư ký ghi nhận.')
    expect(screen.queryByRole('button', { name: /^Quyết định/ })).toBeNull()
    member.leave()
    await place.sit('Cô Thư')
    const again = await showScreen(bridgeInto(place), `/dossiers/${id}`)
    await again.user.click(await screen.findByRole('button', { name: /^Quyết định/ }))
    const decide = within(await screen.findByRole('dialog'))
    const minutes = decide.getByLabelText<HTMLInputElement>(/^Theo kết luận của người chủ trì/)
    expect(minutes.required).toBe(true)
    await again.user.type(decide.getByLabelText(/^Lý do/), 'Đã đối chiếu')
    await again.user.click(decide.getByRole('button', { name: 'Quyết định' }))
    await decide.findByText('Ghi số và ngày của biên bản có kết luận này.')
    await again.user.type(minutes, 'biên bản số 05/BB-HĐ')
    await again.user.click(decide.getByRole('button', { name: 'Quyết định' }))
    await waitFor(async () => {
      const { dossier } = await place.call('dossiers.read', { id })
      expect(dossier.findings).toMatchObject([{ status: 'decided', decision: { onBehalf: 'biên bản số 05/BB-HĐ' } }])
    })
    again.leave()
  })

  test('where the majority decides, its vote is recorded and says which way', async () => {
    const { place, id, user, leave } = await atDossier('Bà Chủ', { findingsDecidedBy: 'majority' })
    await place.call('session.present', { present: place.council.roster.map((member) => member.id) })
    const raised = { id, kind: 'condition', criterion: null, ground: 'Nhãn thiếu ngày sản xuất' } as const
    await bridgeInto(place).call('dossiers.propose', raised)
    leave()
    const again = await showScreen(bridgeInto(place), `/dossiers/${id}`)
    await screen.findByText('Nhãn thiếu ngày sản xuất')
    expect(section('Phát hiện').queryByRole('button', { name: 'Bác' })).toBeNull()
    await user.click(section('Phát hiện').getByRole('button', { name: 'Ghi kết quả biểu quyết' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(/^Lý do/), 'Đã thảo luận')
    await user.click(dialog.getByRole('button', { name: 'Ghi kết quả biểu quyết' }))
    await dialog.findByText('Nhập số phiếu biểu quyết.')
    await user.type(dialog.getByLabelText(/^Tán thành/), '3')
    await user.type(dialog.getByLabelText(/^Không tán thành/), '3')
    await dialog.findByText('Không quá nửa tán thành: phát hiện bị bác.')
    await user.click(dialog.getByRole('button', { name: 'Ghi kết quả biểu quyết' }))
    await section('Phát hiện').findByText('Đã bác')
    const { dossier } = await place.call('dossiers.read', { id })
    expect(dossier.findings).toMatchObject([
      { status: 'rejected', decision: { vote: { for: 3, against: 3, abstain: 0 } } },
    ])
    again.leave()
  })

  test('returned for supplement with a reason, and taken up again', async () => {
    const { place, id, user, leave } = await atDossier('Cô Thư')
    const choose = async (deed: string, reason: string) => {
      await user.click(screen.getByRole('button', { name: 'Việc khác với hồ sơ' }))
      await user.click(await screen.findByRole('menuitem', { name: `${deed}…`, hidden: true }))
      const dialog = within(await screen.findByRole('dialog'))
      dialog.getByText('Lý do được ghi vào nhật ký và in trong biên bản.')
      await user.type(dialog.getByLabelText(/^Lý do/), reason)
      await user.click(dialog.getByRole('button', { name: deed }))
    }
    await choose('Trả hồ sơ để bổ sung', 'Thiếu phiếu kiểm nghiệm')
    await screen.findByText('Đã trả hồ sơ', { selector: '.mantine-Badge-label' })
    await choose('Mở lại hồ sơ', 'Đã bổ sung')
    await waitFor(async () => expect((await place.call('dossiers.read', { id })).dossier.state.kind).toBe('open'))
    leave()
  })

  test('an act that the role may not do says so and changes nothing', async () => {
    const { place, id, user, leave } = await atDossier('Anh Ba', { whoScores: 'assigned' })
    await user.click(section('Người chấm').getByRole('button', { name: 'Sửa phân công' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByLabelText(/^Ông Năm/))
    await user.click(dialog.getByRole('button', { name: 'Lưu phân công' }))
    await screen.findByText('Vai trò của người đang làm việc không được làm việc này.')
    expect((await place.call('dossiers.read', { id })).dossier.assigned).toBeNull()
    leave()
  })
})
