import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openSheetOf } from './sheet-scene.tsx'

const evidenceSeparator = () => screen.getByRole('separator', { name: 'Độ rộng của khung minh chứng' })
const opener = () => screen.queryByRole('button', { name: 'Minh chứng' })

test('the evidence is closed from the keyboard, comes back by its button with the focus on it, and its widths are kept', async () => {
  const sheet = await openSheetOf(6)
  const kept = async () => (await sheet.place.call('preferences.read', {})).panes
  expect(opener()).toBeNull()
  evidenceSeparator().focus()
  await sheet.user.keyboard('{Enter}')
  expect(opener()).not.toBeNull()
  expect(document.querySelector('[data-evidence-pane]')?.closest('[hidden]')).not.toBeNull()
  await waitFor(async () =>
    expect(await kept()).toEqual({ 'sheet.outline': 18, 'sheet.criteria': 82, 'sheet.evidence': 0 }),
  )
  await sheet.user.click(opener() ?? document.body)
  expect(opener()).toBeNull()
  await waitFor(() => expect(document.activeElement?.closest('[data-evidence-pane]')).not.toBeNull())
  await waitFor(async () => expect((await kept())['sheet.evidence']).toBe(30))
})

test('a width is moved from the keyboard and never below what its words need', async () => {
  const { user } = await openSheetOf(6)
  const separator = screen.getByRole('separator', { name: 'Độ rộng của danh sách tiêu chí' })
  const width = () => separator.getAttribute('aria-valuenow')
  expect(separator.getAttribute('aria-orientation')).toBe('vertical')
  expect(width()).toBe('18')
  separator.focus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(width()).toBe('20')
  await user.keyboard('{Home}{ArrowLeft}')
  expect(width()).toBe('11')
})

test('widths that make no whole are put aside for the proposed ones', async () => {
  await openSheetOf(6, async (place) => {
    await place.call('preferences.save', { panes: { 'sheet.outline': 50, 'sheet.criteria': 90, 'sheet.evidence': 3 } })
  })
  expect(evidenceSeparator().getAttribute('aria-valuenow')).toBe('52')
})
