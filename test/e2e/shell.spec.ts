import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pagesOf } from '../../electron/papers/print.ts'
import { asked } from './asked.ts'
import { expect, test, type Program } from './program.ts'

const sitAsSecretary = async (program: Program) => {
  const { council } = await asked(program, 'council.read', {})
  await asked(program, 'acting.choose', { member: council.roster.find(({ role }) => role === 'secretary')?.id ?? null })
}

test.describe('The shell', () => {
  test('remembers over a power cut how the person likes to see it', async ({ program }) => {
    await asked(program, 'preferences.save', { language: 'en', colorScheme: 'dark' })
    const page = await program.killAndStartAgain()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  })

  test('tells the window what a command touched, so that the screen shows it', async ({ program }) => {
    await asked(program, 'workspace.openSample', {})
    await expect(program.page.getByText('DỮ LIỆU MẪU').first()).toBeVisible()
  })

  test('a hint of the frame opens by keyboard, stays in the window and closes with Esc', async ({ program }) => {
    await asked(program, 'workspace.openSample', {})
    const { page } = program
    const badge = page.getByRole('button', { name: 'DỮ LIỆU MẪU', exact: true })
    const hint = page.getByRole('note', { name: 'DỮ LIỆU MẪU' })
    await badge.focus()
    await expect(hint).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(hint).toBeInViewport({ ratio: 1 })
    await program.expectAccessible()
    await page.keyboard.press('Escape')
    await expect(hint).toBeHidden()
    await expect(badge).toBeFocused()
  })

  test('closes the workspace on its way out, so that the next start opens it without repair', async ({ program }) => {
    await asked(program, 'workspace.openSample', {})
    await program.closeAndStartAgain()
    const [recent] = await asked(program, 'workspace.recent', {})
    await asked(program, 'workspace.open', { folder: recent?.folder })
    const { open } = await asked(program, 'workspace.state', {})
    expect(open).toMatchObject({ sample: true, readOnly: null, quarantined: [] })
  })

  test('prints a scorecard (phiếu kết quả) as an A4 PDF through a hidden window', async ({ program }) => {
    await asked(program, 'workspace.openSample', {})
    await sitAsSecretary(program)
    const results = await asked(program, 'results.list', {})
    const rated = results.find(({ result }) => result?.status === 'rated')
    const file = join(program.folder, 'phiếu kết quả.pdf')
    program.answerDialogs({ dialog: 'showSaveDialog', answer: { canceled: false, filePath: file } })
    const saved = await asked(program, 'papers.saveScorecard', { id: rated?.id })
    const pdf = await readFile(file)
    expect(saved).toEqual({ file, pages: pagesOf(pdf) })
    expect(saved.pages).toBeGreaterThan(0)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/)
    expect(program.page.context().pages()).toHaveLength(1)
  })
})
