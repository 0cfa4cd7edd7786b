import type { Answer } from './answers.ts'
import { keyboardOf } from './keyboard.ts'
import { expect, type Program } from './program.ts'

/** What a person does in the program, screen by screen, with the keyboard. */
export const seatAt = (program: Program) => {
  const keys = keyboardOf(program)
  const page = () => program.page
  const current = () => page().locator('[data-code][data-current]')
  const card = (code: string) => page().locator(`[data-code="${code}"]`)

  const arrived = (heading: string) => page().getByRole('heading', { level: 1, name: heading }).waitFor()

  const goTo = async (part: string, heading = part) => {
    await keys.use(page().getByRole('navigation', { name: 'Các phần của hội đồng' }).getByRole('link', { name: part }))
    await arrived(heading)
  }

  return {
    keys,
    arrived,
    goTo,
    current,
    card,

    /** Takes the seat: the name is typed into the field at the top, and chosen. */
    sitDown: async (name: string) => {
      const field = page().getByRole('combobox', { name: 'Người đang làm việc' })
      await keys.fill(field, name)
      await page()
        .getByRole('option', { name: new RegExp(`^${name}`) })
        .waitFor()
      await keys.press('ArrowDown', 'Enter')
      await expect(field).toHaveValue(new RegExp(`^${name}`))
      await keys.press('Tab')
    },

    /** From anywhere to one's own sheet of a product: board, search, grid, cell. */
    openSheet: async (product: string, member: string) => {
      await goTo('Bảng phiên')
      await keys.press('/', 'Control+A')
      await keys.write(product)
      const row = page().getByRole('row').filter({ hasText: product })
      await expect(page().getByRole('row')).toHaveCount(2)
      await keys.reach(page().locator('[data-cell="0:0"]').or(page().locator('[data-cell][tabindex="0"]')).first())
      await keys.press('Control+Home')
      await keys.use(row.getByRole('link', { name: new RegExp(`^${member}: `) }), 'ArrowRight')
      await arrived(product)
      await current().waitFor()
    },

    /** Answers criteria from where the sheet stands, Enter after each, without looking up in between. */
    answer: async (answers: readonly Answer[]) => {
      await expect(current()).toHaveAttribute('data-code', answers[0]?.code ?? '')
      for (const { keys: pressed } of answers) await keys.press(...pressed, 'Enter')
    },

    /** The ticks of these criteria: what was chosen is on disk. */
    expectOnDisk: async (answers: readonly Answer[]) => {
      for (const { code } of answers) await expect(card(code).locator('legend')).toContainText('đã lưu')
      await expect(page().getByText('Đã lưu trên đĩa')).toBeVisible()
    },

    handIn: async (total: number) => {
      await keys.press('Control+Enter')
      const confirm = page().getByRole('button', { name: `Nộp phiếu ${total} điểm` })
      await expect(confirm).toBeEnabled()
      await keys.use(confirm)
      await expect(page().getByText('Phiếu đã nộp. Muốn thay đổi')).toBeVisible()
    },
  }
}
