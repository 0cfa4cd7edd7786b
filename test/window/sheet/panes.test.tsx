import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openSheetOf } from './sheet-scene.tsx'

const outlineSeparator = () => screen.getByRole('separator', { name: 'Độ rộng của danh sách tiêu chí' })
const evidenceSeparator = () => screen.getByRole('separator', { name: 'Độ rộng của khung minh chứng' })
const opener = () => screen.queryByRole('button', { name: 'Minh chứng' })
const width = (separator: HTMLElement) => Number(separator.getAttribute('aria-valuenow'))

const wide = window.innerWidth
afterEach(() => Object.assign(window, { innerWidth: wide }))

test('the evidence is closed from the keyboard, comes back by its button with the focus on it, and its widths are kept', async () => {
  const sheet = await openSheetOf(6)
  const kept = async () => (await sheet.place.call('preferences.read', {})).panes
  expect(opener()).toBeNull()
  evidenceSeparator().focus()
  await sheet.user.keyboard('{Enter}')
  expect(opener()).not.toBeNull()
  expect(width(evidenceSeparator())).toBe(0)
  expect(document.querySelector('[data-evidence-pane]')?.closest('[hidden]')).not.toBeNull()
  await waitFor(async () =>
    expect(await kept()).toEqual({ 'sheet.outline': 18, 'sheet.criteria': 82, 'sheet.evidence': 0 }),
  )
  await sheet.user.click(opener() ?? document.body)
  expect(opener()).toBeNull()
  await waitFor(() => expect(document.activeElement?.closest('[data-evidence-pane]')).not.toBeNull())
  await waitFor(async () => expect((await kept())['sheet.evidence']).toBe(30))
})

test('where the criteria have no room to give, the evidence opens at the proposed widths', async () => {
  const { user } = await openSheetOf(6)
  evidenceSeparator().focus()
  await user.keyboard('{Enter}')
  outlineSeparator().focus()
  await user.keyboard('{End}')
  expect(width(outlineSeparator())).toBe(70)
  await user.click(opener() ?? document.body)
  expect([width(outlineSeparator()), width(evidenceSeparator())]).toEqual([18, 30])
})

test('a separator is moved from the keyboard, and no further than the least width of its panes', async () => {
  const { user } = await openSheetOf(6)
  const separator = outlineSeparator()
  expect(separator.getAttribute('aria-orientation')).toBe('vertical')
  expect(width(separator)).toBe(18)
  separator.focus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(width(separator)).toBe(20)
  await user.keyboard('{Home}{ArrowLeft}')
  expect(width(separator)).toBe(11)
  await user.keyboard('{End}')
  expect(width(separator)).toBe(Number(separator.getAttribute('aria-valuemax')))
  evidenceSeparator().focus()
  await user.keyboard('{ArrowLeft}')
  expect(width(evidenceSeparator())).toBe(30)
})

test('widths that make no whole are put aside for the proposed ones', async () => {
  await openSheetOf(6, async (place) => {
    await place.call('preferences.save', { panes: { 'sheet.outline': 50, 'sheet.criteria': 90, 'sheet.evidence': 3 } })
  })
  expect([width(outlineSeparator()), width(evidenceSeparator())]).toEqual([18, 30])
})

test('a narrow window begins without the evidence', async () => {
  Object.assign(window, { innerWidth: 700 })
  await openSheetOf(6)
  expect(width(evidenceSeparator())).toBe(0)
  expect(opener()).not.toBeNull()
})

test('kept widths are taken up; where one of them was never kept, all are the proposed ones', async () => {
  await openSheetOf(6, async (place) => {
    await place.call('preferences.save', { panes: { 'sheet.outline': 15, 'sheet.criteria': 45, 'sheet.evidence': 40 } })
  })
  expect(width(evidenceSeparator())).toBe(40)
  cleanup()
  await openSheetOf(6, async (place) => {
    await place.call('preferences.save', { panes: { 'sheet.criteria': 60, 'sheet.evidence': 40 } })
  })
  expect(width(evidenceSeparator())).toBe(30)
})

test('the width moved last is kept, too, where the sheet is left at once', async () => {
  const { user, place } = await openSheetOf(6)
  outlineSeparator().focus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  cleanup()
  await waitFor(async () => expect((await place.call('preferences.read', {})).panes['sheet.outline']).toBe(20))
})
