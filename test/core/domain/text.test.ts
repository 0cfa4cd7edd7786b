import { describe, expect, it } from 'vitest'
import { Line, Name, Note } from '../../../shared/domain/text.ts'

describe('typed text', () => {
  it('is NFC: the same words from two keyboards are the same bytes', () => {
    const typed = 'Bánh gai Tứ Trụ'
    expect(Name(100).parse(typed.normalize('NFD'))).toBe(typed.normalize('NFC'))
  })

  it('of one line is trimmed, with single spaces and no line breaks', () => {
    expect(Line(100).parse('  Nem  chua\n\tThanh Hóa ')).toBe('Nem chua Thanh Hóa')
  })

  it('loses control characters', () => {
    expect(Line(100).parse('Nem\u0000 \u0007chua\u007f')).toBe('Nem chua')
  })

  it('of several lines keeps its line breaks', () => {
    expect(Note(100).parse(' dòng một\n\ndòng hai ')).toBe('dòng một\n\ndòng hai')
  })

  it('that must be given may not be spaces alone', () => {
    expect(Name(100).safeParse('  \n ').success).toBe(false)
    expect(Line(100).parse('  ')).toBe('')
  })

  it('is measured after cleaning', () => {
    expect(Line(3).parse('  abc  '.slice(1, 6))).toBe('abc')
    expect(Line(3).safeParse('abcd').success).toBe(false)
    expect(Note(3).safeParse('abcd').success).toBe(false)
  })
})
