import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openSheetOf } from './sheet-scene.tsx'

const full = { ok: false, code: 'disk-full' }

describe('three states of a criterion', () => {
  test('not scored, none applies and a scored 0 read differently', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.click(sheet.at('1.1').row(3))
    await sheet.user.click(sheet.at('1.2').row(0))
    await waitFor(() => expect(sheet.at('1.1').says('Không đạt mức nào: 0/3 điểm')).toBe(true))
    await waitFor(() => expect(sheet.at('1.2').says('0/2 điểm')).toBe(true))
    expect(sheet.at('1.3').says('Chưa chấm')).toBe(true)
    expect(screen.getByRole('button', { name: 'Chưa chấm: 30' })).toBeTruthy()
  })

  test('a yes/no line of the table can be answered with 0 and 1', async () => {
    const sheet = await openSheetOf(6)
    expect(sheet.at('2.4').rows()).toHaveLength(2)
    await sheet.user.click(sheet.at('2.4').row(1))
    await waitFor(() => expect(sheet.at('2.4').says('1/1 điểm')).toBe(true))
  })

  test('the place in the decision follows the option', async () => {
    const sheet = await openSheetOf(6)
    expect(sheet.at('1.1').says('QĐ 26/2026, Phụ lục II, bộ 6, tiêu chí 1.1')).toBe(true)
    expect(sheet.at('1.1').says(/mức \d+ điểm/)).toBe(false)
    await sheet.user.keyboard('2')
    expect(sheet.at('1.1').says('QĐ 26/2026, Phụ lục II, bộ 6, tiêu chí 1.1, mức 2 điểm')).toBe(true)
  })
})

describe('the lock of 5.2', () => {
  test('closes while 5.1 is 0, says why, and is not scored again when 5.1 leaves 0; 5.3 is never locked', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.click(sheet.at('5.2').row(1))
    await sheet.user.click(sheet.at('5.1').row(0))
    await waitFor(() => expect(sheet.at('5.2').says(/Không chấm được khi tiêu chí 5\.1 đang 0 điểm/)).toBe(true))
    expect(
      sheet
        .at('5.2')
        .rows()
        .every(({ disabled }) => disabled),
    ).toBe(true)
    expect(
      sheet
        .at('5.3')
        .rows()
        .some(({ disabled }) => disabled),
    ).toBe(false)
    await sheet.user.click(sheet.at('5.1').row(1))
    await waitFor(() => expect(sheet.at('5.2').says('Chưa chấm')).toBe(true))
    expect(
      sheet
        .at('5.2')
        .rows()
        .some(({ disabled }) => disabled),
    ).toBe(false)
  })
})

describe('keys faster than the disk', () => {
  test('the lock closes at once: nobody can score 5.2 between a 0 at 5.1 and its flush', async () => {
    const sheet = await openSheetOf(6)
    const gate = Promise.withResolvers<undefined>()
    sheet.line.intercept = (name) => (name === 'sheet.choose' ? gate.promise : undefined)
    await sheet.user.click(sheet.at('5.1').row(0))
    await sheet.user.keyboard('{Enter}2')
    expect(
      sheet
        .at('5.2')
        .rows()
        .every(({ disabled }) => disabled),
    ).toBe(true)
    gate.resolve(undefined)
    await waitFor(async () => expect((await sheet.onDisk()).draft.choices['5.1']).toEqual({ option: 0 }))
    expect(screen.queryByText('Chưa lưu được')).toBeNull()
  })

  test('ten choices in a row all arrive, in order', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('1{Enter}2{Enter}2{Enter}1{Enter}3{Enter}1{Enter}2{Enter}4{Enter}2{Enter}3')
    await waitFor(async () => expect((await sheet.onDisk()).totals.scored).toBe(10))
    expect(sheet.line.calls.filter((name) => name === 'sheet.choose')).toHaveLength(10)
    const { draft } = await sheet.onDisk()
    expect([draft.choices['1.5'], draft.choices['2.1'], draft.choices['2.3']]).toEqual([
      { option: 2 },
      { option: 3 },
      { option: 2 },
    ])
  })
})

