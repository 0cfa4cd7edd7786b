import type { Page } from '@playwright/test'

/** The passphrase of a root key that is proposed on the screen, as a person copies it onto paper. */
export const shownPassphrase = async (page: Page): Promise<string> => {
  const label = 'Mật khẩu khoá gốc:'
  return (await page.locator('form p').filter({ hasText: label }).innerText()).replace(label, '').trim()
}
