import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openSheetOf } from './sheet-scene.tsx'

describe('scoring by keyboard', () => {
  test('a digit chooses the option in that place, and it is on disk', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('2')
    await waitFor(async () => expect((await sheet.onDisk()).draft.choices['1.1']).toEqual({ option: 1 }))
    expect(sheet.at('1.1').chosen()).toBe(1)
    await waitFor(() => expect(sheet.at('1.1').says('2/3 điểm')).toBe(true))
    expect(sheet.total()).toBe('2/100')
  })

  test('Enter and ↓ go on, ↑ goes back, and the focus goes along without choosing anything', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('{Enter}')
    expect(sheet.at('1.2').isCurrent()).toBe(true)
    await sheet.user.keyboard('{ArrowDown}')
    expect(sheet.at('1.3').hasFocus()).toBe(true)
    await sheet.user.keyboard('{ArrowUp}')
    expect(sheet.at('1.2').hasFocus()).toBe(true)
    expect([sheet.at('1.2').chosen(), sheet.at('1.3').chosen()]).toEqual([-1, -1])
    expect(sheet.line.calls).not.toContain('sheet.choose')
  })

  test.each(['0', 'x', 'X'])('%s says that none applies where the table prints no 0', async (key) => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard(key)
    await waitFor(async () => expect((await sheet.onDisk()).draft.choices['1.1']).toEqual({ none: true }))
    await waitFor(() => expect(sheet.at('1.1').says('Không đạt mức nào: 0/3 điểm')).toBe(true))
  })

  test('0 chooses the printed 0 option where the table has one', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('{Enter}0')
    await waitFor(async () => expect((await sheet.onDisk()).draft.choices['1.2']).toEqual({ option: 0 }))
    expect(sheet.at('1.2').says('Không đạt mức nào')).toBe(false)
  })

  test('the digit row of the Vietnamese keyboard layout types letters and still means digits', async () => {
    const sheet = await openSheetOf(6)
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ê', code: 'Digit3' })
    await waitFor(async () => expect((await sheet.onDisk()).draft.choices['1.1']).toEqual({ option: 2 }))
  })

  test('while Telex composes, Enter and digits are its own', async () => {
    const sheet = await openSheetOf(6)
    for (const key of [
      { key: 'Enter', isComposing: true },
      { key: '2', code: 'Digit2', keyCode: 229 },
    ])
      fireEvent.keyDown(document.activeElement ?? document.body, key)
    expect(sheet.at('1.1').isCurrent()).toBe(true)
    expect(sheet.line.calls).not.toContain('sheet.choose')
  })

  test('N opens the note; what is typed there moves nothing; Esc goes back and the note is on disk', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('n')
    const note = await screen.findByRole('textbox', { name: 'Ghi chú cho tiêu chí 1.1' })
    expect(note).toBe(document.activeElement)
    await sheet.user.keyboard('Hợp đồng số 12, xem 3 hoá đơn{Enter}x')
    await sheet.user.keyboard('{Escape}')
    expect(sheet.at('1.1').hasFocus()).toBe(true)
    await waitFor(async () =>
      expect((await sheet.onDisk()).draft.notes['1.1']).toBe('Hợp đồng số 12, xem 3 hoá đơn\nx'),
    )
    expect((await sheet.onDisk()).draft.choices['1.1']).toBeNull()
    expect(sheet.at('1.1').isCurrent()).toBe(true)
  })

  test('E goes to the evidence and back to the same criterion', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('{Enter}e')
    const pane = await screen.findByRole('region', { name: 'Khung minh chứng' })
    await waitFor(() => expect(pane.contains(document.activeElement)).toBe(true))
    await sheet.user.keyboard('e')
    expect(sheet.at('1.2').hasFocus()).toBe(true)
  })

  test('Ctrl+Z takes back, Ctrl+Y brings again, and the sheet goes where it changed', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('1{Enter}2{Enter}')
    await waitFor(() => expect(sheet.at('1.2').says('1/2 điểm')).toBe(true))
    await sheet.user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(sheet.at('1.2').says('Chưa chấm')).toBe(true))
    expect(sheet.at('1.2').isCurrent()).toBe(true)
    expect(sheet.total()).toBe('1/100')
    await sheet.user.keyboard('{Control>}y{/Control}')
    await waitFor(() => expect(sheet.at('1.2').says('1/2 điểm')).toBe(true))
  })

  test('? shows all keys', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('?')
    const help = await screen.findByRole('dialog', { name: 'Phím tắt' })
    expect(help.textContent).toContain('Ctrl+Enter')
  })

  test('the options of a criterion are a native radio group of their own, with a name', async () => {
    const sheet = await openSheetOf(6)
    const group = screen.getByRole('group', { name: /1\.1.*Nguồn nguyên liệu/ })
    expect(group.tagName).toBe('FIELDSET')
    expect(
      new Set(
        sheet
          .at('1.1')
          .rows()
          .map(({ name }) => name),
      ).size,
    ).toBe(1)
    expect(
      sheet
        .at('1.1')
        .rows()
        .every(({ type }) => type === 'radio'),
    ).toBe(true)
    expect(sheet.at('1.1').row(1).labels?.[0]?.textContent).toMatch(/2 điểm.*★★★.*tối thiểu cho 3 sao/)
  })
})