describe('cases of set 26', () => {
  test('the case comes first; the other case stays closed; digits count within the case', async () => {
    const sheet = await openSheetOf(26)
    await sheet.user.click(screen.getByRole('button', { name: /^8 ?Đáp ứng|8.*Đáp ứng điều kiện/ }))
    expect(
      sheet
        .at('8')
        .rows()
        .filter(({ disabled }) => disabled),
    ).toHaveLength(4)
    await sheet.user.keyboard('2')
    await waitFor(async () => expect((await sheet.onDisk()).draft.cases['8']).toBe(2))
    expect(
      sheet
        .at('8')
        .rows()
        .map(({ disabled }) => disabled),
    ).toEqual([true, true, false, false, false])
    await sheet.user.keyboard('1')
    await waitFor(async () => expect((await sheet.onDisk()).draft.choices['8']).toEqual({ option: 2 }))
  })

  test('the same case is offered at 9, and a different one is warned of', async () => {
    const sheet = await openSheetOf(26)
    await sheet.user.click(screen.getByRole('button', { name: /8.*Đáp ứng điều kiện/ }))
    await sheet.user.keyboard('1')
    await sheet.user.keyboard('{Enter}')
    await waitFor(() => expect(sheet.at('9').says(/Tiêu chí 8 đã chọn/)).toBe(true))
    await sheet.user.keyboard('2')
    await waitFor(() => expect(sheet.at('9').says(/trường hợp khác nhau \(8: 1; 9: 2\)/)).toBe(true))
    await sheet.user.keyboard('c')
    await waitFor(() => expect(sheet.at('9').says(/trường hợp khác nhau/)).toBe(false))
    expect((await sheet.onDisk()).draft.cases).toEqual({ '8': 1, '9': 1 })
  })
})

describe('saved means on disk', () => {
  test('the tick waits for main, the choice does not', async () => {
    const sheet = await openSheetOf(6)
    const gate = Promise.withResolvers<undefined>()
    sheet.line.intercept = (name) => (name === 'sheet.choose' ? gate.promise : undefined)
    await sheet.user.keyboard('3')
    expect(sheet.at('1.1').chosen()).toBe(2)
    expect(sheet.total()).toBe('3/100')
    expect(sheet.at('1.1').says('Đang lưu…')).toBe(true)
    expect(sheet.at('1.1').says('3/3 điểm')).toBe(false)
    gate.resolve(undefined)
    await waitFor(() => expect(sheet.at('1.1').says('3/3 điểm')).toBe(true))
  })

  test('a choice that could not be written stays, says what happened, and is saved on retry', async () => {
    const sheet = await openSheetOf(6)
    sheet.line.intercept = (name) => (name === 'sheet.choose' ? Promise.resolve(full) : undefined)
    await sheet.user.keyboard('2')
    await waitFor(() => expect(sheet.at('1.1').says('Chưa lưu được')).toBe(true))
    expect(sheet.at('1.1').chosen()).toBe(1)
    expect(sheet.at('1.1').says(/chưa nằm trên đĩa: Ổ đĩa đã đầy/)).toBe(true)
    expect((await sheet.onDisk()).draft.choices['1.1']).toBeNull()
    sheet.line.intercept = () => undefined
    await sheet.user.click(screen.getByRole('button', { name: 'Lưu lại' }))
    await waitFor(async () => expect((await sheet.onDisk()).draft.choices['1.1']).toEqual({ option: 1 }))
    await waitFor(() => expect(sheet.at('1.1').says('2/3 điểm')).toBe(true))
  })

  test('a choice that could not be written can be given up: the sheet shows what is on disk', async () => {
    const sheet = await openSheetOf(6)
    await sheet.user.keyboard('1')
    await waitFor(() => expect(sheet.at('1.1').says('1/3 điểm')).toBe(true))
    sheet.line.intercept = (name) => (name === 'sheet.choose' ? Promise.resolve(full) : undefined)
    await sheet.user.keyboard('3')
    await sheet.user.click(await screen.findByRole('button', { name: 'Bỏ, dùng bản trên đĩa' }))
    expect(sheet.at('1.1').chosen()).toBe(0)
    expect(sheet.at('1.1').says('1/3 điểm')).toBe(true)
    expect(sheet.total()).toBe('1/100')
  })

  test('while one save fails, the next goes through', async () => {
    const sheet = await openSheetOf(6)
    let refusals = 1
    sheet.line.intercept = (name) => (name === 'sheet.choose' && refusals-- > 0 ? Promise.resolve(full) : undefined)
    await sheet.user.keyboard('2{Enter}3')
    await waitFor(async () => expect((await sheet.onDisk()).draft.choices['1.2']).toEqual({ option: 2 }))
    expect(sheet.at('1.1').says('Chưa lưu được')).toBe(true)
    expect(sheet.at('1.2').says('2/2 điểm')).toBe(true)
    expect(screen.getByText('1 tiêu chí chưa lưu được')).toBeTruthy()
  })
})
