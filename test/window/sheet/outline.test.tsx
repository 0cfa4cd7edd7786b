import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openSheetOf } from './sheet-scene.tsx'

const full = { ok: false, code: 'disk-full' }

/** What the line of a criterion says after its name, and the state that its mark is drawn for. */
const lineOf = (code: string) => {
  const lines = screen.getByRole('navigation', { name: 'Danh sách tiêu chí' }).querySelectorAll('button')
  const line = [...lines].find((button) => button.querySelector('span')?.textContent === code)
  const name = `${code} ${line?.title} `
  const label = line?.getAttribute('aria-label') ?? ''
  return [label.startsWith(name) ? label.slice(name.length) : label, line?.dataset['kind']]
}

test('the outline says the state of each criterion: points alone are never mistaken for one', async () => {
  const sheet = await openSheetOf(6)
  await sheet.user.click(sheet.at('1.1').row(3))
  await sheet.user.click(sheet.at('1.2').row(0))
  await sheet.user.click(sheet.at('5.1').row(0))
  await waitFor(() => expect(lineOf('5.2')).toEqual(['0/2, Khoá: 0 điểm', 'locked']))
  expect(lineOf('1.1')).toEqual(['0/3, Không đạt mức nào', 'none'])
  expect(lineOf('1.2')).toEqual(['0/2 điểm', 'scored'])
  expect(lineOf('1.3')).toEqual(['–/3, Chưa chấm', 'unscored'])
  const gate = Promise.withResolvers<unknown>()
  sheet.line.intercept = (name) => (name === 'sheet.choose' ? gate.promise : undefined)
  await sheet.user.click(sheet.at('1.3').row(1))
  expect(lineOf('1.3')).toEqual(['2/3, Đang lưu…', 'saving'])
  gate.resolve(full)
  await waitFor(() => expect(lineOf('1.3')).toEqual(['2/3, Chưa lưu được', 'failed']))
})
