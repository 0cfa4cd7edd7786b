import { describe, expect, test } from 'vitest'
import {
  dayText,
  inVietnameseOrder,
  matchesSearch,
  momentText,
  numbersIn,
  percentText,
  typedDay,
} from '../../../renderer/text/format.ts'

describe('figures and days as Vietnamese papers write them', () => {
  test('days are dd/MM/yyyy, moments follow the local clock with 24 hours', () => {
    expect(dayText('2026-05-22')).toBe('22/05/2026')
    expect(momentText(new Date(2026, 10, 25, 14, 2).toISOString())).toBe('25/11/2026 14:02')
    expect(momentText(new Date(2026, 10, 25, 0, 5).toISOString())).toBe('25/11/2026 00:05')
  })

  test('decimals carry a comma, thousands a dot; in English the other way round', () => {
    const { vi, en } = numbersIn
    expect([vi.bytes(12_500_000), en.bytes(12_500_000)]).toEqual(['12,50 MB', '12.50 MB'])
    expect([vi.bytes(999), en.bytes(999)]).toEqual(['1 kB', '1 kB'])
    expect([vi.whole(20_000), en.whole(20_000)]).toEqual(['20.000', '20,000'])
    expect([vi.mean(2091, 30), en.mean(2091, 30)]).toEqual(['69,70', '69.70'])
    expect([vi.mean(0, 0), en.mean(0, 0)]).toEqual(['–', '–'])
  })

  test('a share never claims to be whole before it is', () => {
    expect(percentText(979, 980)).toBe('99 %')
    expect(percentText(980, 980)).toBe('100 %')
    expect(percentText(0, 0)).toBe('0 %')
  })

  test.each([
    ['25/11/2026', '2026-11-25'],
    ['5.1.2026', '2026-01-05'],
    [' 05-01-2026 ', '2026-01-05'],
    ['2026-11-25', '2026-11-25'],
  ])('a day typed as %s is understood', (typed, day) => expect(typedDay(typed)).toBe(day))

  test.each(['', 'hôm nay', '25/11', '25/11/26', '25/11/2206', '6202-11-25'])('"%s" is no day', (typed) =>
    expect(typedDay(typed)).toBeNull(),
  )
})

describe('searching and sorting', () => {
  test('a search ignores diacritics, case and the order of words; đ is d', () => {
    expect(matchesSearch('Dệt thổ cẩm Lặn Ngoài', 'lan ngoai det')).toBe(true)
    expect(matchesSearch('Nước mắm Ba Làng', 'dua')).toBe(false)
    expect(matchesSearch('Bưởi Diễn Đồng Tiến', 'dong tien')).toBe(true)
    expect(matchesSearch('bất kỳ', '')).toBe(true)
  })

  test('Vietnamese order: a ă â, d before đ, numbers by value', () => {
    const words = ['Đậu', 'Ăn', 'Dừa', 'Bộ 10', 'An', 'Bộ 9', 'Ấm']
    expect(words.toSorted(inVietnameseOrder)).toEqual(['An', 'Ăn', 'Ấm', 'Bộ 9', 'Bộ 10', 'Dừa', 'Đậu'])
  })
})
