import { join } from 'node:path'
import { aCouncilEntry, asked } from './asked.ts'
import { expect, test, type Program } from './program.ts'
import { shownPassphrase } from './shown-passphrase.ts'

/** As long as the names of area councils are. */
const name =
  'Hội đồng đánh giá, phân hạng sản phẩm OCOP khu vực các xã Nga Sơn, Nga Thắng, Hồ Vương, Tân Tiến và Ba Đình'

/** A council was created a moment ago, and its last step is shown. */
const atLastStep = async (program: Program, preferences: object) => {
  await asked(program, 'preferences.save', preferences)
  const council = aCouncilEntry({
    name,
    level: 'area',
    place: { province: 'Thanh Hoá', commune: '', formerDistrict: 'Nga Sơn' },
  })
  await asked(program, 'council.create', { council, folder: join(program.folder, 'hoi-dong') })
  await program.page.evaluate(() => (window.location.hash = '/set-up/authority'))
  await program.page.reload()
}

const screens = [
  { language: 'vi', colorScheme: 'light', typed: 'Gõ lại mật khẩu từ giấy', made: 'Hội đồng đã có khoá gốc' },
  { language: 'vi', colorScheme: 'dark', typed: 'Gõ lại mật khẩu từ giấy', made: 'Hội đồng đã có khoá gốc' },
  {
    language: 'en',
    colorScheme: 'light',
    typed: 'Type the passphrase again from the paper',
    made: 'The council has its root key',
  },
] as const

for (const { language, colorScheme, typed, made } of screens)
  test(`the last step of setting up can be read and used by everybody: ${language}, ${colorScheme}`, async ({
    program,
  }) => {
    const { page } = program
    await atLastStep(program, { language, colorScheme })
    const field = page.getByRole('textbox', { name: typed })
    await field.waitFor()
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await program.expectAccessible()
    await field.fill('khong phai mat khau nay, ma dai hon han')
    await program.expectAccessible()
    const shown = await page.locator('form p').nth(1).innerText()
    await field.fill(shown.slice(shown.indexOf(':') + 1).trim())
    await field.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: made })).toBeFocused()
    await program.expectAccessible()
  })

test('the printer gets the slip for the envelope, and nothing else of the screen', async ({ program }) => {
  const { page } = program
  await atLastStep(program, { language: 'vi', colorScheme: 'dark' })
  const passphrase = await shownPassphrase(page)
  await page.emulateMedia({ media: 'print' })
  const lines = (await page.locator('body').innerText()).split(/\n+/).map((line) => line.trim())
  expect(lines.slice(0, 3)).toEqual(['MẬT KHẨU KHOÁ GỐC CỦA HỘI ĐỒNG', `Hội đồng: ${name}`, passphrase])
  expect(lines.at(-1)).toBe('Người lập (ký tên)')
  for (const control of ['Để sau', 'Tạo khoá gốc', 'Bảng phiên', 'Chưa có khoá cá nhân'])
    expect(lines).not.toContain(control)
})

test('killed at the last step, the program opens a council without a root key, and leads the secretary back', async ({
  program,
}) => {
  await atLastStep(program, { language: 'vi' })
  const before = await shownPassphrase(program.page)
  const page = await program.killAndStartAgain()
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByText('Chọn tên của bạn để bắt đầu làm việc.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Người đang làm việc' }).click()
  await page.getByRole('option', { name: /^Cô Thư/ }).click()
  await page.getByRole('button', { name: 'Tạo khoá gốc' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bước cuối: khoá gốc của hội đồng' }).waitFor()
  const passphrase = await shownPassphrase(page)
  expect(passphrase).not.toBe(before)
  await page.getByRole('textbox', { name: 'Gõ lại mật khẩu từ giấy' }).fill(passphrase)
  await page.getByRole('button', { name: 'Tạo khoá gốc' }).click()
  await page.getByRole('heading', { level: 2, name: 'Hội đồng đã có khoá gốc' }).waitFor()
})
