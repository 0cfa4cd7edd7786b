import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { aCouncilEntry, asked } from './asked.ts'
import { expect, test, type Program } from './program.ts'

const fixtures = join(import.meta.dirname, '../fixtures/evidence')
const files = [
  'scan-jbig2.pdf',
  'scan-jpeg2000.pdf',
  'scan-ccitt-g4.pdf',
  'words-two-pages.pdf',
  'locked-for-changes.pdf',
  'locked-with-password.pdf',
  'damaged.pdf',
  'thick-500-pages.pdf',
  'photo.jpg',
  'photo.png',
] as const

/** A council with one product of set 6, its evidence attached by the secretary; member Ba sits at its sheet. */
const atTheSheet = async (program: Program) => {
  await asked(program, 'council.create', { folder: join(program.folder, 'hoi-dong'), council: aCouncilEntry() })
  const { council } = await asked(program, 'council.read', {})
  const sit = (name: string) =>
    asked(program, 'acting.choose', { member: council.roster.find((one) => one.name === name)?.id ?? null })
  await sit('Cô Thư')
  const { id } = await asked(program, 'dossiers.add', {
    product: 'Bánh gai Tứ Trụ',
    applicant: {
      name: 'Hợp tác xã Thọ Diên',
      legalForm: 'co-operative',
      representative: 'Lê Văn Tám',
      address: 'Thôn 3',
      commune: 'Xuân Lập',
      phone: '0912345678',
    },
    set: 6,
    code: 'TH-XL-06-2026',
    request: 'first',
    receivedOn: '2026-11-01',
  })
  const paths = files.map((name) => {
    const path = join(program.folder, name)
    copyFileSync(join(fixtures, name), path)
    return path
  })
  program.answerDialogs({ dialog: 'showOpenDialog', answer: { canceled: false, filePaths: paths } })
  await asked(program, 'evidence.attach', { dossier: id, criterion: null })
  await sit('Anh Ba')
  await program.page.evaluate((hash) => (window.location.hash = hash), `/sheet/${id}`)
  await expect(program.page.locator('[data-code][data-current]')).toBeVisible()
  await expect(program.page.getByRole('list', { name: 'Các tệp minh chứng' })).toBeVisible()
  return id
}

/** Share of the first page's picture that is not white, in thousandths. */
const ink = ({ page }: Program) =>
  page
    .locator('[data-page="1"] canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      let dark = 0
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && data[at + 3] === 255) dark += 1
      return Math.round((dark * 4000) / Math.max(1, data.length))
    })

test('evidence is read beside the sheet: every codec of a scanner, and plain words where a file cannot be read', async ({
  program,
}) => {
  const { page } = program
  await atTheSheet(program)
  const show = (name: string) => page.getByRole('button', { name }).click()
  for (const name of files.slice(0, 5))
    await test.step(name, async () => {
      await show(name)
      await expect(page.getByRole('region', { name: `Nội dung tệp ${name}` })).toBeVisible()
      await expect.poll(() => ink(program)).toBeGreaterThan(0)
    })
  await show('locked-with-password.pdf')
  await expect(page.getByText(/có mật khẩu.*bản không đặt mật khẩu/)).toBeVisible()
  await show('damaged.pdf')
  await expect(page.getByText(/Tệp bị hỏng/)).toBeVisible()
  for (const name of ['photo.jpg', 'photo.png']) {
    await show(name)
    await expect
      .poll(() => page.getByRole('img', { name }).evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100)
  }
})

test('of 500 scanned pages only those near the eye are drawn, and a page number leads there', async ({ program }) => {
  const { page } = program
  await atTheSheet(program)
  await page.getByRole('button', { name: 'thick-500-pages.pdf' }).click()
  await expect(page.getByText('/ 500')).toBeVisible()
  await expect.poll(() => ink(program)).toBeGreaterThan(0)
  const number = page.getByRole('textbox', { name: 'Số trang' })
  await number.fill('321')
  await number.press('Enter')
  await expect(number).toHaveValue('321')
  await expect(page.locator('[data-page="321"] canvas')).toBeVisible()
  expect(await page.locator('[data-page] canvas').count()).toBeLessThan(12)
})

test('at 1366 × 768 every criterion is seen whole, and everybody can use the sheet', async ({ program }) => {
  const { page } = program
  await atTheSheet(program)
  const list = page.locator('[data-criteria]')
  const tooTall: string[] = []
  for (let step = 0; step < 32; step += 1) {
    const current = page.locator('[data-code][data-current]')
    const [frame, card] = await Promise.all([list.boundingBox(), current.boundingBox()])
    const code = (await current.getAttribute('data-code')) ?? ''
    if (frame && card && (card.y < frame.y || card.y + card.height > frame.y + frame.height)) tooTall.push(code)
    await page.keyboard.press('Enter')
  }
  expect(tooTall).toEqual([])
  const strip = await page
    .locator('[data-totals] > div')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
  expect(strip, 'the strip of totals is cut off').toBe(0)
  await program.expectAccessible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Nộp phiếu chấm' })).toBeVisible()
  await program.expectAccessible()
})

test('at 200 % on a small laptop the sheet is filled without scrolling sideways', async ({ program }) => {
  await atTheSheet(program)
  const { page } = program
  await page.setViewportSize({ width: 683, height: 384 })
  await page.reload()
  const current = page.locator('[data-code][data-current]')
  for (const code of ['1.1', '1.2', '1.3']) {
    await expect(current).toHaveAttribute('data-code', code)
    await expect(current.getByRole('radio').first()).toBeInViewport()
    await page.keyboard.press('1')
    await expect(current).toContainText('đã lưu')
    await page.keyboard.press('Enter')
  }
  const sideways = await page
    .locator('main section, [data-criteria], [data-totals]')
    .evaluateAll((places) => places.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length)
  expect(sideways).toBe(0)
  await program.expectAccessible()
})
