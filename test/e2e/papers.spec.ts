import type { Page } from '@playwright/test'
import { paperKinds, paperRoute, type PaperKind } from '../../shared/domain/paper.ts'
import { contract, type Output } from '../../shared/ipc/contract.ts'
import { found } from '../support/found.ts'
import { expect, test, type Program } from './program.ts'

const openTheSample = async ({ page }: Program) => {
  await page.getByRole('button', { name: /^Mở hội đồng mẫu/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bảng phiên' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('combobox', { name: 'Người đang làm việc' }).click()
  await page
    .getByRole('option', { name: /· Thư ký$/ })
    .first()
    .click()
}

const listed = async (program: Program): Promise<Output<'papers.list'>['papers']> => {
  const reply = await program.call('papers.list', {})
  return contract['papers.list'].output.parse(reply.ok ? reply.value : reply).papers
}

/** What stands at the top of the paper of each kind. */
const titles: Readonly<Record<PaperKind, string | RegExp>> = {
  minutes: 'BIÊN BẢN',
  summary: /^BẢNG TỔNG HỢP/,
  'higher-level': /^DANH SÁCH SẢN PHẨM/,
  scorecard: 'PHIẾU KẾT QUẢ ĐÁNH GIÁ SẢN PHẨM',
  advice: 'KHUYẾN NGHỊ HOÀN THIỆN SẢN PHẨM',
  sheet: 'PHIẾU CHẤM ĐIỂM (nhãn rút gọn)',
  'blank-sheet': 'PHIẾU CHẤM ĐIỂM (nhãn rút gọn)',
}

const show = async (page: Page, route: string) => {
  await page.evaluate((hash) => void (window.location.hash = hash), route)
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'ready')
}

for (const scheme of ['light', 'dark'] as const)
  test(`the preview of every paper can be read and used by everybody, in ${scheme} colours`, async ({ program }) => {
    const { page } = program
    await program.call('preferences.save', { colorScheme: scheme })
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
    await openTheSample(program)
    const papers = await listed(program)
    for (const kind of paperKinds)
      await test.step(kind, async () => {
        const { paper } = found(
          papers.find((one) => one.paper.kind === kind && !one.hidden),
          kind,
        )
        await show(page, paperRoute(paper))
        await expect(page.getByRole('article').getByRole('heading', { level: 1, name: titles[kind] })).toBeVisible()
        await program.expectAccessible()
        const setInTinos = await page.evaluate(() =>
          [...document.fonts].some(({ status, family }) => status === 'loaded' && family.includes('Tinos')),
        )
        expect(setInTinos).toBe(true)
      })
  })

test('the longest code of a dossier is never printed over the next column', async ({ program }) => {
  const { page } = program
  await openTheSample(program)
  const applicant = {
    name: 'Liên hiệp hợp tác xã sản xuất, chế biến và tiêu thụ nông lâm sản, dược liệu sạch vùng đệm Vườn quốc gia Bến En',
    legalForm: 'co-operative',
    representative: 'Đỗ Thị Ỷ',
    address: 'Thôn 1',
    commune: 'Nga Sơn',
    phone: '',
  }
  const code = 'TH-PLNXBE-000123-2026'
  const form = { product: 'Nem chua', applicant, set: 26, code, request: 'first', receivedOn: '2026-11-01' }
  expect(await program.call('dossiers.add', form)).toMatchObject({ ok: true })
  await show(page, '/papers/summary')
  const cell = page.getByRole('cell', { name: code, exact: true })
  expect(await cell.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
  const table = cell.locator('xpath=ancestor::table')
  const sheet = page.getByRole('article')
  expect((await table.boundingBox())?.width).toBeLessThan((await sheet.boundingBox())?.width ?? 0)
})
