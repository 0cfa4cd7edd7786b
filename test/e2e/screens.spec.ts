import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Program } from './program.ts'

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

const goTo = async (page: Page, part: string, title: string) => {
  await page.getByRole('navigation', { name: 'Các phần của hội đồng' }).getByRole('link', { name: part }).click()
  await heading(page, title)
}

const openTheSample = async ({ page }: Program) => {
  await page.getByRole('button', { name: /^Mở hội đồng mẫu/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bảng phiên' })).toBeVisible({ timeout: 60_000 })
}

const sit = async (page: Page, role: string) => {
  await page.getByRole('combobox', { name: 'Người đang làm việc' }).click()
  await page
    .getByRole('option', { name: new RegExp(`· ${role}$`) })
    .first()
    .click()
}

const inTheDark = async ({ page }: Program) => {
  await page.getByRole('button', { name: 'Ngôn ngữ và màu hiển thị' }).click()
  await page.getByText('Tối', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.keyboard.press('Escape')
}

for (const scheme of ['light', 'dark'] as const)
  test(`every screen around a session can be read and used by everybody, in ${scheme} colours`, async ({ program }) => {
    const { page } = program
    if (scheme === 'dark') await inTheDark(program)
    await heading(page, 'Chấm Sao')
    await program.expectAccessible()

    await page.getByRole('link', { name: /^Thiết lập hội đồng mới/ }).click()
    await heading(page, 'Thiết lập hội đồng mới')
    await program.expectAccessible()
    await page.getByRole('button', { name: 'Tạo hội đồng' }).click()
    await expect(page.getByText(/chỗ cần sửa/)).toBeVisible()
    await program.expectAccessible()

    await page.getByRole('link', { name: 'Màn hình đầu', exact: true }).click()
    await openTheSample(program)
    await sit(page, 'Thư ký')
    await expect(page.getByRole('grid')).toBeVisible()
    await program.expectAccessible()
    await page.getByRole('grid').locator('[data-cell="0:0"]').focus()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible()
    await program.expectAccessible()
    await page.keyboard.press('Escape')

    const stick = join(program.folder, 'usb')
    mkdirSync(stick)
    program.answerDialogs({ dialog: 'showOpenDialog', answer: { canceled: false, filePaths: [stick] } })
    await page.getByRole('button', { name: 'Sao lưu ra USB' }).click()
    const told = page.getByRole('status').filter({ hasText: 'Đã sao lưu' })
    await expect(told).toBeVisible()
    await program.expectAccessible()
    await expect(told).toBeVisible()

    await goTo(page, 'Hội đồng', 'Hội đồng')
    await expect(page.getByText(/có mặt, cần/)).toBeVisible()
    await program.expectAccessible()

    for (const [part, title] of [
      ['Kết quả', 'Kết quả'],
      ['Văn bản', 'Văn bản'],
      ['Gói hồ sơ', 'Gói hồ sơ'],
      ['Khoá', 'Khoá'],
    ] as const) {
      await goTo(page, part, title)
      await expect(page.getByText('Đang mở…')).toHaveCount(0)
      await program.expectAccessible()
    }

    await goTo(page, 'Tiêu chí', 'Bộ tiêu chí')
    await page.getByRole('button', { name: /^26/ }).click()
    await expect(page.getByRole('heading', { level: 2, name: /^Bộ 26/ })).toBeVisible()
    await program.expectAccessible()

    await page.getByRole('link', { name: 'So sánh hai bộ tiêu chí' }).click()
    await expect(page.getByRole('table')).toBeVisible()
    await program.expectAccessible()
  })

test('the board is walked by keyboard: to a product, and back to where it stood', async ({ program }) => {
  const { page } = program
  await openTheSample(program)
  await sit(page, 'Thư ký')
  const grid = page.getByRole('grid')
  await grid.locator('[data-cell="0:0"]').focus()
  await page.keyboard.press('Control+End')
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1
  const columns = Number(await grid.getAttribute('aria-colcount'))
  await expect(grid.locator(`[data-cell="${rows - 1}:${columns - 1}"]`)).toBeFocused()
  await page.keyboard.press('Home')
  const last = grid.locator(`[data-cell="${rows - 1}:0"]`)
  await expect(last).toBeFocused()
  const product = await last.innerText()
  await page.keyboard.press('Enter')
  await expect(grid).toBeHidden()
  await page.goBack()
  await expect(page.getByText(product.split('\n')[0] ?? '', { exact: true })).toBeVisible()
})

test('at 200 % on a small laptop nothing is out of reach', async ({ program }) => {
  const { page } = program
  await openTheSample(program)
  await page.setViewportSize({ width: 683, height: 384 })
  for (const [part, title] of [
    ['Bảng phiên', 'Bảng phiên'],
    ['Hội đồng', 'Hội đồng'],
    ['Tiêu chí', 'Bộ tiêu chí'],
  ] as const) {
    await goTo(page, part, title)
    const outside = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(outside, title).toBe(false)
  }
})

test('an address of a council is left for the start screen while none is open', async ({ program }) => {
  await program.page.evaluate(() => (window.location.hash = '/results'))
  await heading(program.page, 'Chấm Sao')
})

test('a dialog left with Escape gives the focus back, and the first Tab of a screen skips to its content', async ({
  program,
}) => {
  const { page } = program
  await openTheSample(program)
  await page.reload()
  await heading(page, 'Bảng phiên')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const keys = page.getByRole('button', { name: 'Phím tắt' })
  await keys.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeFocused()
})
