import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { contract } from '../../shared/ipc/contract.ts'
import { found } from '../support/found.ts'
import { shippedSet } from '../support/packs.ts'
import { pdfText } from './pdf-text.ts'
import { expect, test, type Program } from './program.ts'

const reading = found(shippedSet('qd-26-2026', 4).toVerify[0], 'a reading of set 4').vi

const openTheSample = async ({ page }: Program) => {
  await page.getByRole('button', { name: /^Mở hội đồng mẫu/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bảng phiên' })).toBeVisible({ timeout: 60_000 })
}

const sit = async (page: Page, role: string) => {
  await page.getByRole('combobox', { name: 'Người đang làm việc' }).click()
  const option = page.getByRole('option', { name: new RegExp(`· ${role}$`) }).first()
  await option.click()
}

/** A product of set 4 just taken in. */
const takeIn = async (program: Program): Promise<string> => {
  const reply = await program.call('dossiers.add', {
    product: 'Mật ong bạc hà',
    applicant: {
      name: 'Hợp tác xã Mật ong bạc hà',
      legalForm: 'co-operative',
      representative: 'Đỗ Thị Ỷ',
      address: 'Thôn 1',
      commune: 'Nga Sơn',
      phone: '',
    },
    set: 4,
    code: 'TH-NS-99-2026',
    request: 'first',
    receivedOn: '2026-11-01',
  })
  return contract['dossiers.add'].output.parse(reply.ok ? reply.value : reply).id
}

/** The whole words of the product's blank score sheet, saved as PDF. */
const printed = async (program: Program, dossier: string, name: string): Promise<string> => {
  const filePath = join(program.folder, name)
  program.answerDialogs({ dialog: 'showSaveDialog', answer: { canceled: false, filePath } })
  const saved = await program.call('papers.save', { paper: { kind: 'blank-sheet', dossier }, format: 'pdf' })
  expect(saved).toMatchObject({ ok: true })
  return (await pdfText(filePath)).join(' ').replaceAll(/\s+/g, '')
}

const closedUp = (words: string) => words.normalize('NFC').replaceAll(/\s+/g, '')

test('a reading ticked as compared leaves the printed score sheet, and stands on it again once it is unticked', async ({
  program,
}) => {
  const { page } = program
  await openTheSample(program)
  await sit(page, 'Thư ký')
  const dossier = await takeIn(program)
  expect(await printed(program, dossier, 'truoc.pdf')).toContain(closedUp(reading))

  await page.getByRole('navigation', { name: 'Các phần của hội đồng' }).getByRole('link', { name: 'Tiêu chí' }).click()
  await page.getByRole('button', { name: /^4\D/ }).click()
  await expect(page.getByText('Có 2 chỗ cần đối chiếu với bản có dấu của quyết định')).toBeVisible()
  await program.expectAccessible()
  const box = page.getByRole('checkbox', { name: reading })
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ghi 0 diem')
  await program.expectAccessible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bản có dấu: Ghi 0 diem')).toBeVisible()
  const without = await printed(program, dossier, 'sau.pdf')
  expect(without).not.toContain(closedUp(reading))
  expect(without).toContain(closedUp('Cần đối chiếu với văn bản gốc: C/7'))

  await sit(page, 'Thành viên')
  await expect(page.getByText(/^Đã đối chiếu: .* · Bản có dấu: Ghi 0 diem$/)).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await program.expectAccessible()

  await sit(page, 'Chủ tịch')
  await box.focus()
  await page.keyboard.press('Space')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ dấu' }).click()
  await expect(box).not.toBeChecked()
  expect(await printed(program, dossier, 'lai.pdf')).toContain(closedUp(reading))
})

for (const scheme of ['light', 'dark'] as const)
  test(`a set compared to the last place can be read by everybody, in ${scheme} colours`, async ({ program }) => {
    const { page } = program
    if (scheme === 'dark') {
      await page.getByRole('button', { name: 'Ngôn ngữ và màu hiển thị' }).click()
      await page.getByText('Tối', { exact: true }).click()
      await page.keyboard.press('Escape')
    }
    await openTheSample(program)
    await sit(page, 'Thư ký')
    await page
      .getByRole('navigation', { name: 'Các phần của hội đồng' })
      .getByRole('link', { name: 'Tiêu chí' })
      .click()
    await page.getByRole('button', { name: /^4\D/ }).click()
    await page.getByRole('checkbox').first().click()
    await expect(page.getByRole('checkbox').first()).toBeChecked()
    await program.expectAccessible()
    await page.getByRole('checkbox').last().click()
    await expect(page.getByText(/^Mọi chỗ cần đối chiếu của bộ này đã được đối chiếu/)).toBeVisible()
    await program.expectAccessible()
  })
