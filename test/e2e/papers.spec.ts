import type { Page } from '@playwright/test'
import { paperKinds, paperRoute, type PaperKind } from '../../shared/domain/paper.ts'
import { contract, type Output } from '../../shared/ipc/contract.ts'
import { found } from '../support/found.ts'
import { asked } from './asked.ts'
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
  await page.evaluate((hash) => {
    delete document.documentElement.dataset['paper']
    window.location.hash = hash
  }, route)
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

const endlessNames = {
  address: 'Mật ong hoa nhãn (truy xuất: https://truyxuat.gov.vn/traceability/8938505974191)',
  word: 'Ô'.repeat(200),
}

/** Words that stand outside the paper's margins or their cell, and titles of columns with a word broken in two. */
const outOfPlace = (page: Page): Promise<readonly string[]> =>
  page.getByRole('article').evaluate((article) => {
    const { paddingLeft, paddingRight } = getComputedStyle(article)
    const { left, right } = article.getBoundingClientRect()
    const margins = { left: left + Number.parseFloat(paddingLeft), right: right - Number.parseFloat(paddingRight) }
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const node = texts.currentNode
      const cell = node.parentElement?.closest('td, th')?.getBoundingClientRect() ?? margins
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = [...range.getClientRects()]
        const inside = lines.every(
          (line) =>
            line.left >= Math.max(cell.left, margins.left) - 1 && line.right <= Math.min(cell.right, margins.right) + 1,
        )
        const whole =
          node.parentElement?.closest('thead') === null || new Set(lines.map(({ top }) => Math.round(top))).size === 1
        if (!inside || !whole) found.push(word.slice(0, 40))
      }
    }
    return found
  })

/** Words of the screen that stand beyond the right edge of the window. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.getByRole('main').evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      if (range.getBoundingClientRect().right > window.innerWidth)
        found.push(texts.currentNode.textContent?.slice(0, 40) ?? '')
    }
    return found
  })

for (const [kind, name] of Object.entries(endlessNames))
  test(`a name with an endless word (${kind}) breaks on every paper, and pushes nothing off the page`, async ({
    program,
  }) => {
    const { page } = program
    await openTheSample(program)
    await show(page, '/papers/higher-level')
    const code = await page.getByRole('row').nth(1).getByRole('cell').nth(1).innerText()
    const { id } = found(
      (await asked(program, 'dossiers.list', {})).find((one) => one.code === code),
      code,
    )
    const { dossier, product, rev } = await asked(program, 'dossiers.read', { id })
    const { set, request, receivedOn } = dossier
    const applicant = { ...product.applicant, name, address: name }
    const entry = { product: name, applicant, set, code, request, receivedOn }
    await asked(program, 'dossiers.save', { id, rev, entry })
    const papers = (await listed(program)).map(({ paper }) => paper)
    for (const kind of paperKinds) {
      const paper = found(
        papers.find((one) => one.kind === kind && (!('dossier' in one) || one.dossier === id)),
        kind,
      )
      await show(page, paperRoute(paper))
      if (kind !== 'minutes') await expect(page.getByText(name.slice(0, 40)).first()).toBeVisible()
      expect(await outOfPlace(page), kind).toEqual([])
    }
    const { council } = await asked(program, 'council.read', {})
    const member = found(
      council.roster.find(({ role, scores }) => role === 'member' && scores),
      'a member who scores',
    )
    for (const route of ['/results', `/results/${id}`, '/papers', `/dossiers/${id}`, `/sheet/${id}`]) {
      if (route.startsWith('/sheet')) await asked(program, 'acting.choose', { member: member.id })
      await page.evaluate((hash) => void (window.location.hash = hash), route)
      await page.reload()
      await expect(page.getByText(name.slice(0, 40)).first()).toBeVisible()
      expect(await cutOff(page), route).toEqual([])
    }
  })
